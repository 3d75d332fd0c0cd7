import { useMemo, useState } from 'react';
import type { DeliverableView, MilestoneView } from '#shared/contract/programmes.ts';
import type { DeliverableStatus, FunderPeriod } from '#shared/model/programme.ts';
import { deliverableTransitions } from '#shared/rules/deliverable-transitions.ts';
import { goTo, recordHref } from '#renderer/app/paths.ts';
import type { ProgrammeActions } from './programme-actions.ts';
import { entityOf, type ProgrammeItem } from './programme-item.ts';

/** The form that is open; at most one. */
export type ProgrammeForm =
  | { kind: 'log'; milestone: MilestoneView | null }
  | { kind: 'forecast'; item: ProgrammeItem }
  | { kind: 'step'; deliverable: DeliverableView; step: DeliverableStatus }
  | { kind: 'report'; corrects: string | null }
  | { kind: 'newItem'; entity: 'milestone' | 'deliverable' }
  | { kind: 'newProgramme' }
  | { kind: 'amend' }
  | { kind: 'period'; period: FunderPeriod | null }
  | { kind: 'periodStep'; period: FunderPeriod; step: 'submit' | 'approve' };

export interface ProgrammeForms {
  form: ProgrammeForm | null;
  close: () => void;
  actions: ProgrammeActions;
}

export function useProgrammeForms(): ProgrammeForms {
  const [form, setForm] = useState<ProgrammeForm | null>(null);
  const actions = useMemo<ProgrammeActions>(
    () => ({
      log: (milestone) => setForm({ kind: 'log', milestone }),
      moveForecast: (item) => setForm({ kind: 'forecast', item }),
      takeStep: (deliverable, step) => setForm({ kind: 'step', deliverable, step }),
      openStep: (deliverable) => {
        const [step] = deliverableTransitions[deliverable.recordedStatus];
        if (step !== undefined) setForm({ kind: 'step', deliverable, step });
      },
      open: (item) => goTo(recordHref(entityOf(item), item.id) ?? ''),
      report: (corrects) => setForm({ kind: 'report', corrects: corrects ?? null }),
      create: (entity) => setForm({ kind: 'newItem', entity }),
      createProgramme: () => setForm({ kind: 'newProgramme' }),
      editPeriod: (period) => setForm({ kind: 'period', period }),
      takePeriodStep: (period, step) => setForm({ kind: 'periodStep', period, step }),
      amend: () => setForm({ kind: 'amend' }),
    }),
    [],
  );
  return { form, close: () => setForm(null), actions };
}
