import type { Lifecycle } from '#shared/model/activity.ts';
import type { ReportedLight } from '#shared/model/report.ts';
import { PacketOfActivities } from '#renderer/features/packets/packet-of-activities.tsx';
import { useActivityRow } from './question/use-activity-row.ts';
import { ChangeManyDialog } from './change-many/change-many-dialog.tsx';
import type { ManyWhat } from './change-many/many-draft.ts';
import { DueDialog } from './due-dialog.tsx';
import { LifecycleDialog } from './lifecycle-dialog.tsx';
import { NewActivityDialog } from './new-activity-dialog.tsx';
import { MoveDatesDialog } from './timeline/move-dates-dialog.tsx';
import { ReportDialog } from './report/report-dialog.tsx';

/** What is asked above the plan. One at a time, whether it was reached from a cell, from the record or by a key. */
export type PlanDialog =
  | { readonly kind: 'create' }
  | { readonly kind: 'report'; readonly id: string; readonly corrects?: string; readonly light?: ReportedLight }
  | { readonly kind: 'due'; readonly id: string; readonly to?: string | null }
  /** The start moves, and the due date too where one is given. */
  | { readonly kind: 'dates'; readonly id: string; readonly start: string | null; readonly due?: string | null }
  | { readonly kind: 'lifecycle'; readonly id: string; readonly to?: Lifecycle }
  /** The same in all of the chosen activities. */
  | { readonly kind: 'changeMany'; readonly what: ManyWhat; readonly ids: readonly string[] }
  /** A form about the chosen activities, for who has no workbook. */
  | { readonly kind: 'packet'; readonly ids: readonly string[] };

interface PlanDialogsProps {
  dialog: PlanDialog;
  onClose: () => void;
  onCreated: (id: string) => void;
}

export function PlanDialogs({ dialog, onClose, onCreated }: PlanDialogsProps) {
  if (dialog.kind === 'create') return <NewActivityDialog onClose={onClose} onCreated={onCreated} />;
  if (dialog.kind === 'report') {
    const { id, corrects = null, light } = dialog;
    return <ReportDialog entity="activity" id={id} corrects={corrects} light={light} onClose={onClose} />;
  }
  if (dialog.kind === 'changeMany') return <ChangeManyDialog what={dialog.what} ids={dialog.ids} onClose={onClose} />;
  if (dialog.kind === 'packet') return <PacketOfActivities ids={dialog.ids} onClose={onClose} />;
  return <DialogOnRow dialog={dialog} onClose={onClose} />;
}

interface DialogOnRowProps {
  dialog: Extract<PlanDialog, { kind: 'due' | 'dates' | 'lifecycle' }>;
  onClose: () => void;
}

function DialogOnRow({ dialog, onClose }: DialogOnRowProps) {
  const activity = useActivityRow(dialog.id);
  if (activity === undefined) return null;
  if (dialog.kind === 'due') return <DueDialog activity={activity} to={dialog.to ?? null} onClose={onClose} />;
  if (dialog.kind === 'dates')
    return <MoveDatesDialog activity={activity} start={dialog.start} due={dialog.due} onClose={onClose} />;
  return <LifecycleDialog activity={activity} to={dialog.to ?? null} onClose={onClose} />;
}
