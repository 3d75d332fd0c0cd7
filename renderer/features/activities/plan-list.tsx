import { useCallback, useImperativeHandle, useRef, type Ref } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Rows3 } from 'lucide-react';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { shownError } from '#renderer/app/errors.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import type { PlanDialog } from './plan-dialogs.tsx';
import { noFilters } from './plan-filters.ts';
import { sumOf } from './plan-groups.ts';
import { useSumWords } from './sum-words.ts';
import { PlanTable, type PlanTableHandle } from './table/plan-table.tsx';
import { useSaveCell } from './table/use-save-cell.ts';
import type { PlanView } from './use-plan-view.ts';

export interface PlanListHandle {
  /** Gives the focus back to a row, after its record was closed. */
  focusRow: (id: string) => void;
}

interface PlanListProps {
  ref: Ref<PlanListHandle>;
  list: UseQueryResult<{ activities: ActivityRow[] }>;
  view: PlanView;
  currentId: string | null;
  onOpen: (id: string) => void;
  onClose: () => void;
  onDialog: (dialog: PlanDialog) => void;
}

/** The list in each of its states: waiting, failed, empty, filtered to nothing, or the table with its sums. */
export function PlanList({ ref, list, view, currentId, onOpen, onClose, onDialog }: PlanListProps) {
  const { t, i18n } = useTranslation(['activities', 'common']);
  const table = useRef<PlanTableHandle>(null);
  const onDue = useCallback((id: string, to: string | null) => onDialog({ kind: 'due', id, to }), [onDialog]);
  const onReport = useCallback((id: string) => onDialog({ kind: 'report', id }), [onDialog]);
  const save = useSaveCell(onDue);
  useImperativeHandle(ref, () => ({ focusRow: (id) => table.current?.focusRow(id) }), []);

  if (list.isError) {
    const { message, id } = shownError(list.error, i18n);
    return (
      <ErrorState
        title={t('activities:failed')}
        errorId={id ?? undefined}
        action={<Button onPress={() => void list.refetch()}>{t('common:retry')}</Button>}
      >
        {message}
      </ErrorState>
    );
  }
  if (list.isPending)
    return (
      <div className="px-6">
        <Skeleton label={t('activities:loading')} lines={12} />
      </div>
    );
  if (view.all.length === 0) return <EmptyPlan onDialog={onDialog} />;
  if (view.items.length === 0)
    return (
      <EmptyState
        title={t('activities:noMatch.title')}
        action={<Button onPress={() => view.setFilters(noFilters)}>{t('common:clearFilters')}</Button>}
      >
        {t('activities:noMatch.text', { activities: t('common:activities', { count: view.all.length }) })}
      </EmptyState>
    );
  return (
    <>
      <PlanTable
        ref={table}
        table={view.table}
        items={view.items}
        grouping={view.grouping}
        currentId={currentId}
        onOpen={onOpen}
        onClose={onClose}
        onFold={view.fold}
        onReport={onReport}
        onSave={save}
      />
      <PlanSums view={view} />
    </>
  );
}

function EmptyPlan({ onDialog }: Pick<PlanListProps, 'onDialog'>) {
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

/** The sums of what is shown, in words, under the table. */
function PlanSums({ view }: Pick<PlanListProps, 'view'>) {
  const { t } = useTranslation('activities');
  const { sentence } = useSumWords();
  const { all, shown } = view;
  return (
    <p role="status" className="shrink-0 truncate border-t border-line px-6 py-1.5 text-sm text-ink-3">
      {shown.length < all.length && `${t('shown', { shown: shown.length, total: all.length })} · `}
      {sentence(sumOf(shown))}
    </p>
  );
}
