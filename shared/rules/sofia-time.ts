import type { Day, Instant } from '#shared/model/values.ts';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Sofia',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The day and the minute that the clocks of Sofia show at a moment, whatever zone the machine is in. */
export function sofiaTime(instant: Instant): { day: Day; time: string } {
  const found = new Map(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/**
 * The moment at which a day begins in Sofia: midnight is two or three hours ahead of UTC, by the season; one in the years
 * of war. In the nineties the clocks were moved at midnight, so that some days in spring begin at one o'clock.
 */
export function startOfSofiaDay(day: Day): Instant {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  for (const hours of [3, 2, 1]) {
    const start = new Date(midnight - hours * 3_600_000).toISOString();
    const shown = sofiaTime(start);
    if (shown.day === day && shown.time <= '01:00') return start;
  }
  throw new RangeError(`${day} has no midnight in Sofia`);
}
