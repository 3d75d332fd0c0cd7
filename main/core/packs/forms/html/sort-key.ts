import type { PackText } from '#shared/model/pack-document/text.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { lastDay } from '#shared/rules/partial-date.ts';

/** The day by which a date in words is sorted: its last; empty for what is no date ("постоянен"). */
export function lastDayOfText(text: PackText | null): string {
  const date = text === null ? null : (parsePartialDate(text.bg) ?? parsePartialDate(text.en));
  return date === null ? '' : (lastDay(date) ?? '');
}
