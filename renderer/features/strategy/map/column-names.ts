import { useTranslation } from 'react-i18next';
import type { StrategyMap } from '#shared/i18n/strategy-map-content.ts';
import type { StrategyLevel } from '#shared/model/strategy.ts';

export interface ColumnName {
  name: string;
  count: number;
}

/** What stands over each column: the names of its levels, and how many it has. */
export function useColumnNames({ nodes, groups }: StrategyMap): readonly ColumnName[] {
  const { t } = useTranslation('strategy');
  const count = (level: StrategyLevel) => nodes.filter((node) => node.level === level).length;
  const [goals, priorities] = [t('levels.goal'), t('levels.priority')];
  const aims =
    count('goal') > 0 && count('priority') > 0
      ? t('map.aims', { goals, priorities: priorities.toLocaleLowerCase() })
      : count('goal') > 0
        ? goals
        : priorities;
  return [
    { name: t('levels.vision'), count: count('vision') },
    { name: aims, count: count('goal') + count('priority') },
    { name: t('levels.focusArea'), count: count('focusArea') },
    {
      name: t('map.serving'),
      count: groups.reduce((sum, { total }) => sum + total.activity + total.programme + total.kpi, 0),
    },
  ];
}
