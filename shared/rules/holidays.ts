import type { Holiday } from '#shared/model/plan.ts';
import type { Day } from '#shared/model/values.ts';
import { addDays, compareDays, dayFromNumber, dayNumber, padded, weekdayOf } from './day.ts';

/** What a workbook adds to the law: days declared off, or declared working. The last word about a day wins. */
export type DeclaredDay = Pick<Holiday, 'day' | 'kind'>;

/** Codes of the holidays of Labour Code art. 154(1), to be named by the catalogue (GLOSSARY 9). */
export const holidayNames = [
  'newYear',
  'liberationDay',
  'goodFriday',
  'holySaturday',
  'easterSunday',
  'easterMonday',
  'labourDay',
  'stGeorge',
  'cyrilAndMethodius',
  'unificationDay',
  'independenceDay',
  'christmasEve',
  'christmas',
  'secondDayOfChristmas',
] as const;
export type HolidayName = (typeof holidayNames)[number];

export type DayOff =
  | { readonly day: Day; readonly kind: 'holiday'; readonly name: HolidayName }
  /** A working day that is off because `name` fell on a weekend. */
  | { readonly day: Day; readonly kind: 'substitute'; readonly name: HolidayName }
  /** Off by a single decision: of the Council of Ministers, or entered in the workbook. */
  | { readonly day: Day; readonly kind: 'declared'; readonly name: null };

const fixedHolidays: readonly (readonly [monthAndDay: string, name: HolidayName])[] = [
  ['01-01', 'newYear'],
  ['03-03', 'liberationDay'],
  ['05-01', 'labourDay'],
  ['05-06', 'stGeorge'],
  ['05-24', 'cyrilAndMethodius'],
  ['09-06', 'unificationDay'],
  ['09-22', 'independenceDay'],
  ['12-24', 'christmasEve'],
  ['12-25', 'christmas'],
  ['12-26', 'secondDayOfChristmas'],
];

/** One-off days off of the Council of Ministers known when this was written (FACTS 4.3). Later ones go in the workbook. */
const builtInDaysOff: readonly Day[] = ['2025-12-31', '2026-01-02'];

/** Art. 154(2), substitute days, is in force from this year. */
const firstYearWithSubstitutes = 2017;

/**
 * Orthodox Easter Sunday in the Gregorian calendar: Meeus's Julian algorithm plus the distance between the calendars
 * (13 days in 1900–2099).
 */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  const day = ((d + e + 114) % 31) + 1;
  const distance = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayFromNumber(dayNumber(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`) + distance);
}

/**
 * Every day off of a year in order of day, also those that fall on a weekend (FACTS 4.3; Labour Code art. 154). Two
 * holidays on one day give two entries. `declared` adds days off and removes what was declared working. True from 2017,
 * when the substitute rule came; earlier years lack the days that the Council of Ministers moved.
 */
export function holidaysOfYear(year: number, declared: readonly DeclaredDay[] = []): readonly DayOff[] {
  const byLaw = lawfulDaysOff(year);
  if (declared.length === 0) return byLaw;
  const words = new Map(
    declared.filter(({ day }) => day.startsWith(padded(year, 4))).map(({ day, kind }) => [day, kind]),
  );
  const known = new Set(byLaw.map(({ day }) => day));
  const added = [...words].filter(([day, kind]) => kind === 'off' && !known.has(day)).map(([day]) => declaredOff(day));
  return inOrder([...byLaw.filter(({ day }) => words.get(day) !== 'working'), ...added]);
}

const lawfulByYear = new Map<number, readonly DayOff[]>();

/** What the law gives never changes for a year, so it is reckoned once. */
function lawfulDaysOff(year: number): readonly DayOff[] {
  let days = lawfulByYear.get(year);
  if (days === undefined) {
    days = reckonLawfulDaysOff(year);
    lawfulByYear.set(year, days);
  }
  return days;
}

function reckonLawfulDaysOff(year: number): readonly DayOff[] {
  const yearText = padded(year, 4);
  const easter = orthodoxEaster(year);
  const fixed = fixedHolidays.map(([monthAndDay, name]) => holiday(`${yearText}-${monthAndDay}`, name));
  const movable = [
    holiday(addDays(easter, -2), 'goodFriday'),
    holiday(addDays(easter, -1), 'holySaturday'),
    holiday(easter, 'easterSunday'),
    holiday(addDays(easter, 1), 'easterMonday'),
  ];
  const days: DayOff[] = [...fixed, ...movable];

  // Art. 154(2): in date order, each fixed holiday on a weekend gives the next day that is not off already.
  if (year >= firstYearWithSubstitutes) {
    const off = new Set(days.map(({ day }) => day));
    for (const { day, name } of fixed) {
      if (!isWeekend(day)) continue;
      let substitute = addDays(day, 1);
      while (isWeekend(substitute) || off.has(substitute)) substitute = addDays(substitute, 1);
      off.add(substitute);
      days.push({ day: substitute, kind: 'substitute', name });
    }
  }
  days.push(...builtInDaysOff.filter((day) => day.startsWith(yearText)).map(declaredOff));
  return inOrder(days);
}

export function isWeekend(day: Day): boolean {
  return weekdayOf(day) >= 6;
}

function holiday(day: Day, name: HolidayName): { day: Day; kind: 'holiday'; name: HolidayName } {
  return { day, kind: 'holiday', name };
}

function declaredOff(day: Day): DayOff {
  return { day, kind: 'declared', name: null };
}

function inOrder(days: readonly DayOff[]): readonly DayOff[] {
  return days.toSorted((a, b) => compareDays(a.day, b.day));
}
