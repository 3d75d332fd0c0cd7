import { useTranslation } from 'react-i18next';
import { mapColumnNames, type ColumnName, type StrategyMap } from '#shared/i18n/strategy-map-content.ts';

/** What stands over each column of the map. */
export function useColumnNames(map: StrategyMap): readonly ColumnName[] {
  const { t } = useTranslation('strategy');
  return mapColumnNames(map, t);
}
