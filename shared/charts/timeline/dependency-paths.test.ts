import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#shared/rules/day.ts';
import { dependencyKinds } from '#shared/model/activity.ts';
import { dependencyPaths } from './dependency-paths.ts';
import { anyDate, emptyFacts } from './testing/any-facts.ts';
import type { TimelineDependency } from './timeline-facts.ts';
import { createTimeScale, timeWindow } from './time-window.ts';

const scale = createTimeScale(timeWindow(dayNumber('2020-01-01'), 36), 900);
const tie: TimelineDependency = {
  id: 'd',
  other: 'first',
  otherCode: 'ACT-01',
  otherTitle: { bg: 'Първа', en: 'First' },
  isPredecessor: true,
  kind: 'finishToStart',
  lagDays: 0,
  otherStart: '2020-03-01',
  otherEnd: '2020-06-30',
  wait: null,
};
const second = { ...emptyFacts, id: 'second', start: '2020-09-01', due: '2021-02-28', dependencies: [tie] };
const places = new Map([
  ['first', { top: 0, middle: 18, bottom: 36 }],
  ['second', { top: 72, middle: 90, bottom: 108 }],
]);
const paths = (facts = [second]) => dependencyPaths(facts, (id) => places.get(id), scale);

describe('a dependency', () => {
  test('leads from the end of the predecessor to the start of the successor', () => {
    const [path] = paths();
    expect(path!.d.startsWith(`M${Math.round(scale.endOf('2020-06-30') * 100) / 100} 18`)).toBe(true);
    expect(path!.d.endsWith(`V90H${Math.round(scale.startOf('2020-09-01') * 100) / 100}`)).toBe(true);
    expect(path!.threat).toBeNull();
  });

  test('is drawn once when both of its ends are rows, and marked when the predecessor is late', () => {
    const wait = { reason: 'late', lateDays: 12, pushes: null } as const;
    const first = {
      ...emptyFacts,
      id: 'first',
      start: '2020-03-01',
      due: '2020-06-30',
      dependencies: [
        { ...tie, other: 'second', isPredecessor: false, otherStart: '2020-09-01', otherEnd: '2021-02-28', wait },
      ],
    };
    expect(paths([first, second])).toHaveLength(1);
    expect(paths([first, second])[0]!.threat).toBe('late');
  });

  test('on what is not among the rows at all is not drawn', () => {
    expect(dependencyPaths([second], (id) => places.get(id === 'second' ? id : ''), scale)).toEqual([]);
  });

  test('that goes back in time does so between two rows, over none of them', () => {
    const [path] = paths([{ ...second, start: '2020-02-01' }]);
    expect(path!.d).toMatch(/V72H[-\d.]+V90H/);
  });

  test('has right angles only, whatever the dates and the kind', () => {
    fc.assert(
      fc.property(
        anyDate,
        anyDate,
        anyDate,
        anyDate,
        fc.constantFrom(...dependencyKinds),
        (start, due, otherStart, otherEnd, kind) => {
          const facts = { ...second, start, due, dependencies: [{ ...tie, otherStart, otherEnd, kind }] };
          for (const { d } of paths([facts])) expect(d).toMatch(/^M[-\d.]+ [-\d.]+(?:[HV][-\d.]+)+$/);
        },
      ),
    );
  });
});
