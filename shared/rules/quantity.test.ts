import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qualifiers, type Qualifier, type Quantity } from '#shared/model/values.ts';
import { meetsTarget, provenBounds } from './quantity.ts';

const quantity = (value: number, qualifier: Qualifier = 'exactly'): Quantity => ({ value, qualifier });
const target = (value: number, upper?: number) => ({
  quantity: quantity(value),
  upper: upper === undefined ? null : quantity(upper),
});

describe('a target that is to be reached upwards', () => {
  test.each([
    [quantity(24), 24, 'met'],
    [quantity(4), 24, 'notMet'],
    [quantity(200, 'atLeast'), 150, 'met'],
    [quantity(70, 'atLeast'), 100, 'unknown'],
    [quantity(30, 'atMost'), 24, 'unknown'],
    [quantity(20, 'atMost'), 24, 'notMet'],
    [quantity(30, 'about'), 24, 'met'],
    [quantity(25, 'about'), 24, 'unknown'],
    [quantity(20, 'about'), 24, 'notMet'],
  ] as const)('%j against %d is %s', (reading, wanted, answer) => {
    expect(meetsTarget(reading, target(wanted), 'up')).toBe(answer);
  });
});

describe('a target that is to be reached downwards', () => {
  test.each([
    [quantity(10), 10, 'met'],
    [quantity(11), 10, 'notMet'],
    [quantity(9, 'atMost'), 10, 'met'],
    [quantity(12, 'atMost'), 10, 'unknown'],
    [quantity(12, 'atLeast'), 10, 'notMet'],
    [quantity(8, 'atLeast'), 10, 'unknown'],
  ] as const)('%j against %d is %s', (reading, wanted, answer) => {
    expect(meetsTarget(reading, target(wanted), 'down')).toBe(answer);
  });
});

describe('a target that is a range', () => {
  test.each([
    [quantity(20), 'met'],
    [quantity(30), 'met'],
    [quantity(19), 'notMet'],
    [quantity(31), 'notMet'],
    [quantity(25, 'atLeast'), 'unknown'],
    [quantity(31, 'atLeast'), 'notMet'],
    [quantity(19, 'atMost'), 'notMet'],
    [quantity(25, 'about'), 'met'],
    [quantity(29, 'about'), 'unknown'],
  ] as const)('%j against 20 to 30 is %s', (reading, answer) => {
    expect(meetsTarget(reading, target(20, 30), 'range')).toBe(answer);
  });

  test('without an upper end cannot be compared', () => {
    expect(meetsTarget(quantity(25), target(20), 'range')).toBe('unknown');
  });
});

const values = fc.integer({ min: -1_000, max: 1_000 });
const anyQuantity = fc.record({ value: values, qualifier: fc.constantFrom(...qualifiers) });

test('met and not met hold for every value that the qualifier leaves possible', () => {
  fc.assert(
    fc.property(anyQuantity, values, values, fc.constantFrom('up', 'down'), (reading, wanted, possible, direction) => {
      const { low, high } = provenBounds(reading);
      fc.pre(possible >= low && possible <= high);
      const answer = meetsTarget(reading, target(wanted), direction);
      fc.pre(answer !== 'unknown');
      expect(meetsTarget(quantity(possible), target(wanted), direction)).toBe(answer);
    }),
  );
});

test('downwards is the mirror of upwards', () => {
  const mirrored = { exactly: 'exactly', atLeast: 'atMost', atMost: 'atLeast', about: 'about' } as const;
  fc.assert(
    fc.property(anyQuantity, values, ({ value, qualifier }, wanted) => {
      expect(meetsTarget(quantity(-value, mirrored[qualifier]), target(-wanted), 'down')).toBe(
        meetsTarget(quantity(value, qualifier), target(wanted), 'up'),
      );
    }),
  );
});
