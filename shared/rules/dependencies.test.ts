import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWaits, waitFor, waitingPath, type DependencyEnd } from './dependencies.ts';

const on = '2021-01-04';

const end = (given: Partial<DependencyEnd> = {}): DependencyEnd => ({
  lifecycle: 'active',
  lifecycleSince: null,
  hasBegun: true,
  start: null,
  actualStart: null,
  due: null,
  ...given,
});
const waiting = (given: Partial<DependencyEnd> = {}) => end({ lifecycle: 'approved', hasBegun: false, ...given });

const finishToStart = { kind: 'finishToStart', lagDays: null } as const;
const startToStart = { kind: 'startToStart', lagDays: null } as const;
const finishToFinish = { kind: 'finishToFinish', lagDays: null } as const;

describe('an activity that waits for the end of another', () => {
  test('is threatened by one that is 34 days late, and starts that much later at least', () => {
    const late = end({ due: '2020-12-01' });
    expect(waitFor(finishToStart, late, waiting({ start: '2020-12' }), on)).toEqual({
      reason: 'late',
      for: 'finish',
      lateDays: 34,
      pushes: { what: 'start', days: 4 },
    });
  });

  test('waits for one that is late even where its own dates leave room', () => {
    const late = end({ due: '2020' });
    expect(waitFor(finishToStart, late, waiting({ start: '2021-06' }), on)).toMatchObject({
      reason: 'late',
      lateDays: 4,
      pushes: null,
    });
  });

  test('is threatened by a due date after its start, with the lag', () => {
    const later = end({ due: '2021-03-31' });
    expect(waitFor(finishToStart, later, waiting({ start: '2021-03-01' }), on)?.pushes).toEqual({
      what: 'start',
      days: 30,
    });
    expect(waitFor({ ...finishToStart, lagDays: 14 }, later, waiting({ start: '2021-04-01' }), on)?.pushes).toEqual({
      what: 'start',
      days: 13,
    });
    expect(waitFor(finishToStart, later, waiting({ start: '2021-04-01' }), on)).toBeNull();
  });

  test('is not threatened while the plan can still be kept as it is written', () => {
    expect(waitFor(finishToStart, end({ due: '2021-04-15' }), waiting({ start: '2021-Q2' }), on)).toBeNull();
    expect(waitFor(finishToStart, end({ due: '2021' }), waiting({ start: '2021' }), on)).toBeNull();
    expect(waitFor(finishToStart, end({ due: 'ongoing' }), waiting({ start: '2021' }), on)).toBeNull();
    expect(waitFor(finishToStart, end(), waiting(), on)).toBeNull();
  });

  test('has its due date threatened once it has begun', () => {
    const begun = end({ start: '2020-06', due: '2021-02' });
    expect(waitFor(finishToStart, end({ due: '2021-03-31' }), begun, on)?.pushes).toEqual({ what: 'due', days: 31 });
  });

  test('waits no more once it is done, or once the lag has passed', () => {
    const done = end({ lifecycle: 'done', lifecycleSince: '2020-12-20', due: '2020-10' });
    expect(waitFor(finishToStart, done, waiting({ start: '2020-11' }), on)).toBeNull();
    const drying = { ...finishToStart, lagDays: 30 };
    expect(waitFor(drying, done, waiting({ start: '2021-01-10' }), on)).toMatchObject({
      reason: 'clash',
      pushes: { days: 9 },
    });
    expect(waitFor(drying, done, waiting({ start: '2021-02-10' }), on)).toBeNull();
  });

  test('is told when the other was dropped or is on hold', () => {
    expect(waitFor(finishToStart, end({ lifecycle: 'dropped' }), waiting(), on)?.reason).toBe('dropped');
    expect(waitFor(finishToStart, end({ lifecycle: 'onHold', due: '2020' }), waiting(), on)).toMatchObject({
      reason: 'suspended',
      lateDays: 4,
    });
  });
});

describe('an activity that waits for the start of another', () => {
  test('is threatened until that has begun', () => {
    const other = waiting({ start: '2020-11' });
    expect(waitFor(startToStart, other, waiting({ start: '2020-12' }), on)).toMatchObject({
      reason: 'late',
      for: 'start',
      lateDays: 35,
      pushes: { what: 'start', days: 4 },
    });
    expect(waitFor(startToStart, end({ start: '2020-11' }), waiting({ start: '2020-12' }), on)).toBeNull();
  });

  test('waits for nothing once it has begun itself', () => {
    expect(waitFor(startToStart, waiting({ start: '2020-11' }), end(), on)).toBeNull();
  });
});

test('an activity that ends after another is threatened in its due date, begun or not', () => {
  const later = end({ due: '2021-06-30' });
  expect(waitFor(finishToFinish, later, waiting({ start: '2021-02', due: '2021-05-31' }), on)?.pushes).toEqual({
    what: 'due',
    days: 30,
  });
});

test('what is done or dropped waits for nothing', () => {
  for (const lifecycle of ['done', 'dropped'] as const)
    expect(waitFor(finishToStart, end({ due: '2020' }), end({ lifecycle }), on)).toBeNull();
});

describe('any dependency', () => {
  const day = fc.constantFrom(
    '2020',
    '2020-Q3',
    '2020-12',
    '2020-12-20',
    '2021-02',
    '2021-H1',
    '2022',
    'ongoing',
    null,
  );
  const anyEnd = fc.record({
    lifecycle: fc.constantFrom('indicative', 'approved', 'active', 'onHold', 'done', 'dropped'),
    lifecycleSince: day,
    hasBegun: fc.boolean(),
    start: day,
    actualStart: day,
    due: day,
  });
  const anyTie = fc.record({
    kind: fc.constantFrom('finishToStart', 'startToStart', 'finishToFinish'),
    lagDays: fc.option(fc.integer({ min: -60, max: 60 })),
  });

  test('tells days only where there are some, and a reason for each wait', () => {
    fc.assert(
      fc.property(anyTie, anyEnd, anyEnd, (tie, predecessor, successor) => {
        const wait = waitFor(tie, predecessor, successor, on);
        if (wait === null) return;
        expect(wait.lateDays ?? 1).toBeGreaterThan(0);
        expect(wait.pushes?.days ?? 1).toBeGreaterThan(0);
        expect([wait.reason, wait.lateDays]).not.toEqual(['late', null]);
        expect([wait.reason, wait.pushes]).not.toEqual(['clash', null]);
        expect(compareWaits(wait, wait)).toBe(0);
      }),
    );
  });

  test('never threatens less when the lag grows', () => {
    fc.assert(
      fc.property(anyTie, anyEnd, anyEnd, fc.nat(90), (tie, predecessor, successor, more) => {
        const pushed = (lagDays: number) => waitFor({ ...tie, lagDays }, predecessor, successor, on)?.pushes?.days ?? 0;
        expect(pushed((tie.lagDays ?? 0) + more)).toBeGreaterThanOrEqual(pushed(tie.lagDays ?? 0));
      }),
    );
  });
});

describe('the way along which one waits for another', () => {
  const ends = [
    { predecessor: 'a', successor: 'b' },
    { predecessor: 'b', successor: 'c' },
    { predecessor: 'a', successor: 'c' },
  ];

  test('is the shortest', () => {
    expect(waitingPath(ends, 'c', 'a')).toEqual(['c', 'a']);
    expect(waitingPath(ends.slice(0, 2), 'c', 'a')).toEqual(['c', 'b', 'a']);
    expect(waitingPath(ends, 'a', 'c')).toBeNull();
    expect(waitingPath([], 'a', 'a')).toEqual(['a']);
  });

  const node = fc.integer({ min: 0, max: 7 }).map(String);
  const edges = fc.array(fc.record({ predecessor: node, successor: node }), { maxLength: 30 });

  test('follows dependencies that are there, ends in circles too, and guards against every circle', () => {
    fc.assert(
      fc.property(edges, (all) => {
        const kept: typeof all = [];
        const isKept = (predecessor: string, successor: string | undefined) =>
          kept.some((one) => one.predecessor === predecessor && one.successor === successor);
        for (const edge of all) {
          const path = waitingPath(kept, edge.predecessor, edge.successor);
          expect(path?.slice(1).every((predecessor, index) => isKept(predecessor, path[index])) ?? true).toBe(true);
          if (path === null) kept.push(edge);
        }
        // What was let in has an order in which each comes after all it waits for.
        const placed = new Set<string>();
        for (let round = 0; round < 8; round += 1)
          for (const id of '01234567')
            if (kept.every(({ predecessor, successor }) => successor !== id || placed.has(predecessor))) placed.add(id);
        expect(placed.size).toBe(8);
        expect(() => waitingPath(all, '0', '1')).not.toThrow();
      }),
    );
  });
});
