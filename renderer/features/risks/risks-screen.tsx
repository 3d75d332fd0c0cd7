import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ArrowLeft } from 'lucide-react';
import { useApplication } from '#renderer/app/application.tsx';
import { goTo, recordHref, screenHref } from '#renderer/app/paths.ts';
import type { RecordScreenProps } from '#renderer/app/routes.tsx';
import { useRemembered } from '#renderer/app/screen-memory.tsx';
import { useShellActions } from '#renderer/app/shell-actions.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { panelWidths } from '#renderer/ui/side-panel.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { NewRiskDialog } from './new-risk-dialog.tsx';
import { filterRisks, usualFilters } from './risk-filters.ts';
import { RiskPanel } from './record/risk-panel.tsx';
import { RisksBody } from './risks-body.tsx';
import { RisksToolbar, type RisksView } from './risks-toolbar.tsx';

const openRisk = (id: string) => goTo(recordHref('risk', id) ?? screenHref('risks'));

/** The register of risks, or their matrix, under the same filters; the record of one beside it. A part of the Plan. */
export function RisksScreen({ recordId }: RecordScreenProps) {
  const { t } = useTranslation(['risks', 'common']);
  const { queries } = useApplication();
  const { asOf, isReadOnly } = useWorkbook();
  const { openSearch } = useShellActions();
  const [view, setView] = useRemembered<RisksView>('risks.view', 'register');
  const [filters, setFilters] = useRemembered('risks.filters', usualFilters);
  const [isNew, setIsNew] = useState(false);
  const [panel, setPanel] = useState<{ width: number; isExpanded: boolean }>({
    width: panelWidths.usual,
    isExpanded: false,
  });
  const list = useQuery(queries.risks.list.queryOptions({ input: { asOf }, placeholderData: keepPreviousData }));
  const risks = list.data?.risks ?? [];
  const shown = filterRisks(risks, filters);
  const at = shown.findIndex(({ id }) => id === recordId);
  const neighbour = (by: number) => {
    const next = at < 0 ? undefined : shown[at + by];
    return next === undefined ? undefined : () => openRisk(next.id);
  };
  const close = () => {
    setPanel({ ...panel, isExpanded: false });
    goTo(screenHref('risks'));
  };
  const open = risks.filter(({ state }) => state.status === 'open').length;
  const create = () => setIsNew(true);

  return (
    <>
      <SplitView
        isPanelExpanded={panel.isExpanded && recordId !== null}
        header={
          <>
            <ScreenHeader
              title={t('title')}
              sub={
                <span className="flex items-center gap-x-3">
                  {list.data && t('sub', { count: open })}
                  <Link href={screenHref('activities')}>
                    <span className="inline-flex items-center gap-1">
                      <Icon shape={ArrowLeft} size={14} />
                      {t('backToPlan')}
                    </span>
                  </Link>
                </span>
              }
              search={<SearchPill label={t('common:search')} hint="Ctrl K" onPress={openSearch} />}
              action={
                !isReadOnly && (
                  <Button tone="primary" onPress={create}>
                    {t('new')}
                  </Button>
                )
              }
            />
            <RisksToolbar risks={risks} filters={filters} onFilters={setFilters} view={view} onView={setView} />
          </>
        }
        panel={
          recordId !== null && (
            <RiskPanel
              id={recordId}
              width={panel.width}
              onWidthChange={(width) => setPanel({ ...panel, width })}
              isExpanded={panel.isExpanded}
              onExpandedChange={(isExpanded) => setPanel({ ...panel, isExpanded })}
              onClose={close}
              onPrevious={neighbour(-1)}
              onNext={neighbour(1)}
            />
          )
        }
      >
        <RisksBody
          list={list}
          shown={shown}
          view={view}
          hasStatus={filters.status === null}
          currentId={recordId}
          onOpen={openRisk}
          onClose={close}
          onNew={create}
          onClearFilters={() => setFilters({ ...usualFilters, status: null })}
        />
      </SplitView>
      {isNew && <NewRiskDialog about={null} onClose={() => setIsNew(false)} onCreated={openRisk} />}
    </>
  );
}
