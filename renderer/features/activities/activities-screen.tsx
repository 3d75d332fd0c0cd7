import { useRef, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import type { RecordScreenProps } from '#renderer/app/routes.tsx';
import { useShellActions } from '#renderer/app/shell-actions.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { PlanDialogs, type PlanDialog } from './plan-dialogs.tsx';
import { PlanList, type PlanListHandle } from './plan-list.tsx';
import { PlanToolbar } from './plan-toolbar.tsx';
import { ActivityPanel } from './panel/activity-panel.tsx';
import { followRecord, usePlanNavigation } from './use-plan-navigation.ts';
import { usePlanView } from './use-plan-view.ts';
import { useReportKey } from './use-report-key.ts';

/** The Plan: every promised activity with its status and why, and the record of one beside the list. */
export function ActivitiesScreen({ recordId }: RecordScreenProps) {
  const { t } = useTranslation('activities');
  const { queries } = useApplication();
  const { openSearch } = useShellActions();
  const language = useLanguage();
  const { asOf, workbook, isReadOnly } = useWorkbook();
  const list = useQuery(queries.activities.list.queryOptions({ input: { asOf }, placeholderData: keepPreviousData }));
  const view = usePlanView(list.data?.activities, language);
  const [isExpanded, setIsExpanded] = useState(false);
  const [dialog, setDialog] = useState<PlanDialog | null>(null);
  const handle = useRef<PlanListHandle>(null);
  const record = usePlanNavigation({ recordId, items: view.items, list: handle });
  useReportKey(recordId, (id) => setDialog({ kind: 'report', id }), isReadOnly || dialog !== null);

  return (
    <>
      <SplitView
        header={
          <>
            <ScreenHeader
              title={t('title')}
              sub={workbook.adoptedOn && t('adopted', { date: formatDate(workbook.adoptedOn, language) })}
              aside={
                <SearchField
                  label={t('filterText')}
                  value={view.filters.text}
                  onChange={(text) => view.setFilters({ ...view.filters, text })}
                  className="w-52"
                />
              }
              search={<SearchPill label={t('search', { ns: 'common' })} hint="Ctrl K" onPress={openSearch} />}
              action={
                !isReadOnly && (
                  <Button tone="primary" onPress={() => setDialog({ kind: 'create' })}>
                    {t('new')}
                  </Button>
                )
              }
            />
            <PlanToolbar
              activities={view.all}
              filters={view.filters}
              onFilters={view.setFilters}
              grouping={view.grouping}
              onGrouping={view.setGrouping}
              table={view.table}
            />
          </>
        }
        isPanelExpanded={isExpanded && recordId !== null}
        panel={
          recordId !== null && (
            <ActivityPanel
              id={recordId}
              isExpanded={isExpanded}
              onExpandedChange={setIsExpanded}
              onClose={record.close}
              onPrevious={record.previous}
              onNext={record.next}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever followed a link is taken to what it leads to
              autoFocus={record.isFollowed}
              onDialog={setDialog}
            />
          )
        }
      >
        <PlanList
          ref={handle}
          list={list}
          view={view}
          currentId={recordId}
          onOpen={record.open}
          onClose={record.close}
          onDialog={setDialog}
        />
      </SplitView>
      {dialog && (
        <PlanDialogs dialog={dialog} activities={view.all} onClose={() => setDialog(null)} onCreated={followRecord} />
      )}
    </>
  );
}
