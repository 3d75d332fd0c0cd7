import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qualifiers, type Qualifier, type Quantity } from '#shared/model/values.ts';
import { type KpiFacts, type KpiLight, kpiLight } from './kpi.ts';
import type { ReadingFacts, TargetFacts } from './kpi-readings.ts';

const today = '2021-07-02';
const quantity = (value: number, qualifier: Qualifier = 'exactly'): Quantity => ({ value, qualifier });

function kpi(facts: Partial<KpiFacts> = {}): KpiFacts {
  return {
    direction: 'up',
    frequency: 'quarterly',
    collectionLagDays: 30,
    baseline: quantity(4),
    baselineOn: '2020-12-31',
    lightRules: null,
    definitionVersion: 1,
    retiredOn: null,
    ...facts,
  };
}

function target(value: number, facts: Partial<TargetFacts> = {}): TargetFacts {
  return {
    id: 'target',
    validFrom: null,
    due: '2021-12-31',
    quantity: quantity(value),
    upper: null,
    supersedes: null,
    ...facts,
  };
}

function reading(value: Quantity | number | null, facts: Partial<ReadingFacts> = {}): ReadingFacts {
  return {
    id: 'reading',
    asOf: '2021-07-01',
    quantity: typeof value === 'number' ? quantity(value) : value,
    quality: 'final',
    state: 'approved',
    supersedes: null,
    disaggregation: null,
    definitionVersion: 1,
    ...facts,
  };
}

function light(value: Quantity | number | null, wanted: TargetFacts | null, facts: Partial<KpiFacts> = {}): KpiLight {
  return kpiLight({ kpi: kpi(facts), target: wanted, readings: [reading(value)], on: today });
}

describe('KPI light: the latest counted reading against the target path, by ordered rules', () => {
  // From 4 on 31 December 2020 to 24 on 31 December 2021 the path is at 13.97 on 1 July 2021.
  test.each([
    [24, 'green', 'reached', 0],
    [14, 'green', 'attainment', 2],
    [13, 'amber', 'attainment', 3],
    [9, 'red', 'otherwise', 4],
    [2, 'red', 'otherwise', 4],
  ])('%d of 24 districts half-way is %s by %s', (value, colour, rule, ruleIndex) => {
    expect(light(value, target(24))).toMatchObject({ light: colour, rule, facts: { ruleIndex } });
  });

  test('not reached when the due date has passed is red', () => {
    expect(light(23, target(24, { due: '2021-06' }))).toMatchObject({
      light: 'red',
      rule: 'missedDue',
      facts: { met: 'notMet' },
    });
    expect(light(23, target(24, { due: today })).rule).toBe('attainment');
  });

  test('not shown to be reached when the due date has passed is red too, and says that it is unknown', () => {
    expect(light(quantity(23, 'atLeast'), target(24, { due: '2021-06' }))).toMatchObject({
      light: 'red',
      rule: 'missedDue',
      facts: { met: 'unknown' },
    });
  });

  test('downwards, less is better', () => {
    const down = { direction: 'down', baseline: quantity(100) } as const;
    expect(light(40, target(50), down)).toMatchObject({ light: 'green', rule: 'reached' });
    expect(light(75, target(50), down)).toMatchObject({ light: 'green', rule: 'attainment' });
    expect(light(79, target(50), down)).toMatchObject({ light: 'amber' });
    expect(light(99, target(50), down)).toMatchObject({ light: 'red' });
    expect(light(101, target(50), down)).toMatchObject({ light: 'red' });
  });

  test('a range is reached between its ends, and approached from the nearer one', () => {
    const range = { direction: 'range', baseline: quantity(0) } as const;
    const between = target(20, { upper: quantity(30) });
    expect(light(25, between, range)).toMatchObject({ light: 'green', rule: 'reached' });
    expect(light(10, between, range)).toMatchObject({ light: 'green', rule: 'attainment' });
    expect(light(31, between, range)).toMatchObject({ light: 'red', rule: 'otherwise' });
    expect(light(31, between, { ...range, baseline: quantity(25) })).toMatchObject({ light: 'none', rule: 'noPath' });
  });

  test('the rules of the KPI come before the usual ones', () => {
    const lenient = [
      { when: 'reached', light: 'green' },
      { when: 'otherwise', light: 'amber' },
    ] as const;
    expect(light(2, target(24), { lightRules: [...lenient] })).toMatchObject({ light: 'amber', rule: 'otherwise' });
    expect(light(2, target(24), { lightRules: [{ when: 'reached', light: 'green' }] })).toMatchObject({
      light: 'none',
      rule: 'noRule',
    });
  });

  test('says what it was derived from', () => {
    expect(light(13, target(24)).facts).toMatchObject({
      on: today,
      reading: { id: 'reading', asOf: '2021-07-01', ageDays: 1 },
      target: { id: 'target', due: '2021-12-31' },
      met: 'notMet',
      freshUntil: '2021-10-31',
      otherDefinition: false,
    });
    expect(light(13, target(24)).facts.pathValue).toBeCloseTo(13.97, 2);
    expect(light(13, target(24)).facts.attainment).toBeCloseTo(0.9025, 3);
    expect(light(13, target(24), { definitionVersion: 2 }).facts.otherDefinition).toBe(true);
  });
});

describe('no light, only a value', () => {
  test('without a target', () => {
    expect(light(16, null)).toMatchObject({
      light: 'none',
      rule: 'noTarget',
      facts: { reading: { quantity: quantity(16) } },
    });
  });

  test('where nothing is aimed at', () => {
    expect(light(16, target(24), { direction: 'monitor' })).toMatchObject({ light: 'none', rule: 'monitor' });
  });

  test('without a reading, or with one in words', () => {
    expect(kpiLight({ kpi: kpi(), target: target(24), readings: [], on: today })).toMatchObject({
      light: 'none',
      rule: 'noReading',
      stale: false,
    });
    expect(light(null, target(24))).toMatchObject({ light: 'none', rule: 'noNumber' });
  });

  test('once the KPI is retired', () => {
    expect(light(24, target(24), { retiredOn: '2021-06-30' })).toMatchObject({ light: 'none', rule: 'retired' });
    expect(light(24, target(24), { retiredOn: '2021-12-31' }).light).toBe('green');
  });

  test('without a path, unless the target is reached: nothing is guessed', () => {
    expect(light(16, target(24, { due: null }))).toMatchObject({ light: 'none', rule: 'noPath' });
    expect(light(16, target(24), { baselineOn: null })).toMatchObject({ light: 'none', rule: 'noPath' });
    expect(light(16, target(24), { baseline: null })).toMatchObject({ light: 'none', rule: 'noPath' });
    expect(light(24, target(24, { due: null }), { baseline: null })).toMatchObject({ light: 'green', rule: 'reached' });
  });

  test('where the qualifier leaves open how far it has come', () => {
    expect(light(quantity(30, 'atMost'), target(24))).toMatchObject({ light: 'none', rule: 'notComparable' });
    expect(light(quantity(14, 'atLeast'), target(24))).toMatchObject({ light: 'green', rule: 'attainment' });
  });
});

describe('a reading that is old or provisional', () => {
  const old = (value: number, on: string, facts: Partial<KpiFacts> = {}) =>
    kpiLight({ kpi: kpi(facts), target: target(24), readings: [reading(value, { asOf: '2021-03-31' })], on });

  test('is stale when as-of is older than frequency and lag', () => {
    expect(old(24, '2021-07-30').stale).toBe(false);
    expect(old(24, '2021-07-31').stale).toBe(true);
    expect(old(24, '2031-01-01', { frequency: 'once' }).stale).toBe(false);
  });

  test('what is old is never green; its amber and red stay', () => {
    expect(old(24, '2021-07-30').light).toBe('green');
    expect(old(24, '2021-07-31')).toMatchObject({ light: 'none', rule: 'tooOld', facts: { ruleIndex: 0 } });
    expect(old(4, '2021-07-31')).toMatchObject({ light: 'red', stale: true });
  });

  test('is measured against the path of its own day', () => {
    expect(old(9, '2021-07-02')).toMatchObject({ light: 'green', rule: 'attainment' });
  });

  test('provisional is marked', () => {
    const answer = (quality: ReadingFacts['quality']) =>
      kpiLight({ kpi: kpi(), target: target(24), readings: [reading(24, { quality })], on: today }).provisional;
    expect(answer('provisional')).toBe(true);
    expect(answer('estimate')).toBe(true);
    expect(answer('final')).toBe(false);
  });
});

const goodness = { red: 0, amber: 1, green: 2 } as const;
/** Where one of them has no light there is nothing to compare. */
const isNotWorse = (one: KpiLight['light'], other: KpiLight['light']) =>
  one === 'none' || other === 'none' || goodness[one] >= goodness[other];
const values = fc.integer({ min: -200, max: 200 });
const dues = fc.constantFrom('2021-06', '2021', '2022', '2021-Q3');
const anyQualifier = fc.constantFrom(...qualifiers);

test('upwards, a greater reading never has a worse light; downwards, a lesser one', () => {
  fc.assert(
    fc.property(values, values, values, values, dues, anyQualifier, (baseline, wanted, a, b, due, qualifier) => {
      const lightAt = (direction: 'up' | 'down', value: number) =>
        light(quantity(value, qualifier), target(wanted, { due }), { direction, baseline: quantity(baseline) }).light;
      const [lesser, greater] = [Math.min(a, b), Math.max(a, b)];
      expect(isNotWorse(lightAt('up', greater), lightAt('up', lesser))).toBe(true);
      expect(isNotWorse(lightAt('down', lesser), lightAt('down', greater))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('downwards is the mirror of upwards', () => {
  const mirrored = { exactly: 'exactly', atLeast: 'atMost', atMost: 'atLeast', about: 'about' } as const;
  fc.assert(
    fc.property(values, values, values, dues, anyQualifier, (baseline, wanted, value, due, qualifier) => {
      const up = light(quantity(value, qualifier), target(wanted, { due }), { baseline: quantity(baseline) });
      const down = light(quantity(-value, mirrored[qualifier]), target(-wanted, { due }), {
        direction: 'down',
        baseline: quantity(-baseline),
      });
      expect([down.light, down.rule]).toEqual([up.light, up.rule]);
    }),
    { numRuns: 500 },
  );
});

test('within a range is green, outside it after the due date is red', () => {
  fc.assert(
    fc.property(values, values, fc.nat(100), values, (baseline, low, width, value) => {
      const range = { direction: 'range', baseline: quantity(baseline) } as const;
      const answer = light(value, target(low, { upper: quantity(low + width), due: '2021-06' }), range);
      expect(answer.light).toBe(value >= low && value <= low + width ? 'green' : 'red');
    }),
  );
});

test('what is stale is never green', () => {
  fc.assert(
    fc.property(values, values, values, dues, (baseline, wanted, value, due) => {
      const answer = kpiLight({
        kpi: kpi({ baseline: quantity(baseline) }),
        target: target(wanted, { due }),
        readings: [reading(value, { asOf: '2020-12-31' })],
        on: today,
      });
      expect(answer.stale).toBe(true);
      expect(answer.light).not.toBe('green');
    }),
  );
});
