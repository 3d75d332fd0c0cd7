import { useTranslation } from 'react-i18next';
import { Rows3 } from 'lucide-react';
import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { shownError } from '#renderer/app/errors.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { wholePlan } from '#shared/model/plan-question.ts';
import { SelectionBar } from './change-many/selection-bar.tsx';
import type { PlanDialog } from './plan-dialogs.tsx';
import type { PlanViewEntry, PlanViewProps } from './plan-view.ts';
import type { RowStore } from '#renderer/app/rows/row-store.ts';
import { useRows } from '#renderer/app/rows/use-rows.ts';
import { useSumWords } from './sum-words.ts';

interface PlanBodyProps extends Omit<PlanViewProps, 'answer' | 'rows'> {
  answer: PlanAnswer | undefined;
  rowStore: RowStore;
  error: unknown;
  onRetry: () => void;
  entry: PlanViewEntry;
}

/** The plan in each of its states: waiting, failed, empty, filtered to nothing, or the view with its sums. */
export function PlanBody({ answer, rowStore, error: problem, onRetry, entry: { View }, ...view }: PlanBodyProps) {
  const { t, i18n } = useTranslation(['activities', 'common']);
  const rows = useRows(rowStore);
  const error = problem ?? rows.error;
  if (error !== null) {
    const { message, id } = shownError(error, i18n);
    return (
      <ErrorState
        title={t('activities:failed')}
        errorId={id ?? undefined}
        action={<Button onPress={onRetry}>{t('common:retry')}</Button>}
      >
        {message}
      </ErrorState>
    );
  }
  if (answer === undefined)
    return (
      <div className="px-6">
        <Skeleton label={t('activities:loading')} lines={12} />
      </div>
    );
  if (answer.total === 0) return <EmptyPlan onDialog={view.onDialog} />;
  if (answer.sum.total === 0) {
    const { text, facets } = wholePlan;
    return (
      <EmptyState
        title={t('activities:noMatch.title')}
        action={<Button onPress={() => view.onAsk({ text, facets })}>{t('common:clearFilters')}</Button>}
      >
        {t('activities:noMatch.text', { activities: t('common:activities', { count: answer.total }) })}
      </EmptyState>
    );
  }
  return (
    <>
      <View {...view} answer={answer} rows={rows} />
      <SelectionBar
        selection={view.selection}
        shown={answer.sum.total}
        onDialog={view.onDialog}
        isReadOnly={view.isReadOnly}
      />
      <PlanSums answer={answer} />
    </>
  );
}

function EmptyPlan({ onDialog }: { onDialog: (dialog: PlanDialog) => void }) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const { asOf, workbook, isReadOnly } = useWorkbook();
  return (
    <EmptyState
      icon={Rows3}
      title={t('empty.title')}
      action={
        !isReadOnly && (
          <Button tone="primary" onPress={() => onDialog({ kind: 'create' })}>
            {t('new')}
          </Button>
        )
      }
    >
      {asOf < workbook.today ? t('empty.asOf', { date: formatDate(asOf, language) }) : t('empty.text')}
    </EmptyState>
  );
}

/** The sums of what is shown, in words, under the view. */
function PlanSums({ answer: { sum, total } }: { answer: PlanAnswer }) {
  const { t } = useTranslation('activities');
  const { sentence } = useSumWords();
  return (
    <p role="status" className="shrink-0 truncate border-t border-line px-6 py-1.5 text-sm text-ink-3">
      {sum.total < total && `${t('shown', { shown: sum.total, total })} · `}
      {sentence(sum)}
    </p>
  );
}
