import { describe, expect, test } from 'vitest';
import { newRecordSchema, patchSchema } from './entity.ts';
import { kpi } from './kpi.ts';
import { plan } from './plan.ts';
import { daySchema, localDateTimeSchema, partialDateSchema } from './values.ts';

describe('a date', () => {
  test.each(['1900-01-01', '2020-10-22', '2199-12-31'])('is a day between 1900 and 2199: %s', (day) => {
    expect(daySchema.safeParse(day).success).toBe(true);
    expect(partialDateSchema.safeParse(day).success).toBe(true);
    expect(localDateTimeSchema.safeParse(`${day}T10:00`).success).toBe(true);
  });

  test.each(['0202-10-22', '1899-12-31', '2200-01-01', '9999-12-31', '2020-02-30'])(
    'is not a slip of the keyboard: %s',
    (day) => {
      expect(daySchema.safeParse(day).success).toBe(false);
      expect(partialDateSchema.safeParse(day).success).toBe(false);
    },
  );

  test.each(['0202', '9999-Q4', '9999-12', '2020-13', '2020-Q5'])('is not imprecise nonsense: %s', (partial) => {
    expect(partialDateSchema.safeParse(partial).success).toBe(false);
  });
});

test('a number of days that rules add to a date is one that a person can mean', () => {
  expect(patchSchema(plan).safeParse({ graceDays: 15, dueSoonWorkingDays: 10 }).success).toBe(true);
  expect(patchSchema(plan).safeParse({ graceDays: 15_000_000 }).success).toBe(false);
  expect(patchSchema(plan).safeParse({ dueSoonWorkingDays: -1 }).success).toBe(false);
  expect(newRecordSchema(kpi).safeParse({ collectionLagDays: 165_000_000 }).success).toBe(false);
});
