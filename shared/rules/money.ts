import type { Money } from '#shared/model/values.ts';

/** An amount without the words around it. `minor` is stotinki or cents. */
export type Amount = Pick<Money, 'minor' | 'currency'>;

/** 1 EUR = 1.95583 BGN, fixed (FACTS 4.2). Integers, so that no amount passes through a double. */
const levPerHundredThousandEuro = 195_583n;
const hundredThousand = 100_000n;

/**
 * Euro cents for stotinki: divided by 1.95583, half rounded up (away from zero for negatives).
 * Throws RangeError unless `minorBgn` is a safe integer.
 */
export function toEuro(minorBgn: number): number {
  return scaled(minorBgn, hundredThousand, levPerHundredThousandEuro);
}

/**
 * Stotinki for euro cents: multiplied by 1.95583, half rounded up (away from zero for negatives).
 * Throws RangeError unless `minorEur` and the result are safe integers.
 */
export function toLev(minorEur: number): number {
  return scaled(minorEur, levPerHundredThousandEuro, hundredThousand);
}

/** The same amount in the other currency, to show beside it, never instead of it and never to store (MODEL: Money). */
export function inOtherCurrency({ minor, currency }: Amount): Amount {
  return currency === 'BGN' ? { minor: toEuro(minor), currency: 'EUR' } : { minor: toLev(minor), currency: 'BGN' };
}

function scaled(minor: number, numerator: bigint, denominator: bigint): number {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Not an amount in minor units: ${minor}`);
  const negative = minor < 0;
  const product = BigInt(negative ? -minor : minor) * numerator;
  const rounded = Number((product * 2n + denominator) / (denominator * 2n));
  if (!Number.isSafeInteger(rounded)) throw new RangeError(`Too large to convert: ${minor}`);
  return negative && rounded !== 0 ? -rounded : rounded;
}
