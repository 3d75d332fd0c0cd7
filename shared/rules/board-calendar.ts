import type { Meeting } from '#shared/model/board.ts';
import type { Day } from '#shared/model/values.ts';
import { addDays, compareDays, daysBetween, weekdayOf } from './day.ts';
import { nextQuarter, type Quarter, quarterFirstDay, quarterLastDay, quarterOf } from './periods.ts';
import { isWorkingDay } from './working-days.ts';

export type CalendarMeeting = Pick<Meeting, 'id' | 'kind' | 'startsAt' | 'on' | 'state'>;

export interface MissingMeeting {
  readonly quarter: Quarter;
  /** Days left until the quarter ends; 0 on its last day. */
  readonly daysLeft: number;
  /** A regular meeting of the quarter that is only drafted, the earliest; null when there is none. */
  readonly draftId: string | null;
}

/** The day of a meeting; null while none is set. */
export function meetingDay({ startsAt, on }: Pick<Meeting, 'startsAt' | 'on'>): Day | null {
  return startsAt === null ? on : startsAt.slice(0, 10);
}

/**
 * The Digital Board meets once a quarter, extra meetings are possible (FACTS 2.3). Says that the quarter of `on` has no
 * regular meeting yet, or null when it has one. A meeting counts once it is called, whether it is still to come or was
 * held; a draft does not, but is named so that it can be called.
 */
export function quarterWithoutMeeting(meetings: readonly CalendarMeeting[], on: Day): MissingMeeting | null {
  const quarter = quarterOf(on);
  const inQuarter = meetings.flatMap((meeting) => {
    const day = meetingDay(meeting);
    return meeting.kind === 'regular' && day !== null && quarterOf(day) === quarter ? [{ ...meeting, day }] : [];
  });
  if (inQuarter.some(({ state }) => state !== 'draft')) return null;

  const [firstDraft] = inQuarter.toSorted((a, b) => compareDays(a.day, b.day));
  return { quarter, daysLeft: daysBetween(on, quarterLastDay(quarter)), draftId: firstDraft?.id ?? null };
}

/**
 * A day to propose for the next regular meeting: the third Thursday (the weekday of the first meeting) of the first month
 * of the first quarter that has no regular meeting and is not over on `on`; where that is past or off, a later day of it.
 */
export function proposedMeetingDay(meetings: readonly CalendarMeeting[], on: Day): Day {
  const taken = new Set(
    meetings.flatMap((meeting) => {
      const day = meetingDay(meeting);
      return meeting.kind === 'regular' && day !== null ? [quarterOf(day)] : [];
    }),
  );
  for (let quarter = quarterOf(on); ; quarter = nextQuarter(quarter)) {
    const day = taken.has(quarter) ? null : proposedDayIn(quarter, on);
    if (day !== null) return day;
  }
}

/**
 * The day to propose within a quarter, after `on`: its third Thursday or a later one that is a working day, else the last
 * working day that is left; null where there is none.
 */
export function proposedDayIn(quarter: Quarter, on: Day): Day | null {
  const last = quarterLastDay(quarter);
  for (let day = thirdThursday(quarterFirstDay(quarter)); day <= last; day = addDays(day, 7))
    if (day > on && isWorkingDay(day)) return day;
  for (let day = last; day > on && day >= quarterFirstDay(quarter); day = addDays(day, -1))
    if (isWorkingDay(day)) return day;
  return null;
}

const thursday = 4;

function thirdThursday(firstOfMonth: Day): Day {
  return addDays(firstOfMonth, ((thursday - weekdayOf(firstOfMonth) + 7) % 7) + 14);
}
