import type { PartialDate } from '#shared/model/values.ts';
import { makeDay, padded } from './day.ts';
import { precisionOf } from './partial-date.ts';

/**
 * Dates the way people type them, in both languages at once (FACTS 4.1, UX "Behaviour everywhere"). The day always comes
 * before the month. A Roman numeral before a year is a quarter (IV.2020).
 */

const monthWords: readonly (readonly string[])[] = [
  ['януари', 'яну', 'january', 'jan'],
  ['февруари', 'фев', 'february', 'feb'],
  ['март', 'мар', 'march', 'mar'],
  ['април', 'апр', 'april', 'apr'],
  ['май', 'may'],
  ['юни', 'june', 'jun'],
  ['юли', 'july', 'jul'],
  ['август', 'авг', 'august', 'aug'],
  ['септември', 'септ', 'сеп', 'september', 'sept', 'sep'],
  ['октомври', 'окт', 'october', 'oct'],
  ['ноември', 'ное', 'november', 'nov'],
  ['декември', 'дек', 'december', 'dec'],
];
const monthByWord = new Map(monthWords.flatMap((words, index) => words.map((word) => [word, index + 1] as const)));

const ordinalWords: readonly (readonly string[])[] = [
  ['1', 'i', '1-во', '1st', 'първо', 'първото', 'first'],
  ['2', 'ii', '2-ро', '2nd', 'второ', 'второто', 'second'],
  ['3', 'iii', '3-то', '3rd', 'трето', 'третото', 'third'],
  ['4', 'iv', '4-то', '4th', 'четвърто', 'четвъртото', 'fourth'],
];
const numberByOrdinal = new Map(
  ordinalWords.flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

const ongoingWords = new Set([
  'ongoing',
  'permanent',
  'текущ',
  'текуща',
  'текущо',
  'постоянен',
  'постоянна',
  'постоянно',
]);

const endOf = /^(?:(?:до|към|в|във|by|at|until) )?(?:the )?(?:края на|end of) (.+)$/;

type Reader = readonly [pattern: RegExp, read: (groups: readonly string[]) => PartialDate | null];

const readers: readonly Reader[] = [
  [/^(\d{4})$/, ([year = '']) => year],
  [
    /^(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4})$/,
    ([day = '', , month = '', year = '']) => dayOf(year, Number(month), day),
  ],
  [/^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/, ([year = '', , month = '', day = '']) => dayOf(year, Number(month), day)],
  [/^(\d{1,2}) ?[./-] ?(\d{4})$/, ([month = '', year = '']) => monthOf(year, Number(month))],
  // Only the ISO hyphen: 2020/11 may be a month or a school year.
  [/^(\d{4})-(\d{2})$/, ([year = '', month = '']) => monthOf(year, Number(month))],
  [/^q ?([1-4])[ ./-]*(?:of |на )?(\d{4})$/, ([quarter = '', year = '']) => `${year}-Q${quarter}`],
  [/^(\d{4})[ ./-]*q ?([1-4])$/, ([year = '', quarter = '']) => `${year}-Q${quarter}`],
  // The second letter is the Cyrillic one, which looks the same.
  [/^[hн] ?([12])[ ./-]*(?:of |на )?(\d{4})$/, ([half = '', year = '']) => `${year}-H${half}`],
  [/^(\d{4})[ ./-]*[hн] ?([12])$/, ([year = '', half = '']) => `${year}-H${half}`],
  [/^(i{1,3}|iv) ?[./] ?(\d{4})$/, ([roman = '', year = '']) => quarterOf(year, roman)],
  [
    /^(?:the )?(\S+?)\.? ?(?:тримесечие(?:то)?|трим\.?|quarter),? (?:на |of )?(\d{4})$/,
    ([ordinal = '', year = '']) => quarterOf(year, ordinal),
  ],
  [
    /^(?:the )?(\S+?)\.? ?(?:полугодие(?:то)?|half),? (?:на |of )?(\d{4})$/,
    ([ordinal = '', year = '']) => halfOf(year, ordinal),
  ],
  [
    /^(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:of )?([^\s\d.,]+)\.?,? ?(\d{4})$/,
    ([day = '', word = '', year = '']) => dayOf(year, monthByWord.get(word), day),
  ],
  [
    /^([^\s\d.,]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/,
    ([word = '', day = '', year = '']) => dayOf(year, monthByWord.get(word), day),
  ],
  [
    /^(?:м\. ?|месец )?([^\s\d.,]+)\.?,? ?(?:на |of )?(\d{4})$/,
    ([word = '', year = '']) => monthOf(year, monthByWord.get(word)),
  ],
];

/**
 * The partial date that a typed text means, at the precision it was typed with, or null when it is not a date: a day that
 * does not exist, a year outside 1900–2199, a two-digit year, free text ("in the coming months"). "End of 2020" is 2020,
 * because a partial date counts by its last day.
 */
export function parsePartialDate(text: string): PartialDate | null {
  // No date that people type is longer; it also bounds the work of the patterns.
  if (text.length > 60) return null;
  const typed = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\d) ?(?:г\.?|год\.?|година)$/, '');
  if (ongoingWords.has(typed)) return 'ongoing';

  const wanted = endOf.exec(typed)?.[1];
  if (wanted !== undefined) {
    const ended = readTyped(wanted);
    return ended !== null && precisionOf(ended) !== 'day' ? ended : null;
  }
  return readTyped(typed);
}

function readTyped(typed: string): PartialDate | null {
  for (const [pattern, read] of readers) {
    const match = pattern.exec(typed);
    if (match === null) continue;
    const partial = read(match.slice(1));
    return partial !== null && isPlausibleYear(Number(partial.slice(0, 4))) ? partial : null;
  }
  return null;
}

function isPlausibleYear(year: number): boolean {
  return year >= 1900 && year <= 2199;
}

function dayOf(year: string, month: number | undefined, day: string): PartialDate | null {
  return month === undefined ? null : makeDay(Number(year), month, Number(day));
}

function monthOf(year: string, month: number | undefined): PartialDate | null {
  return month === undefined || month < 1 || month > 12 ? null : `${year}-${padded(month, 2)}`;
}

function quarterOf(year: string, ordinal: string): PartialDate | null {
  const quarter = numberByOrdinal.get(ordinal);
  return quarter === undefined ? null : `${year}-Q${quarter}`;
}

function halfOf(year: string, ordinal: string): PartialDate | null {
  const half = numberByOrdinal.get(ordinal);
  return half === undefined || half > 2 ? null : `${year}-H${half}`;
}
