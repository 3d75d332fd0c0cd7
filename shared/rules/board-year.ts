import type { Meeting } from '#shared/model/board.ts';
import type { Day } from '#shared/model/values.ts';
import { meetingDay, proposedDayIn } from './board-calendar.ts';
import { compareDays } from './day.ts';
import { type Quarter, quarterLastDay, quarterFirstDay } from './periods.ts';

/** Whether the quarter has the regular meeting that the rules want: `none` may be late (past), due (now) or to come. */
export type QuarterMeeting = 'held' | 'called' | 'draft' | 'none';

export interface BoardQuarter<One> {
  readonly quarter: Quarter;
  readonly when: 'past' | 'now' | 'ahead';
  readonly regular: QuarterMeeting;
  /** Regular and extraordinary ones, in order of their days. */
  readonly meetings: readonly One[];
  /** A day to propose for the meeting that it lacks; null where it has one, or no working day is left. */
  readonly proposed: Day | null;
}

type YearMeeting = Pick<Meeting, 'id' | 'kind' | 'startsAt' | 'on' | 'state'>;

/** The four quarters of a year with their meetings (FACTS 2.3: one meeting per quarter, extra ones are possible). */
export function boardYear<One extends YearMeeting>(
  meetings: readonly One[],
  year: number,
  asOf: Day,
): BoardQuarter<One>[] {
  return [1, 2, 3, 4].map((number) => {
    const quarter = `${year}-Q${number}`;
    const [first, last] = [quarterFirstDay(quarter), quarterLastDay(quarter)];
    const inQuarter = meetings
      .flatMap((meeting) => {
        const day = meetingDay(meeting);
        return day !== null && day >= first && day <= last ? [{ meeting, day }] : [];
      })
      .toSorted((a, b) => compareDays(a.day, b.day))
      .map(({ meeting }) => meeting);
    const regular = regularOf(inQuarter);
    return {
      quarter,
      when: asOf > last ? 'past' : asOf < first ? 'ahead' : 'now',
      regular,
      meetings: inQuarter,
      proposed: regular === 'none' ? proposedDayIn(quarter, asOf) : null,
    };
  });
}

function regularOf(meetings: readonly YearMeeting[]): QuarterMeeting {
  const states = meetings.filter(({ kind }) => kind === 'regular').map(({ state }) => state);
  if (states.some((state) => state === 'held' || state === 'minutesPublished')) return 'held';
  if (states.some((state) => state === 'called' || state === 'packIssued')) return 'called';
  return states.length > 0 ? 'draft' : 'none';
}
