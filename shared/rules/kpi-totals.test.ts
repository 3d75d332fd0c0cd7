import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Qualifier } from '#shared/model/values.ts';
import { yearTotal, type TotalKpi, type TotalReading } from './kpi-totals.ts';

const kpi = (facts: Partial<TotalKpi> = {}): TotalKpi => ({
  unit: { bg: '', en: '', stale: null },
  decimals: 0,
  valueType: 'number',
  currency: null,
  grades: null,
  accumulation: 'perPeriod',
  aggregation: 'sum',
  frequency: 'quarterly',
  ...facts,
});
const ends = { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' } as const;
const reading = (
  quarter: keyof typeof ends,
  value: number | null,
  facts: Partial<TotalReading> & { qualifier?: Qualifier } = {},
): TotalReading => {
  const { qualifier = 'exactly', ...rest } = facts;
  return {
    id: quarter,
    asOf: `2020-${ends[quarter]}`,
    period: `2020-${quarter}`,
    quantity: value === null ? null : { value, qualifier },
    numerator: null,
    denominator: null,
    quality: 'final',
    state: 'approved',
    supersedes: null,
    disaggregation: null,
    definitionVersion: 1,
    ...rest,
  };
};
const on = '2021-01-04';
const total = (facts: Partial<TotalKpi>, readings: readonly TotalReading[], day = on) =>
  yearTotal(kpi(facts), readings, 2020, day);

describe('the total of a year', () => {
  test('of a value for each period is their sum, or their mean', () => {
    const all = [reading('Q1', 10), reading('Q2', 20), reading('Q3', 30), reading('Q4', 40)];
    expect(total({}, all)).toMatchObject({ how: 'sum', quantity: { value: 100, qualifier: 'exactly' }, missing: [] });
    expect(total({ aggregation: 'mean' }, all)).toMatchObject({ how: 'mean', quantity: { value: 25 } });
  });

  test('names the periods that are over and have no value; they are never counted as zero', () => {
    const some = [reading('Q1', 10), reading('Q3', 30)];
    const part = total({ aggregation: 'mean' }, some);
    expect(part).toMatchObject({ quantity: { value: 20 }, measured: 2, expected: 4 });
    expect(part.missing.map(({ name }) => name)).toEqual(['2020-Q2', '2020-Q4']);
    expect(total({}, some, '2020-10-01').missing.map(({ name }) => name)).toEqual(['2020-Q2']);
    expect(total({}, [])).toMatchObject({ quantity: null, why: 'noReading', measured: 0 });
  });

  test('of a cumulative value or a snapshot is the latest, and never a sum', () => {
    const all = [reading('Q1', 10), reading('Q2', 20)];
    expect(total({ accumulation: 'cumulative' }, all)).toMatchObject({ how: 'latest', quantity: { value: 20 } });
    expect(total({ accumulation: 'snapshot' }, all)).toMatchObject({ how: 'latest', quantity: { value: 20 } });
    expect(total({ valueType: 'yesNo' }, all)).toMatchObject({ how: 'latest' });
  });

  test('of shares comes from numerators and denominators, never from a mean of per cents', () => {
    const parts = [
      reading('Q1', 50, { numerator: 1, denominator: 2 }),
      reading('Q2', 10, { numerator: 10, denominator: 100 }),
    ];
    expect(total({ valueType: 'percent', decimals: 1 }, parts).quantity?.value).toBe(10.8);
    expect(total({ valueType: 'percent' }, [...parts, reading('Q3', 30)])).toMatchObject({
      quantity: null,
      why: 'noParts',
    });
  });

  test('keeps qualifiers, and says where nothing can be said together', () => {
    const atLeast = reading('Q1', 10, { qualifier: 'atLeast' });
    expect(total({}, [atLeast, reading('Q2', 5)]).quantity).toEqual({ value: 15, qualifier: 'atLeast' });
    expect(total({}, [atLeast, reading('Q2', 5, { qualifier: 'atMost' })])).toMatchObject({ why: 'notComparable' });
    expect(total({}, [atLeast, reading('Q2', null)])).toMatchObject({ why: 'inWords' });
  });

  test('of two values for one period takes the later, and leaves out parts and what was superseded', () => {
    const all = [
      reading('Q1', 10),
      reading('Q1', 12, { id: 'Q1b' }),
      reading('Q2', 7, { disaggregation: 'district:mladost' }),
      reading('Q3', 99, { id: 'old' }),
      reading('Q3', 3, { id: 'new', supersedes: 'old' }),
    ];
    expect(total({}, all)).toMatchObject({ quantity: { value: 15 }, readings: ['Q1b', 'new'] });
  });

  test('expects 12 months, 52 or 53 weeks, or one year', () => {
    const expected = (frequency: TotalKpi['frequency'], year = 2020) =>
      yearTotal(kpi({ frequency }), [], year, '2030-01-01').expected;
    expect([expected('monthly'), expected('halfYearly'), expected('yearly'), expected('once')]).toEqual([12, 2, 1, 0]);
    expect([expected('weekly', 2020), expected('weekly', 2023)]).toEqual([52, 53]);
  });

  test('does not depend on the order of the readings', () => {
    const values = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 4, maxLength: 4 });
    const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
    const aggregations = fc.constantFrom('sum', 'mean', 'latest');
    fc.assert(
      fc.property(values, fc.shuffledSubarray([...quarters]), aggregations, (all, order, aggregation) => {
        const made = order.map((quarter) => reading(quarter, all[quarters.indexOf(quarter)] ?? 0));
        expect(total({ aggregation }, made)).toEqual(
          total(
            { aggregation },
            made.toSorted((a, b) => a.asOf.localeCompare(b.asOf)),
          ),
        );
      }),
    );
  });
});
