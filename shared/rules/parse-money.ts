import type { Language, Money } from '#shared/model/values.ts';
import type { Amount } from './money.ts';
import { parseDecimal } from './parse-decimal.ts';

const currencyWords = [
  ['BGN', '(?:bgn|лв\\.?|лева|лев)'],
  ['EUR', '(?:eur|€|euros?|евро)'],
] as const;
const currencyPatterns = currencyWords.map(
  ([currency, words]) => [currency, new RegExp(`^${words}(?!\\p{L})(.+)$|^(.+?)(?<!\\p{L})${words}$`, 'u')] as const,
);

/** Powers of ten for the words of big numbers. */
const multipliers: readonly (readonly [pattern: RegExp, power: number])[] = [
  [/ ?(?:хил\.?|хиляди|хиляда|thousand)$/, 3],
  [/ ?(?:млн\.?|милиона|милион|mln\.?|million)$/, 6],
  [/ ?(?:млрд\.?|милиарда|милиард|bn|billion)$/, 9],
];

/**
 * An amount as people type it: `3 560 433,96 лв.`, `2,25 млн. лв.`, `1 820,50 €`, `EUR 1000`, `16 хил. лв.` The currency
 * stands before or after; where it may be left out (a field that has its own choice of currency), `currency` says what it
 * then is. Null when it is no amount, has no currency, could mean two numbers (see `parseDecimal`) or is finer than one
 * stotinka or cent. The result is exact: digits, not doubles.
 */
export function parseMoney(
  text: string,
  { language = 'bg', currency = null }: { language?: Language; currency?: Money['currency'] | null } = {},
): Amount | null {
  const typed = text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const named = splitCurrency(typed);
  const unit = named?.currency ?? currency;
  if (unit === null) return null;

  const number = named?.rest ?? typed;
  const multiplier = multipliers.find(([pattern]) => pattern.test(number));
  const decimal = parseDecimal(multiplier ? number.replace(multiplier[0], '') : number, language);
  if (decimal === null) return null;

  const places = (multiplier?.[1] ?? 0) + 2;
  const fraction = decimal.fraction.padEnd(places, '0');
  if (/[1-9]/.test(fraction.slice(places))) return null;
  const minor = Number(decimal.whole + fraction.slice(0, places));
  if (!Number.isSafeInteger(minor)) return null;
  return { minor: decimal.negative && minor !== 0 ? -minor : minor, currency: unit };
}

function splitCurrency(typed: string): { currency: Money['currency']; rest: string } | null {
  for (const [currency, pattern] of currencyPatterns) {
    const match = pattern.exec(typed);
    const rest = match?.[1] ?? match?.[2];
    if (rest !== undefined) return { currency, rest: rest.trim() };
  }
  return null;
}
