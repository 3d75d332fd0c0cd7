import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  fitted,
  timeWindow,
  windowAround,
  zoomTo,
  type TimeExtent,
  type TimeWindow,
} from '#shared/charts/timeline/time-window.ts';
import type { PlanLayout } from '#shared/model/plan-question.ts';
import type { Day } from '#shared/model/values.ts';
import { useRemembered } from '#renderer/app/screen-memory.tsx';
import type { ShownTime } from '#renderer/app/timeline/shown-time.ts';

/** Under what name the time that was last in view is remembered. */
export const timeInView = 'plan.timeline';

/** A gesture is over when nothing moved for so long: only then the others are told. */
const settledMs = 250;

interface TimeWindowOptions {
  extent: TimeExtent | null;
  asOf: Day;
  layout: PlanLayout;
  onLayout: (patch: Partial<PlanLayout>) => void;
}

/** The time in view. How many months are remembered with the layout, so that a saved view has them; null is the whole plan. */
export function useTimeWindow({ extent, asOf, layout, onLayout }: TimeWindowOptions): ShownTime {
  const [seen, rememberSeen] = useRemembered<TimeWindow | null>(timeInView, null);
  const { timelineMonths } = layout;
  const [chosen, setChosen] = useState<TimeWindow | null>(() => {
    if (timelineMonths === null) return null;
    return seen === null
      ? windowAround(timeWindow(0, timelineMonths), asOf, 0.4)
      : timeWindow(seen.from, timelineMonths);
  });
  // The same until the plan is another: every row is drawn anew for another window.
  const whole = useMemo(() => fitted(extent, asOf), [extent, asOf]);
  const window = chosen ?? whole;
  const { from, months } = window;
  const wanted = chosen === null ? null : Math.round(chosen.months * 100) / 100;
  const [told, setTold] = useState(timelineMonths);

  // A saved view, or another who changes the layout, draws time out anew around what is in the middle.
  if (timelineMonths !== told) {
    setTold(timelineMonths);
    const next = timelineMonths === null ? null : zoomTo(window, timelineMonths);
    if (next?.months !== chosen?.months) setChosen(next);
  }

  useEffect(() => {
    const timer = setTimeout(() => {
      rememberSeen(timeWindow(from, months));
      if (told === wanted) return;
      setTold(wanted);
      onLayout({ timelineMonths: wanted });
    }, settledMs);
    return () => clearTimeout(timer);
  }, [from, months, wanted, told, onLayout, rememberSeen]);

  const set = useCallback((next: TimeWindow) => setChosen(next), []);
  const fit = useCallback(() => setChosen(null), []);
  return useMemo(() => ({ window, isFitted: chosen === null, set, fit }), [window, chosen, set, fit]);
}
