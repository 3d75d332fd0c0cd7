import type { Day } from '#shared/model/values.ts';
import { monthEnd } from '#shared/rules/project-month.ts';
import type { TimeExtent, TimeScale } from './time-window.ts';

export interface ProjectMonth {
  readonly month: number;
  /** Where it is over: what is due in it is due then. */
  readonly x: number;
}

const steps = [1, 3, 6, 12, 24] as const;
const daysInMonth = 30.4;
/** What the name of a month takes, in pixels. */
const roomForOne = 34;

/** The project months in view, as many of them as there is room for: each, or every third, sixth or twelfth. */
export function projectMonths(
  scale: TimeScale,
  monthOneStartsOn: Day,
  until: TimeExtent['last'],
): readonly ProjectMonth[] {
  const step = steps.find((months) => months * daysInMonth * scale.pixelsPerDay >= roomForOne);
  if (step === undefined) return [];
  const months: ProjectMonth[] = [];
  for (let month: number = step; ; month += step) {
    const end = monthEnd(monthOneStartsOn, month);
    const x = scale.endOf(end);
    if (end > until || x > scale.width) return months;
    if (x >= roomForOne) months.push({ month, x });
  }
}
