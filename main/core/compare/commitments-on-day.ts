import type { Database } from 'better-sqlite3';
import type { DateMove } from '#shared/model/activity.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import type { Commitment, Text } from '#shared/rules/compare-plans/plan-state.ts';
import { planContextOf } from '../plan/plan-context.ts';
import { deliverableViews } from '../programmes/deliverable-views.ts';
import { milestoneViews } from '../programmes/milestone-views.ts';

interface CommitmentView {
  readonly id: string;
  readonly code: string | null;
  readonly title: Text;
  readonly dueAsOf: PartialDate | null;
  readonly forecastAsOf: PartialDate | null;
  readonly dateMoves: readonly DateMove[];
}

/** Milestones and deliverables with the dates that stood on a day. Dated events were promised by nobody. */
export function commitmentsOn(database: Database, day: Day, later: ReadonlySet<string>): Commitment[] {
  const context = planContextOf(database, day, day);
  const commitment =
    (entity: Commitment['entity']) =>
    ({ id, code, title, dueAsOf, forecastAsOf, dateMoves }: CommitmentView): Commitment => {
      const known = dateMoves.filter(({ decidedOn }) => decidedOn <= day);
      return {
        entity,
        id,
        code,
        title: { bg: title.bg, en: title.en },
        due: dueAsOf,
        forecast: forecastAsOf,
        dueMoves: known
          .filter(({ field }) => field === 'due' || field === 'dueRevised')
          .map(({ id: move, from, to, decidedOn, reason: { bg, en } }) => ({
            id: move,
            from,
            to,
            decidedOn,
            reason: { bg, en },
          })),
        recordedLater: [id, ...known.map((move) => move.id)].some((one) => later.has(one)),
      };
    };
  return [
    ...milestoneViews(database, context)
      .filter(({ kind }) => kind === 'milestone')
      .map(commitment('milestone')),
    ...deliverableViews(database, context).map(commitment('deliverable')),
  ];
}
