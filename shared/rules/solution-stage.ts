import type { SolutionStage, SolutionStep } from '#shared/model/programme.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { comparePartialDates, isTrueBy } from './partial-date.ts';

type StepFact = Pick<SolutionStep, 'id' | 'stage' | 'since'>;

/** Earliest first; one whose day nobody knows comes before all others; of one day in the order they were recorded. */
export const stepsOfSolution = <Step extends StepFact>(steps: readonly Step[]): Step[] =>
  steps.toSorted((one, other) => {
    if (one.since === other.since) return one.id < other.id ? -1 : 1;
    if (one.since === null || other.since === null) return one.since === null ? -1 : 1;
    return comparePartialDates(one.since, other.since) || (one.id < other.id ? -1 : 1);
  });

/** The stage of a solution on a day, and since when; null where no step says one by then. */
export function stageOn(
  steps: readonly StepFact[],
  on: Day,
): { stage: SolutionStage; since: PartialDate | null } | null {
  const last = stepsOfSolution(steps).findLast(({ since }) => since === null || isTrueBy(since, on));
  return last === undefined ? null : { stage: last.stage, since: last.since };
}
