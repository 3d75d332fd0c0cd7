import { useCallback, useMemo } from 'react';
import { fitted, type TimeExtent, type TimeWindow } from '#shared/charts/timeline/time-window.ts';
import type { Day } from '#shared/model/values.ts';
import { useRemembered } from '#renderer/app/screen-memory.tsx';
import type { ShownTime } from '#renderer/app/timeline/shown-time.ts';

/** The time in view of a programme: all of it until somebody looks closer, and as it was left while the workbook is open. */
export function useProgrammeTime(programme: string, extent: TimeExtent | null, asOf: Day): ShownTime {
  const [chosen, choose] = useRemembered<TimeWindow | null>(`programme.timeline.${programme}`, null);
  const window = useMemo(() => chosen ?? fitted(extent, asOf), [chosen, extent, asOf]);
  const fit = useCallback(() => choose(null), [choose]);
  return useMemo(() => ({ window, isFitted: chosen === null, set: choose, fit }), [window, chosen, choose, fit]);
}
