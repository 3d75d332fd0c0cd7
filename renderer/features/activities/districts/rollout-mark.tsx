import type { RolloutState } from '#shared/model/activity.ts';

/** Told apart by shape and fill as well as by colour: a full field, a half one that is hatched, a ring. */
const looks: Record<RolloutState, string> = {
  live: 'h-3.5 w-5 rounded-[3px] bg-on-track-fill',
  running: 'h-2 w-5 rounded-[2px] border border-on-track-fill fill-hatched text-on-track-fill',
  planned: 'size-2 rounded-full border-[1.5px] border-planned',
};

/** How far an activity is in a district, as a mark; the word stands beside it or is read out. */
export const RolloutMark = ({ state }: { state: RolloutState }) => (
  <span
    aria-hidden
    data-state={state}
    className={`inline-block shrink-0 forced-color-adjust-none align-middle [--ground:var(--surface)] ${looks[state]}`}
  />
);
