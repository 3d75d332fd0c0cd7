import type { DeliverableView, MilestoneView } from '#shared/contract/programmes.ts';
import type { DeliverableStatus, FunderPeriod } from '#shared/model/programme.ts';
import type { ProgrammeItem } from './programme-item.ts';

/** What can be done on the screen of programmes; each opens a form, or the record. */
export interface ProgrammeActions {
  /** Without a milestone the form asks which. */
  log: (milestone: MilestoneView | null) => void;
  moveForecast: (item: ProgrammeItem) => void;
  takeStep: (deliverable: DeliverableView, step: DeliverableStatus) => void;
  /** The first of its next steps; the form offers the others. */
  openStep: (deliverable: DeliverableView) => void;
  open: (item: ProgrammeItem) => void;
  /** A new report, or a correction of one. */
  report: (corrects?: string) => void;
  create: (entity: 'milestone' | 'deliverable') => void;
  createProgramme: () => void;
  /** A new period of reporting to the funder, or one that is changed. */
  editPeriod: (period: FunderPeriod | null) => void;
  /** The report of a period was submitted or approved. */
  takePeriodStep: (period: FunderPeriod, step: 'submit' | 'approve') => void;
  /** A new amendment of the programme on the screen. */
  amend: () => void;
}
