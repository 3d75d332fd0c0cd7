import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#shared/i18n/format.ts';
import type { KpiFilter, KpiSort } from '#shared/rules/kpi-question.ts';
import { goTo, recordHref, screenHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import type { RecordScreenProps } from '#renderer/app/routes.tsx';
import { useRemembered } from '#renderer/app/screen-memory.tsx';
import { useShellActions } from '#renderer/app/shell-actions.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { panelWidths } from '#renderer/ui/side-panel.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { KpiBody } from './kpi-body.tsx';
import { KpiPanel } from './kpi-panel.tsx';
import { KpiToolbar, type KpiScreenView } from './kpi-toolbar.tsx';
import { NewKpiDialog } from './new-kpi-dialog.tsx';
import { useKpiAnswer, useKpiRowStore } from './question/use-kpi-answer.ts';

const openKpi = (id: string) => goTo(recordHref('kpi', id) ?? screenHref('kpis'));

/** The indicators with what was read, what is aimed at and why the light is what it is; one of them beside the list. */
export function KpisScreen({ recordId: place }: RecordScreenProps) {
  // The calendar has an address of its own: #/kpis/calendar.
  const isCalendar = place === 'calendar';
  // An indicator, or one of its readings: #/kpis/ID..READING.
  const [recordId = null, reading = null] = isCalendar ? [] : (place?.split('..') ?? []);
  const { t } = useTranslation(['kpis', 'common']);
  const language = useLanguage();
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
  const [sort, setSort] = useRemembered<KpiSort | null>('kpis.sort', null);
  const question = useMemo(() => ({ text: typed, filter, sort, language }), [typed, filter, sort, language]);
  const { answer, error, retry } = useKpiAnswer(question);
  const rowStore = useKpiRowStore(answer);
  const order = useMemo(() => (answer?.groups ?? []).flatMap(({ ids }) => ids), [answer]);
  const at = recordId === null ? -1 : order.indexOf(recordId);
  const step = (by: number) => {
    const neighbour = at < 0 ? undefined : order[at + by];
    return neighbour === undefined ? undefined : () => openKpi(neighbour);
  };
  const close = () => {
    setPanel({ ...panel, isExpanded: false });
    goTo(screenHref('kpis'));
  };
  const shownView = isCalendar ? 'calendar' : view === 'grid' && !isReadOnly ? 'grid' : 'list';
  const showView = (next: KpiScreenView) => {
    if (next === 'calendar') return goTo(`${screenHref('kpis')}/calendar`);
    setView(next);
    if (isCalendar) goTo(screenHref('kpis'));
  };

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
            counts={answer?.counts}
            view={shownView}
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
            reading={reading}
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
      <KpiBody
        answer={answer}
        error={error}
        onRetry={retry}
        view={shownView}
        rowStore={rowStore}
        question={question}
        onSort={setSort}
        current={recordId}
        onOpen={openKpi}
        onClose={close}
        onNew={isReadOnly ? undefined : () => setIsNew(true)}
        onClearFilters={() => {
          setFilter('all');
          setTyped('');
        }}
      />
      <NewKpiDialog isOpen={isNew} onOpenChange={setIsNew} onCreated={openKpi} />
    </SplitView>
  );
}
