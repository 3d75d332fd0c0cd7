import type { ActivityRow } from '#shared/contract/activities.ts';
import { DueDialog } from './due-dialog.tsx';
import { LifecycleDialog } from './lifecycle-dialog.tsx';
import { NewActivityDialog } from './new-activity-dialog.tsx';
import { ReportDialog } from './report/report-dialog.tsx';

/** What is asked above the plan. One at a time, whether it was reached from a cell, from the record or by a key. */
export type PlanDialog =
  | { readonly kind: 'create' }
  | { readonly kind: 'report'; readonly id: string; readonly corrects?: string }
  | { readonly kind: 'due'; readonly id: string; readonly to?: string | null }
  | { readonly kind: 'lifecycle'; readonly id: string };

interface PlanDialogsProps {
  dialog: PlanDialog;
  activities: readonly ActivityRow[];
  onClose: () => void;
  onCreated: (id: string) => void;
}

export function PlanDialogs({ dialog, activities, onClose, onCreated }: PlanDialogsProps) {
  if (dialog.kind === 'create') return <NewActivityDialog onClose={onClose} onCreated={onCreated} />;
  if (dialog.kind === 'report')
    return <ReportDialog id={dialog.id} corrects={dialog.corrects ?? null} onClose={onClose} />;
  const activity = activities.find(({ id }) => id === dialog.id);
  if (activity === undefined) return null;
  if (dialog.kind === 'due') return <DueDialog activity={activity} to={dialog.to ?? null} onClose={onClose} />;
  return <LifecycleDialog activity={activity} onClose={onClose} />;
}
