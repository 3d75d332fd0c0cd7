import { rolloutStates, type Rollout, type RolloutState } from '#shared/model/activity.ts';
import { districtCodes } from '#shared/model/districts.ts';

/** How far an activity is in one district, as it was true on the day looked at. */
export type DistrictState = Pick<Rollout, 'district' | 'state' | 'since'>;

/** How many activities are in each state. */
export type DistrictCount = Readonly<Record<RolloutState, number>>;

const none: DistrictCount = { planned: 0, running: 0, live: 0 };

/** Counts the states of many activities for each of the 24 districts, in the city's order. */
export function sumDistricts(activities: Iterable<readonly DistrictState[]>): readonly DistrictCount[] {
  const counts = new Map<string, Record<RolloutState, number>>(districtCodes.map((code) => [code, { ...none }]));
  for (const states of activities)
    for (const { district, state } of states) {
      const count = counts.get(district);
      if (count) count[state] += 1;
    }
  return [...counts.values()];
}

/** All districts together: how many cells are in each state. */
export const addUp = (counts: readonly DistrictCount[]): DistrictCount =>
  counts.reduce(
    (sum, count) =>
      Object.fromEntries(rolloutStates.map((state) => [state, sum[state] + count[state]])) as DistrictCount, // each is a key
    none,
  );

/** Districts by how many activities are live there, then running, then planned; else in the city's order. */
export function mostLiveFirst(
  counts: readonly DistrictCount[],
): readonly { readonly district: string; readonly count: DistrictCount }[] {
  return districtCodes
    .map((district, index) => ({ district, count: counts[index] ?? none }))
    .toSorted(
      (one, other) =>
        other.count.live - one.count.live ||
        other.count.running - one.count.running ||
        other.count.planned - one.count.planned,
    );
}
