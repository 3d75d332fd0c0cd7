import type { Effort } from '#shared/model/programme.ts';

export type EffortFacts = Pick<Effort, 'workPackage' | 'organisation' | 'funderPeriod' | 'planned' | 'actual'>;

/** Person-months; null where nobody said how many, which is not the same as none. */
export interface EffortSum {
  readonly planned: number | null;
  readonly actual: number | null;
}

/** What some rows add up to. What is not known adds nothing, and a sum of nothing known is not known. */
export function sumEffort(rows: readonly Pick<EffortFacts, 'planned' | 'actual'>[]): EffortSum {
  return { planned: addUp(rows.map(({ planned }) => planned)), actual: addUp(rows.map(({ actual }) => actual)) };
}

/** By how much more (or less, below zero) was spent than planned; null where either is not known. */
export const effortDifference = ({ planned, actual }: EffortSum): number | null =>
  planned === null || actual === null ? null : hundredths(actual - planned);

function addUp(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : hundredths(known.reduce((sum, value) => sum + value, 0));
}

/** Person-months are counted to the hundredth: sums of binary fractions would show 0.30000000000000004. */
const hundredths = (value: number) => Math.round(value * 100) / 100;
