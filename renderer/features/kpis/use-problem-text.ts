import { useTranslation } from 'react-i18next';
import type { Kpi } from '#shared/model/kpi.ts';
import type { DraftProblem } from './reading-draft.ts';

/** What is wrong with a typed value or date, and what to do. */
export function useProblemText({ valueType, decimals }: Pick<Kpi, 'valueType' | 'decimals'>) {
  const { t } = useTranslation(['kpis', 'common', 'errors']);
  return (problem: DraftProblem | undefined): string | null => {
    switch (problem) {
      case undefined:
        return null;
      case 'valueUnknown':
        return valueType === 'yesNo' ? t('form.yesNoUnknown') : t('form.valueUnknown');
      case 'notYesNo':
        return t('form.yesNoUnknown');
      case 'tooManyDecimals':
        return t('form.tooManyDecimals', { count: decimals ?? 0 });
      case 'asOfUnknown':
        return t('common:dateUnknown');
      case 'inTheFuture':
        return t('errors:IN_THE_FUTURE');
      case 'valueMissing':
      case 'asOfMissing':
      case 'unavailableMissing':
        return t(`form.${problem}`);
    }
  };
}
