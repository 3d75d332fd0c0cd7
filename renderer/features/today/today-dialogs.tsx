import { useQuery } from '@tanstack/react-query';
import type { RiskView } from '#shared/contract/risks.ts';
import { deliverableTransitions } from '#shared/rules/deliverable-transitions.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { PlanDialogs } from '#renderer/features/activities/plan-dialogs.tsx';
import { ReportDialog } from '#renderer/features/activities/report/report-dialog.tsx';
import { LogAnythingDialog } from '#renderer/features/programmes/log-anything-dialog.tsx';
import { LogDialog } from '#renderer/features/programmes/log-dialog.tsx';
import { StepDialog } from '#renderer/features/programmes/step-dialog.tsx';
import { ReviewDialog } from '#renderer/features/risks/review/review-dialog.tsx';

/** What can be settled above the screen: one form at a time, the same that the record itself has. */
export type TodayDialog =
  | { readonly kind: 'report'; readonly id: string }
  | { readonly kind: 'due'; readonly id: string }
  | { readonly kind: 'lifecycle'; readonly id: string; readonly to: 'done' }
  | { readonly kind: 'programmeReport'; readonly id: string }
  /** Null asks which. */
  | { readonly kind: 'log'; readonly milestone: string | null }
  | { readonly kind: 'step'; readonly deliverable: string }
  | { readonly kind: 'riskReview'; readonly risk: RiskView };

interface TodayDialogsProps {
  dialog: TodayDialog;
  onClose: () => void;
}

export function TodayDialogs({ dialog, onClose }: TodayDialogsProps) {
  switch (dialog.kind) {
    case 'report':
    case 'due':
    case 'lifecycle':
      return <PlanDialogs dialog={dialog} onClose={onClose} onCreated={onClose} />;
    case 'programmeReport':
      return <ReportDialog entity="programme" id={dialog.id} onClose={onClose} />;
    case 'riskReview':
      return <ReviewDialog risk={dialog.risk} corrected={null} onClose={onClose} />;
    case 'log':
      return dialog.milestone === null ? (
        <LogAnythingDialog programme={null} onClose={onClose} />
      ) : (
        <LogOf milestone={dialog.milestone} onClose={onClose} />
      );
    case 'step':
      return <StepOf deliverable={dialog.deliverable} onClose={onClose} />;
  }
}

function LogOf({ milestone, onClose }: { milestone: string; onClose: () => void }) {
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data } = useQuery(queries.programmes.milestones.queryOptions({ input: { asOf } }));
  const chosen = data?.milestones.find(({ id }) => id === milestone);
  return chosen && <LogDialog milestone={chosen} onClose={onClose} />;
}

function StepOf({ deliverable, onClose }: { deliverable: string; onClose: () => void }) {
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data } = useQuery(queries.programmes.deliverables.queryOptions({ input: { asOf } }));
  const found = data?.deliverables.find(({ id }) => id === deliverable);
  const step = found && nextStep(found.recordedStatus);
  return found && step && <StepDialog deliverable={found} step={step} onClose={onClose} />;
}

/** What is handed over next: a draft where the funder sent it back, else as near to the submission as the order allows. */
export const nextStep = (from: keyof typeof deliverableTransitions) =>
  deliverableTransitions[from].find((to) => to === 'submitted') ?? deliverableTransitions[from][0];
