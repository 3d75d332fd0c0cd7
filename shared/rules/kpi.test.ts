import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LightRule } from '#shared/model/kpi.ts';
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
    pathShape: 'line',
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
  return kpiLight({ kpi: kpi(facts), targets: wanted === null ? [] : [wanted], readings: [reading(value)], on: today });
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
    expect(kpiLight({ kpi: kpi(), targets: [target(24)], readings: [], on: today })).toMatchObject({
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
    kpiLight({ kpi: kpi(facts), targets: [target(24)], readings: [reading(value, { asOf: '2021-03-31' })], on });

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
      kpiLight({ kpi: kpi(), targets: [target(24)], readings: [reading(24, { quality })], on: today }).provisional;
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
        targets: [target(wanted, { due })],
        readings: [reading(value, { asOf: '2020-12-31' })],
        on: today,
      });
      expect(answer.stale).toBe(true);
      expect(answer.light).not.toBe('green');
    }),
  );
});

describe('rules of a value and of a change', () => {
  const rules = (...lightRules: LightRule[]) => ({ lightRules });
  const atLeast = (value: number, colour: LightRule['light'] = 'green'): LightRule => ({
    when: 'value',
    is: 'atLeast',
    value,
    light: colour,
  });
  const change = (is: 'atLeast' | 'atMost', by: number, unit: 'unit' | 'percent' = 'unit'): LightRule => ({
    when: 'change',
    is,
    by,
    in: unit,
    light: 'amber',
  });
  const otherwise: LightRule = { when: 'otherwise', light: 'red' };
  const two = (
    before: number | Quantity,
    now: number | Quantity,
    facts: Partial<KpiFacts>,
    then: Partial<ReadingFacts> = {},
  ) =>
    kpiLight({
      kpi: kpi(facts),
      targets: [target(24, { upper: quantity(30) })],
      readings: [reading(before, { id: 'before', asOf: '2021-04-01', ...then }), reading(now)],
      on: today,
    });

  test('a value is compared with what is proven of it', () => {
    expect(light(16, target(24), rules(atLeast(15), otherwise))).toMatchObject({ light: 'green', rule: 'value' });
    expect(light(14, target(24), rules(atLeast(15), otherwise))).toMatchObject({ light: 'red', rule: 'otherwise' });
    expect(light(quantity(14, 'atLeast'), target(24), rules(atLeast(15), otherwise))).toMatchObject({
      light: 'none',
      rule: 'notComparable',
    });
    const atMost: LightRule = { when: 'value', is: 'atMost', value: 15, light: 'red' };
    expect(light(15, target(24), rules(atMost))).toMatchObject({ light: 'red', facts: { ruleIndex: 0 } });
  });

  test('a change is better upwards when it rises, downwards when it falls, for a range when it comes nearer', () => {
    const better = rules(change('atLeast', 2), otherwise);
    expect(two(10, 12, better)).toMatchObject({ rule: 'change', facts: { improvement: 2 } });
    expect(two(10, 11, better).rule).toBe('otherwise');
    expect(two(12, 10, { ...better, direction: 'down' })).toMatchObject({ rule: 'change', facts: { improvement: 2 } });
    expect(two(10, 12, { ...better, direction: 'down' }).rule).toBe('otherwise');
    expect(two(20, 22, { ...better, direction: 'range' })).toMatchObject({ rule: 'change' });
    expect(two(40, 38, { ...better, direction: 'range' })).toMatchObject({ rule: 'change' });
    expect(two(25, 29, { ...better, direction: 'range' })).toMatchObject({ facts: { improvement: 0 } });
  });

  test('a change for the worse is below zero, and may be told in per cent of the value before', () => {
    expect(two(10, 7, rules(change('atMost', -3), otherwise)).rule).toBe('change');
    expect(two(10, 8, rules(change('atMost', -3), otherwise)).rule).toBe('otherwise');
    expect(two(10, 11, rules(change('atLeast', 10, 'percent'), otherwise)).rule).toBe('change');
    expect(two(0, 11, rules(change('atLeast', 10, 'percent'), otherwise)).rule).toBe('notComparable');
  });

  test('there is no light against a value of another definition, or where there is none before', () => {
    const better = rules(change('atLeast', 2), otherwise);
    expect(two(10, 12, better, { definitionVersion: 2 })).toMatchObject({ light: 'none', rule: 'noPrevious' });
    expect(light(12, target(24), better)).toMatchObject({ light: 'none', rule: 'noPrevious' });
    expect(two(10, 12, better, { definitionVersion: null }).rule).toBe('change');
  });

  test('qualifiers are respected: a change that may be either is not told', () => {
    const better = rules(change('atLeast', 2), otherwise);
    expect(two(quantity(10, 'atLeast'), 12, better).rule).toBe('notComparable');
    expect(two(10, quantity(12, 'atLeast'), better).rule).toBe('change');
    expect(two(10, quantity(11, 'atMost'), better).rule).toBe('otherwise');
  });

  const anyRule: fc.Arbitrary<LightRule> = fc.oneof(
    fc.record({ when: fc.constant('reached'), light: fc.constantFrom('green', 'amber', 'red') }),
    fc.record({ when: fc.constant('missedDue'), light: fc.constantFrom('green', 'amber', 'red') }),
    fc.record({
      when: fc.constant('value'),
      is: fc.constantFrom('atLeast', 'atMost'),
      value: values,
      light: fc.constantFrom('green', 'amber', 'red'),
    }),
    fc.record({
      when: fc.constant('change'),
      is: fc.constantFrom('atLeast', 'atMost'),
      by: values,
      in: fc.constantFrom('unit', 'percent'),
      light: fc.constantFrom('green', 'amber', 'red'),
    }),
    fc.record({
      when: fc.constant('attainment'),
      atLeast: fc.double({ min: 0, max: 2, noNaN: true }),
      light: fc.constantFrom('green', 'amber', 'red'),
    }),
    fc.record({ when: fc.constant('otherwise'), light: fc.constantFrom('green', 'amber', 'red') }),
  );
  const directions = fc.constantFrom('up', 'down', 'range');

  test('the first that matches wins: what stands below it changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyRule), fc.array(anyRule), directions, values, values, (above, below, direction, a, b) => {
        const short = two(a, b, { lightRules: above, direction });
        if (short.facts.ruleIndex === null) return;
        expect(two(a, b, { lightRules: [...above, ...below], direction })).toEqual(short);
      }),
    );
  });

  test('whatever the rules say, what is stale is never green', () => {
    fc.assert(
      fc.property(fc.array(anyRule), directions, values, values, (lightRules, direction, before, now) => {
        const answer = kpiLight({
          kpi: kpi({ lightRules, direction }),
          targets: [target(24, { upper: quantity(30) })],
          readings: [reading(before, { id: 'before', asOf: '2020-01-01' }), reading(now, { asOf: '2020-12-31' })],
          on: today,
        });
        expect(answer.stale).toBe(true);
        expect(answer.light).not.toBe('green');
      }),
    );
  });
});
