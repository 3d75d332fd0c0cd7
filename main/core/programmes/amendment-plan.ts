import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { AmendmentPreview, DeliverableView, MilestoneView } from '#shared/contract/programmes.ts';
import type { Programme } from '#shared/model/programme.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { monthsBetween, proposedMove, type DueInContract, type ProposedMove } from '#shared/rules/amendment-moves.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { planContextOf } from '../plan/plan-context.ts';
import { readRecord } from '../workbook/records.ts';
import { deliverableViews } from './deliverable-views.ts';
import { milestoneViews } from './milestone-views.ts';
import { programmeMoves } from './record-moves.ts';

export interface AmendmentPlanInput {
  programme: string;
  on: PartialDate;
  /** The new end of the programme; null where the amendment does not move it. */
  periodTo: PartialDate | null;
  /** By how many project months what is due moves with it; null: nothing does. */
  shiftMonths: number | null;
  fromMonth: number | null;
}

export interface PlannedMove extends ProposedMove {
  readonly entity: 'milestone' | 'deliverable';
  readonly view: MilestoneView | DeliverableView;
}

export interface AmendmentPlan {
  readonly programme: Programme;
  /** The day from which the amendment is true: the last that its date may mean. */
  readonly decidedOn: Day;
  readonly end: AmendmentPreview['end'];
  readonly moves: readonly PlannedMove[];
}

/**
 * What an amendment would do, by the plan as it stood on its day: the preview shows it, and the action applies no other.
 * Throws RECORD_MISSING, or INVALID_FIELD for a date that never ends.
 */
export function planAmendment(database: Database, input: AmendmentPlanInput): AmendmentPlan {
  const programme = readRecord(database, 'programme', input.programme);
  if (programme === null) throw new DomainError('RECORD_MISSING', { entity: 'programme' });
  const decidedOn = lastDay(input.on);
  if (decidedOn === null) throw new DomainError('INVALID_FIELD', { entity: 'amendment', field: 'on' });
  const context = planContextOf(database, decidedOn, decidedOn);
  const { monthOneStartsOn: start, id } = programme;
  const { fromMonth, shiftMonths: months } = input;
  const plan =
    (entity: PlannedMove['entity']) =>
    (view: MilestoneView | DeliverableView): PlannedMove[] => {
      const move = proposedMove(dueInContract(view), { on: decidedOn, start, fromMonth, months });
      return move === null ? [] : [{ ...move, entity, view }];
    };
  return {
    programme,
    decidedOn,
    end: endOf(database, programme, decidedOn, input.periodTo),
    moves: [
      ...milestoneViews(database, context, id).flatMap(plan('milestone')),
      ...deliverableViews(database, context, id).flatMap(plan('deliverable')),
    ],
  };
}

/** The date that stands for good; one that a later decision moved is kept where it is by the rule. */
function dueInContract(view: MilestoneView | DeliverableView): DueInContract {
  const isDeliverable = 'recordedStatus' in view;
  const { status } = view.status;
  return {
    dueMonth: view.dueMonth,
    dueOriginal: view.dueOriginal,
    due: (isDeliverable ? view.dueRevised : view.due) ?? view.dueOriginal,
    isSettled: isDeliverable
      ? status === 'approved' || status === 'submitted' || status === 'submittedLate'
      : status === 'achieved',
    dueMoves: view.dateMoves.filter(({ field }) => field === 'due' || field === 'dueRevised'),
  };
}

function endOf(
  database: Database,
  programme: Programme,
  decidedOn: Day,
  after: PartialDate | null,
): AmendmentPreview['end'] {
  const before = programme.periodTo ?? programme.periodToOriginal;
  if (after === null || after === before) return null;
  const isLater = programmeMoves(database)(programme.id).some((move) => move.decidedOn > decidedOn);
  const months = before === null ? null : monthsBetween(before, after, programme.monthOneStartsOn);
  return { before, after, months, stays: isLater ? 'movedLater' : null };
}

/** For the screen: what is dated by its day (a workshop) rather than by its month is only proposed, not chosen. */
export function previewOf({ end, moves }: AmendmentPlan): AmendmentPreview {
  return {
    end,
    lines: moves.map(({ entity, view, month, monthAfter, from, to, stays }) => ({
      entity,
      id: view.id,
      code: view.code,
      title: { bg: view.title.bg, en: view.title.en },
      month,
      monthAfter,
      from,
      to,
      stays,
      isProposed: stays === null && view.dueMonth !== null && !('kind' in view && view.kind === 'event'),
    })),
  };
}
