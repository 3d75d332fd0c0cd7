import { ChartNoAxesColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KpiAnswer } from '#shared/contract/kpi-answer.ts';
import type { KpiView } from '#shared/contract/kpis.ts';
import type { KpiQuestion, KpiSort } from '#shared/rules/kpi-question.ts';
import { shownError } from '#renderer/app/errors.ts';
import type { RowStore } from '#renderer/app/rows/row-store.ts';
import { useRows } from '#renderer/app/rows/use-rows.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { CollectionCalendar } from './collection-calendar.tsx';
import { KpiTable } from './kpi-table.tsx';
import type { KpiScreenView } from './kpi-toolbar.tsx';
import { ReadingGrid } from './reading-grid.tsx';

interface KpiBodyProps {
  answer: KpiAnswer | undefined;
  error: unknown;
  onRetry: () => void;
  view: KpiScreenView;
  rowStore: RowStore<KpiView>;
  question: KpiQuestion;
  onSort: (sort: KpiSort | null) => void;
  /** The one whose panel is open. */
  current: string | null;
  onOpen: (id: string) => void;
  onClose: () => void;
  /** Undefined where nothing can be written. */
  onNew: (() => void) | undefined;
  onClearFilters: () => void;
}

/** The indicators in each state of the screen: waiting, failed, empty, filtered to nothing, or the view that is shown. */
export function KpiBody(props: KpiBodyProps) {
  const { answer, error: problem, onRetry, view, rowStore, question, current } = props;
  const { onOpen, onClose, onNew, onClearFilters } = props;
  const { t, i18n } = useTranslation(['kpis', 'common']);
  const rows = useRows(rowStore);
  const error = problem ?? rows.error;
  if (error !== null)
    return (
      <ErrorState
        title={shownError(error, i18n).message}
        action={<Button onPress={onRetry}>{t('common:retry')}</Button>}
      />
    );
  if (answer === undefined)
    return (
      <div className="px-6">
        <Skeleton label={t('title')} lines={12} />
      </div>
    );
  if (answer.total === 0)
    return (
      <EmptyState
        icon={ChartNoAxesColumn}
        title={t('empty.title')}
        action={onNew && <Button onPress={onNew}>{t('new')}</Button>}
      >
        {t('empty.text')}
      </EmptyState>
    );
  if (answer.groups.length === 0)
    return (
      <EmptyState
        icon={ChartNoAxesColumn}
        title={t('empty.filtered')}
        action={<Button onPress={onClearFilters}>{t('common:clearFilters')}</Button>}
      />
    );
  if (view === 'calendar') return <CollectionCalendar question={question} />;
  if (view === 'grid') return <ReadingGrid groups={answer.groups} rows={rows} />;
  return (
    <KpiTable
      groups={answer.groups}
      rows={rows}
      sort={question.sort ?? null}
      onSort={props.onSort}
      current={current}
      onOpen={onOpen}
      onClose={onClose}
    />
  );
}
