import { useTranslation } from 'react-i18next';
import type { Kpi } from '#shared/model/kpi.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import type { DraftProblem } from './reading-draft.ts';

/** What is wrong with a typed value or date, and what to do. */
export function useProblemText({ valueType, decimals, grades }: Pick<Kpi, 'valueType' | 'decimals' | 'grades'>) {
  const { t } = useTranslation(['kpis', 'common', 'errors']);
  const language = useLanguage();
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
      case 'overHundred':
        return t('form.overHundred');
      case 'notGrade':
        return t('form.notGrade', { grades: (grades ?? []).map((grade) => textIn(grade, language)).join(', ') });
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
