import type { MeetingView } from '#shared/contract/board.ts';

export interface MeetingGroups {
  next: MeetingView | null;
  /** The rest by year as they come, newest first; null for those without a date. */
  years: readonly { year: string | null; meetings: readonly MeetingView[] }[];
}

/** The next meeting apart, the others by year. */
export function meetingGroups(meetings: readonly MeetingView[]): MeetingGroups {
  const byYear = new Map<string | null, MeetingView[]>();
  for (const meeting of meetings) {
    if (meeting.isNext) continue;
    const year = meeting.day?.slice(0, 4) ?? null;
    byYear.set(year, [...(byYear.get(year) ?? []), meeting]);
  }
  return {
    next: meetings.find(({ isNext }) => isNext) ?? null,
    years: [...byYear].map(([year, ofYear]) => ({ year, meetings: ofYear })),
  };
}
