// One by one: the package's index would load every function and every locale, two thirds of a command's start.
import { format as formatDay } from 'date-fns/format';
import { bg as bgLocale } from 'date-fns/locale/bg';
import { enGB as enLocale } from 'date-fns/locale/en-GB';
import { parseISO } from 'date-fns/parseISO';
import type { Bilingual, Day, Language, Money, PartialDate, Quantity } from '#shared/model/values.ts';
import { partialDateParts } from '#shared/rules/partial-date.ts';
import { toEuro, toLev } from '#shared/rules/money.ts';

const noBreakSpace = '\u00A0';
const locales = { bg: bgLocale, en: enLocale };

/** `01.10.2020 г.` in Bulgarian documents; `1 Oct 2020` in English ones. `Intl` drops the leading zero (FACTS 4.1). */
export function formatDate(day: Day, language: Language): string {
  return language === 'bg'
    ? formatDay(parseISO(day), `dd.MM.yyyy'${noBreakSpace}г.'`)
    : formatDay(parseISO(day), 'd MMM yyyy', { locale: enLocale });
}

/** `22.10.20` / `22 Oct 20`: in the narrow column of a list of what happened, where the full date stands nearby. */
export function formatShortDate(day: Day, language: Language): string {
  return formatDay(parseISO(day), language === 'bg' ? 'dd.MM.yy' : 'd MMM yy', { locale: locales[language] });
}

/** `1 октомври 2020 г.` / `1 October 2020`. */
export function formatLongDate(day: Day, language: Language): string {
  return formatDay(parseISO(day), language === 'bg' ? `d MMMM yyyy'${noBreakSpace}г.'` : 'd MMMM yyyy', {
    locale: locales[language],
  });
}

/** `четвъртък, 14 януари 2021 г.` / `Thursday, 14 January 2021`. */
export function formatWeekday(day: Day, language: Language): string {
  return formatDay(parseISO(day), language === 'bg' ? `EEEE, d MMMM yyyy'${noBreakSpace}г.'` : 'EEEE, d MMMM yyyy', {
    locale: locales[language],
  });
}

/** Kept: to make one takes a hundred times as long as to use it. */
let instantFormat: Intl.DateTimeFormat | undefined;

/** A moment of the change log, in Sofia's time: `22.11.2026 г., 20:15`. */
export function formatInstant(instant: string, language: Language): string {
  instantFormat ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Sofia',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = instantFormat.formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((piece) => piece.type === type)?.value ?? '';
  return `${formatDate(`${part('year')}-${part('month')}-${part('day')}`, language)}, ${part('hour')}:${part('minute')}`;
}

/** `10:00 ч.` / `10:00`, from the wall-clock moment of a meeting. */
export function formatTime(localDateTime: string, language: Language): string {
  const time = localDateTime.slice(11, 16);
  return language === 'bg' ? `${time}${noBreakSpace}ч.` : time;
}

const halves = { bg: ['първо полугодие', 'второ полугодие'], en: ['first half of', 'second half of'] } as const;
const ongoing = { bg: 'постоянен', en: 'ongoing' } as const;

/** A partial date at its own precision, never more precise: `октомври 2020 г.`, `4. тримесечие 2020 г.`, `2020 г.`. */
export function formatPartialDate(partial: PartialDate, language: Language): string {
  const parts = partialDateParts(partial);
  const year = (value: number) => (language === 'bg' ? `${value}${noBreakSpace}г.` : String(value));
  switch (parts.precision) {
    case 'day':
      return formatDate(partial, language);
    case 'month':
      return formatDay(parseISO(`${partial}-01`), language === 'bg' ? `LLLL yyyy'${noBreakSpace}г.'` : 'LLLL yyyy', {
        locale: locales[language],
      });
    case 'quarter':
      return language === 'bg' ? `${parts.quarter}. тримесечие ${year(parts.year)}` : `Q${parts.quarter} ${parts.year}`;
    case 'half':
      return `${halves[language][parts.half - 1]} ${year(parts.year)}`;
    case 'year':
      return year(parts.year);
    case 'ongoing':
      return ongoing[language];
  }
}

/** A partial date as a term: a year is „края на 2020 г.“, because it is over on its last day. */
export function formatDue(partial: PartialDate, language: Language): string {
  const text = formatPartialDate(partial, language);
  if (partialDateParts(partial).precision !== 'year') return text;
  return language === 'bg' ? `края на ${text}` : `end of ${text}`;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Kept: to make one takes a hundred times as long as to use it, and a table has hundreds of numbers. */
function numberFormat(language: Language, decimals: number | undefined): Intl.NumberFormat {
  const key = `${language}${decimals ?? ''}`;
  let format = numberFormats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(language === 'bg' ? 'bg-BG' : 'en-GB', {
      useGrouping: 'always' as never, // in every engine since 2023; the type lists only booleans for this target
      ...(decimals === undefined
        ? { maximumFractionDigits: 6 }
        : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    });
    numberFormats.set(key, format);
  }
  return format;
}

/** Groups of three from 1 000 up: CLDR leaves four digits together in Bulgarian (FACTS 4.2). */
export const formatNumber = (value: number, language: Language, decimals?: number): string =>
  numberFormat(language, decimals).format(value);

/** `42 %` in Bulgarian offices, `42%` in English. The value is a share of one. */
export function formatShare(share: number, language: Language, decimals = 0): string {
  return `${formatNumber(share * 100, language, decimals)}${language === 'bg' ? noBreakSpace : ''}%`;
}

/** „≈“ and not „~“: a single tilde of Sofia Sans is so flat that it reads as a minus. */
const qualifierSigns = { exactly: '', atLeast: '≥', atMost: '≤', about: '≈' } as const;

/** `≥ 200`: the qualifier never goes missing. */
export function formatQuantity({ value, qualifier }: Quantity, language: Language, decimals?: number): string {
  const sign = qualifierSigns[qualifier];
  const number = formatNumber(value, language, decimals);
  return sign === '' ? number : `${sign}${noBreakSpace}${number}`;
}

function formatMinor(minor: number, currency: Money['currency'], language: Language): string {
  const amount = formatNumber(minor / 100, language, 2);
  if (language === 'en') return currency === 'BGN' ? `BGN${noBreakSpace}${amount}` : `€${amount}`;
  return `${amount}${noBreakSpace}${currency === 'BGN' ? 'лв.' : '€'}`;
}

/** The amount as it was entered: `3 560 433,96 лв.`. */
export const formatMoney = (money: Pick<Money, 'minor' | 'currency'>, language: Language) =>
  formatMinor(money.minor, money.currency, language);

/** The other currency at the fixed rate, to stand beside the amount, never instead of it. */
export function formatMoneyBeside(money: Pick<Money, 'minor' | 'currency'>, language: Language): string {
  return money.currency === 'BGN'
    ? formatMinor(toEuro(money.minor), 'EUR', language)
    : formatMinor(toLev(money.minor), 'BGN', language);
}

/** The text in the language, or in the other where it is missing: an empty title helps nobody. */
export function textIn(text: Pick<Bilingual, 'bg' | 'en'> | null | undefined, language: Language): string {
  if (!text) return '';
  return text[language] || text[language === 'bg' ? 'en' : 'bg'];
}

/** `1,2 MB`: the size of a file, in thousands as systems show it. */
export function formatBytes(bytes: number, language: Language): string {
  const megabytes = bytes / 1_000_000;
  if (megabytes < 1) return `${formatNumber(Math.ceil(bytes / 1_000), language, 0)}${noBreakSpace}KB`;
  const rounded = Math.round(megabytes * 10) / 10;
  return `${formatNumber(rounded, language, Number.isInteger(rounded) ? 0 : 1)}${noBreakSpace}MB`;
}
