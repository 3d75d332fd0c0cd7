import { decimalSchema, type Language, type Qualifier, type Quantity } from '#shared/model/values.ts';
import { parseDecimal } from './parse-decimal.ts';

/** MODEL: "Over 200 teachers" is ≥ 200. In the same way "under 50" is ≤ 50: the model has no strict signs. */
const qualifierWords: Readonly<Record<Qualifier, readonly string[]>> = {
  atLeast: [
    '≥',
    '>=',
    '=>',
    '>',
    'над',
    'поне',
    'повече от',
    'най-малко',
    'не по-малко от',
    'минимум',
    'over',
    'above',
    'more than',
    'at least',
    'no less than',
    'not less than',
    'minimum',
  ],
  atMost: [
    '≤',
    '<=',
    '=<',
    '<',
    'до',
    'под',
    'най-много',
    'не повече от',
    'по-малко от',
    'максимум',
    'up to',
    'under',
    'below',
    'less than',
    'at most',
    'no more than',
    'not more than',
    'maximum',
  ],
  about: ['~', '≈', 'около', 'приблизително', 'прибл.', 'about', 'around', 'circa', 'ca.', 'approximately', 'approx.'],
  exactly: ['=', 'точно', 'exactly'],
};

const prefixes: readonly (readonly [word: string, qualifier: Qualifier])[] = [
  ...qualifierWords.atLeast.map((word) => [word, 'atLeast'] as const),
  ...qualifierWords.atMost.map((word) => [word, 'atMost'] as const),
  ...qualifierWords.about.map((word) => [word, 'about'] as const),
  ...qualifierWords.exactly.map((word) => [word, 'exactly'] as const),
].toSorted((a, b) => b[0].length - a[0].length);

/**
 * A number with its qualifier as people type it: `≥ 200`, `над 200`, `200+`, `до 50`, `~20 %`, `1 234,56`. Words of both
 * languages are understood; `language` only settles the decimal sign (see `parseDecimal`). A trailing per cent sign is
 * dropped: the unit is the KPI's. Null when it is no number, could mean two numbers, is a range (`20–30`), contradicts
 * itself (`до 200+`), or has more digits than the model keeps (12 before and 6 after the sign).
 */
export function parseQuantity(text: string, language: Language): Quantity | null {
  const typed = text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const prefix = prefixes.find(([word]) => typed.startsWith(word) && isWordEnd(word, typed.charAt(word.length)));
  const withoutPrefix = prefix === undefined ? typed : typed.slice(prefix[0].length).trim();

  const withoutUnit = withoutPrefix.replace(/ ?(?:%|на сто)(?=\+?$)/, '');
  const open = withoutUnit.endsWith('+');
  if (open && prefix !== undefined && prefix[1] !== 'atLeast') return null;

  const decimal = parseDecimal(open ? withoutUnit.slice(0, -1) : withoutUnit, language);
  if (decimal === null) return null;
  const magnitude = Number(`${decimal.whole}.${decimal.fraction}0`);
  const value = decimal.negative && magnitude !== 0 ? -magnitude : magnitude;
  if (!decimalSchema.safeParse(value).success) return null;
  return { value, qualifier: prefix?.[1] ?? (open ? 'atLeast' : 'exactly') };
}

/** A word ends before a space or a digit ("над200"), not inside another word ("довчера"); a sign ends anywhere. */
function isWordEnd(word: string, next: string): boolean {
  return !/\p{L}$/u.test(word) || !/\p{L}/u.test(next);
}
