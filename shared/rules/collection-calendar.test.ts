import { describe, expect, test } from 'vitest';
import { collectionOf, type CollectedReading, type CollectionFacts } from './collection-calendar.ts';
import { periodsOfYear } from './kpi-periods.ts';

const reading = (id: string, asOf: string, more: Partial<CollectedReading> = {}): CollectedReading => ({
  id,
  asOf,
  period: null,
  state: 'approved',
  quality: 'final',
  supersedes: null,
  disaggregation: null,
  ...more,
});
const kpi = {
  collectionLagDays: 15,
  collectedFrom: null,
  retiredOn: null,
  formula: null,
} as const satisfies CollectionFacts['kpi'];
const states = (facts: Partial<CollectionFacts>) =>
  collectionOf({
    kpi,
    readings: [],
    firstOn: null,
    periods: periodsOfYear(2020, 'quarterly'),
    on: '2021-01-10',
    ...facts,
  }).map(({ period, state }) => `${period.name} ${state}`);

describe('the collection of readings', () => {
  test('is due from the end of a period until the lag has passed, and late afterwards', () => {
    const measured = { firstOn: '2020-09-30', readings: [reading('a', '2020-09-30')] };
    expect(states({ ...measured, on: '2020-12-31' })).toEqual(['2020-Q3 approved', '2020-Q4 coming']);
    expect(states({ ...measured, on: '2021-01-01' })).toEqual(['2020-Q3 approved', '2020-Q4 due']);
    expect(states({ ...measured, on: '2021-01-15' })).toEqual(['2020-Q3 approved', '2020-Q4 due']);
    expect(states({ ...measured, on: '2021-01-16' })).toEqual(['2020-Q3 approved', '2020-Q4 late']);
  });

  test('begins with the first reading, or where the indicator says so', () => {
    expect(states({ firstOn: '2020-05-01' })).toEqual(['2020-Q2 late', '2020-Q3 late', '2020-Q4 due']);
    expect(states({ kpi: { ...kpi, collectedFrom: '2020-10-01' }, firstOn: '2020-05-01' })).toEqual(['2020-Q4 due']);
    expect(states({})).toEqual(['2020-Q4 due']);
  });

  test('tells what waits for approval, what was returned, and what cannot be had', () => {
    const readings = [
      reading('a', '2020-03-31', { state: 'submitted' }),
      reading('b', '2020-06-30', { state: 'returned' }),
      reading('c', '2020-09-30', { quality: 'notAvailable' }),
    ];
    expect(states({ readings, firstOn: '2020-03-31' })).toEqual([
      '2020-Q1 waiting',
      '2020-Q2 returned',
      '2020-Q3 unavailable',
      '2020-Q4 due',
    ]);
  });

  test('takes the correction for what it corrects, and a part never for the whole', () => {
    const readings = [
      reading('a', '2020-12-31', { state: 'returned' }),
      reading('b', '2020-12-31', { supersedes: 'a', state: 'submitted' }),
      reading('c', '2020-09-30', { disaggregation: 'district:RMX' }),
    ];
    expect(states({ readings, firstOn: '2020-09-30' })).toEqual(['2020-Q3 late', '2020-Q4 waiting']);
  });

  test('is of the period that a reading names, though it was made later', () => {
    const readings = [reading('a', '2021-01-05', { period: '2020-Q4' })];
    expect(states({ readings, firstOn: '2021-01-05', kpi: { ...kpi, collectedFrom: '2020-10-01' } })).toEqual([
      '2020-Q4 approved',
    ]);
  });

  test('asks for nothing of what is worked out, measured once or retired', () => {
    const asked = { firstOn: '2020-03-31' };
    expect(states({ ...asked, kpi: { ...kpi, formula: '[KPI-01] + 1' } })).toEqual([]);
    expect(states({ ...asked, periods: periodsOfYear(2020, 'once') })).toEqual([]);
    expect(states({ ...asked, kpi: { ...kpi, retiredOn: '2020-07-01' } })).toEqual(['2020-Q1 late', '2020-Q2 late']);
  });
});
