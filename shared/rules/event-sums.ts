import type { Milestone } from '#shared/model/programme.ts';

type EventFacts = Pick<Milestone, 'expertDays' | 'participants'>;

export interface EventSums {
  readonly held: number;
  readonly total: number;
  /** Of those that were held; null where none of them says how many. */
  readonly expertDays: number | null;
  readonly participants: number | null;
}

/** What the events of a programme add up to. Only what was held counts: what is planned used nobody's days yet. */
export function eventSums<Event extends EventFacts>(
  events: readonly Event[],
  isHeld: (event: Event) => boolean,
): EventSums {
  const held = events.filter(isHeld);
  const addUp = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    // Days of experts are given to the half or the quarter; the sum shows no dust of binary fractions.
    return known.length === 0 ? null : Math.round(known.reduce((sum, value) => sum + value, 0) * 100) / 100;
  };
  return {
    held: held.length,
    total: events.length,
    expertDays: addUp(held.map(({ expertDays }) => expertDays)),
    participants: addUp(held.map(({ participants }) => participants)),
  };
}
