import { useRef, useState } from 'react';
import type { SavedLook } from '#shared/contract/saved-views.ts';
import type { RecordScreenProps } from '#renderer/app/routes.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { PlanBody } from './plan-body.tsx';
import { PlanHeader } from './plan-header.tsx';
import { PlanDialogs, type PlanDialog } from './plan-dialogs.tsx';
import { PlanToolbar } from './plan-toolbar.tsx';
import { planViews } from './plan-views.ts';
import type { PlanViewHandle } from './plan-view.ts';
import { ActivityPanel } from './panel/activity-panel.tsx';
import { PlanAddress } from './question/plan-address.tsx';
import { usePlanAnswer, usePlanQuery } from './question/use-plan-answer.ts';
import { usePlanLines } from './question/use-plan-lines.ts';
import { usePlanQuestion } from './question/use-plan-question.ts';
import { usePlanSelection } from './question/use-plan-selection.ts';
import { useShownOrder } from './use-shown-order.ts';
import { openingState } from './saved-views/saved-look.ts';
import { useSavedViews } from './saved-views/use-saved-views.ts';
import { followRecord, usePlanNavigation } from './use-plan-navigation.ts';
import { useReportKey } from './use-report-key.ts';
import { useViewKeys } from './use-view-keys.ts';

/** The Plan: every promised activity with its status and why, in one of its views, and the record of one beside it. */
export function ActivitiesScreen({ recordId }: RecordScreenProps) {
  const views = useSavedViews();
  return views && <PlanScreen recordId={recordId} views={views} />;
}

interface PlanScreenProps extends RecordScreenProps {
  views: readonly SavedLook[];
}

function PlanScreen({ recordId, views }: PlanScreenProps) {
  const { isReadOnly } = useWorkbook();
  const query = usePlanQuery();
  const plan = usePlanQuestion(openingState(views), query.answered);
  const { ask, setLayout } = plan;
  const { question, layout } = plan.state;
  const { answer, error, retry } = usePlanAnswer(query, question);
  const lines = usePlanLines(answer, question.grouping);
  const { ids, setOrder } = useShownOrder(plan.state.view, lines.ids);
  const selection = usePlanSelection(ids);
  const [isExpanded, setIsExpanded] = useState(false);
  const [dialog, setDialog] = useState<PlanDialog | null>(null);
  const handle = useRef<PlanViewHandle>(null);
  const record = usePlanNavigation({ recordId, ids, view: handle });
  const entry = planViews.find(({ kind }) => kind === plan.state.view) ?? planViews[0];
  useReportKey(recordId, (id) => setDialog({ kind: 'report', id }), isReadOnly || dialog !== null);
  useViewKeys(plan.show, dialog !== null);
  if (entry === undefined) return null;
  const tools = { question, onAsk: ask, layout, onLayout: setLayout, isReadOnly };
  const matching = answer?.sum.total ?? 0;

  return (
    <>
      <PlanAddress onChange={plan.follow} />
      <SplitView
        header={
          <>
            <PlanHeader views={views} state={plan.state} onTake={plan.take} onAsk={ask} onDialog={setDialog} />
            <PlanToolbar
              answer={answer}
              question={question}
              onAsk={ask}
              view={entry.kind}
              onView={plan.show}
              tools={entry.Tools && <entry.Tools {...tools} matching={matching} />}
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
        <PlanBody
          key={entry.kind}
          {...tools}
          handle={handle}
          entry={entry}
          answer={answer}
          error={error}
          onRetry={retry}
          items={lines.items}
          rowStore={query.rowStore}
          selection={selection}
          folded={lines.folded}
          onFold={lines.fold}
          onOrder={setOrder}
          currentId={recordId}
          onOpen={record.open}
          onClose={record.close}
          onDialog={setDialog}
        />
      </SplitView>
      {dialog && <PlanDialogs dialog={dialog} onClose={() => setDialog(null)} onCreated={followRecord} />}
    </>
  );
}
