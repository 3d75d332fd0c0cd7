import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { formatMoneyBeside, textIn } from '#shared/i18n/format.ts';
import { keptTexts, type PlanCellWords } from '#shared/i18n/plan-cell-text.ts';
import { statusSentence } from '#shared/i18n/status-sentence.ts';
import { waitSentence } from '#shared/i18n/wait-sentence.ts';
import type { ColumnId } from '#shared/model/plan-columns.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** What cells are put into words with. Asked for once by the table: a hook in each of a thousand cells is felt in scrolling. */
export interface CellWords extends PlanCellWords {
  /** What the pointer is told where the cell says less than there is to say; empty for nothing. */
  readonly tip: (column: ColumnId, activity: ActivityRow) => string;
}

export function useCellWords(): CellWords {
  const { t, i18n } = useTranslation(['activities', 'status', 'fields', 'common']);
  const language = useLanguage();
  return useMemo(
    () => ({
      language,
      t,
      shared: keptTexts(),
      tip: (column, activity) => {
        switch (column) {
          case 'status':
            return [
              statusSentence(activity.status, i18n, language),
              ...activity.waits.map((wait) => waitSentence(wait, i18n, language)),
            ].join(' ');
          case 'title':
            return textIn(activity.title, language);
          case 'due':
            return textIn(activity.dueText, language);
          case 'responsible':
            return textIn(activity.responsibleName?.title, language);
          case 'owner':
            return textIn(activity.ownerName?.title, language);
          case 'focusArea':
            return textIn(activity.focusAreaName?.title, language);
          case 'budget':
            return activity.budget === null ? '' : formatMoneyBeside(activity.budget, language);
          case 'spent':
            return activity.spent === null ? '' : formatMoneyBeside(activity.spent, language);
          default:
            return '';
        }
      },
    }),
    [language, t, i18n],
  );
}
