import type { TFunction } from 'i18next';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import type { Bilingual, Language, PartialDate } from '#shared/model/values.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';
import type { DocumentCell } from '../documents/tables-document.ts';

/** What the tables are made with: the words of one language. */
export interface TableWords {
  readonly t: TFunction<['funderTables', 'fields']>;
  readonly language: Language;
}

/** A day by its type, so that it sorts and counts; what is known less precisely in words. */
export function dateCell(date: PartialDate | null, language: Language): DocumentCell {
  if (date === null) return null;
  return precisionOf(date) === 'day' ? { day: date } : formatPartialDate(date, language);
}

export const textCell = (text: Pick<Bilingual, 'bg' | 'en'>, language: Language): DocumentCell =>
  textIn(text, language) || null;

/** Some things to know, each on a line of its own. */
export const linesCell = (lines: readonly (string | null)[]): DocumentCell =>
  lines.filter((line) => line !== null && line !== '').join('\n') || null;
