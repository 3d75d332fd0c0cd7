import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ChartNoAxesColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { goTo, recordHref, screenHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import type { RecordScreenProps } from '#renderer/app/routes.tsx';
import { useShellActions } from '#renderer/app/shell-actions.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { panelWidths } from '#renderer/ui/side-panel.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { CollectionCalendar } from './collection-calendar.tsx';
import { groupedByTier, matchesFilter, matchesText, type KpiFilter } from './kpi-filters.ts';
import { KpiPanel } from './kpi-panel.tsx';
import { KpiTable } from './kpi-table.tsx';
import { KpiToolbar, type KpiScreenView } from './kpi-toolbar.tsx';
import { NewKpiDialog } from './new-kpi-dialog.tsx';
import { ReadingGrid } from './reading-grid.tsx';

const openKpi = (id: string) => goTo(recordHref('kpi', id) ?? screenHref('kpis'));

/** The indicators with what was read, what is aimed at and why the light is what it is; one of them beside the list. */
export function KpisScreen({ recordId: place }: RecordScreenProps) {
  // The calendar has an address of its own: #/kpis/calendar.
  const isCalendar = place === 'calendar';
  const recordId = isCalendar ? null : place;
  const { t } = useTranslation(['kpis', 'common']);
  const language = useLanguage();
  const { queries } = useApplication();
  const { asOf, isReadOnly } = useWorkbook();
  const { openSearch } = useShellActions();
  const [view, setView] = useState<KpiScreenView>('list');
  const [filter, setFilter] = useState<KpiFilter>('all');
  const [typed, setTyped] = useState('');
  const [isNew, setIsNew] = useState(false);
  const [panel, setPanel] = useState<{ width: number; isExpanded: boolean }>({
    width: panelWidths.usual,
    isExpanded: false,
  });
  const { data } = useQuery(
    queries.kpis.list.queryOptions({ input: { asOf }, placeholderData: (previous) => previous }),
  );
  const kpis = data?.kpis;
  const shown = useMemo(
    () => (kpis ?? []).filter((kpi) => matchesFilter(kpi, filter) && matchesText(kpi, typed)),
    [kpis, filter, typed],
  );
  const order = useMemo(() => groupedByTier(shown).flatMap((group) => group.kpis.map(({ id }) => id)), [shown]);
  const at = recordId === null ? -1 : order.indexOf(recordId);
  const step = (by: number) => {
    const neighbour = at < 0 ? undefined : order[at + by];
    return neighbour === undefined ? undefined : () => openKpi(neighbour);
  };
  const close = () => {
    setPanel({ ...panel, isExpanded: false });
    goTo(screenHref('kpis'));
  };
  const isGrid = !isCalendar && view === 'grid' && !isReadOnly;
  const showView = (next: KpiScreenView) => {
    if (next === 'calendar') return goTo(`${screenHref('kpis')}/calendar`);
    setView(next);
    if (isCalendar) goTo(screenHref('kpis'));
  };
  const shownIds = useMemo(() => new Set(shown.map(({ id }) => id)), [shown]);

  return (
    <SplitView
      isPanelExpanded={panel.isExpanded && recordId !== null}
      header={
        <>
          <ScreenHeader
            title={t('title')}
            sub={t('common:asOf', { date: formatDate(asOf, language) })}
            search={<SearchPill label={t('common:search')} hint="Ctrl K" onPress={openSearch} />}
            action={
              !isReadOnly && (
                <Button tone="primary" onPress={() => setIsNew(true)}>
                  {t('new')}
                </Button>
              )
            }
          />
          <KpiToolbar
            kpis={kpis ?? []}
            view={isCalendar ? 'calendar' : isGrid ? 'grid' : 'list'}
            onView={showView}
            filter={filter}
            onFilter={setFilter}
            typed={typed}
            onTyped={setTyped}
          />
        </>
      }
      panel={
        recordId !== null && (
          <KpiPanel
            key={recordId}
            id={recordId}
            width={panel.width}
            onWidthChange={(width) => setPanel({ ...panel, width })}
            isExpanded={panel.isExpanded}
            onExpandedChange={(isExpanded) => setPanel({ ...panel, isExpanded })}
            onClose={close}
            onPrevious={step(-1)}
            onNext={step(1)}
          />
        )
      }
    >
      {kpis !== undefined && shown.length === 0 ? (
        <EmptyState
          icon={ChartNoAxesColumn}
          title={kpis.length === 0 ? t('empty.title') : t('empty.filtered')}
          action={
            kpis.length === 0 ? (
              !isReadOnly && <Button onPress={() => setIsNew(true)}>{t('new')}</Button>
            ) : (
              <Button
                onPress={() => {
                  setFilter('all');
                  setTyped('');
                }}
              >
                {t('common:clearFilters')}
              </Button>
            )
          }
        >
          {kpis.length === 0 && t('empty.text')}
        </EmptyState>
      ) : isCalendar ? (
        <CollectionCalendar ids={shownIds} />
      ) : isGrid ? (
        <ReadingGrid kpis={shown} />
      ) : (
        <KpiTable kpis={shown} current={recordId} onOpen={openKpi} onClose={close} />
      )}
      <NewKpiDialog
        isOpen={isNew}
        onOpenChange={setIsNew}
        codes={(kpis ?? []).map(({ code }) => code)}
        there={new Map((kpis ?? []).map(({ title, code }) => [title.bg, code ?? '']))}
        onCreated={openKpi}
      />
    </SplitView>
  );
}
