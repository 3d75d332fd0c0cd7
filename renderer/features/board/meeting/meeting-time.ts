import { formatPartialDate } from '#shared/i18n/format.ts';
import type { Day, Language } from '#shared/model/values.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';

/** When a meeting is: with its hour where that is known, else its day alone. */
export interface MeetingTime {
  startsAt: string | null;
  on: Day | null;
}

const written = /^(?<date>.+?)(?:[\s,]+(?<hour>\d{1,2})[:.](?<minute>\d{2})\s*(?:ч\.?)?)?$/;

/** „21.1.2021 10:00“, „21 януари 2021 г., 10:00 ч.“ or a day alone; null when it is not understood. */
export function parseMeetingTime(text: string): MeetingTime | null {
  const groups = written.exec(text.trim())?.groups;
  const day = parsePartialDate(groups?.['date'] ?? '');
  if (day === null || precisionOf(day) !== 'day') return null;
  if (groups?.['hour'] === undefined) return { startsAt: null, on: day };
  const hour = Number(groups['hour']);
  const minute = Number(groups['minute']);
  if (hour > 23 || minute > 59) return null;
  return { startsAt: `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, on: null };
}

/** As one would write it in the box. */
export function writeMeetingTime({ startsAt, on }: MeetingTime, language: Language): string {
  if (startsAt !== null) return `${formatPartialDate(startsAt.slice(0, 10), language)} ${startsAt.slice(11, 16)}`;
  return on === null ? '' : formatPartialDate(on, language);
}
