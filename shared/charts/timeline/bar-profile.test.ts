import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barProfile, clippedProfile } from './bar-profile.ts';

const edge = fc
  .tuple(fc.integer({ min: -500, max: 1_500 }), fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 600 })))
  .map(([from, length]) => ({ from, to: from + length }));

test('an end known to the day is upright, one known to a period sinks over the whole of it', () => {
  expect(barProfile({ from: 0, to: 0 }, { from: 100, to: 100 })).toEqual([
    { x: 0, height: 1 },
    { x: 100, height: 1 },
  ]);
  expect(barProfile({ from: 0, to: 0 }, { from: 60, to: 100 })).toEqual([
    { x: 0, height: 1 },
    { x: 60, height: 1 },
    { x: 100, height: 0 },
  ]);
});

test('a start and an end somewhere in the same year rise and sink within it, and stand highest in its middle', () => {
  expect(barProfile({ from: 0, to: 100 }, { from: 0, to: 100 })).toEqual([
    { x: 0, height: 0 },
    { x: 50, height: 1 },
    { x: 100, height: 0 },
  ]);
});

test('a bar covers all of the time that both of its dates may mean, and rises before it sinks', () => {
  fc.assert(
    fc.property(edge, edge, (start, end) => {
      fc.pre(end.to > start.from);
      const points = barProfile(start, end)!;
      expect(points[0]!.x).toBe(start.from);
      expect(points.at(-1)!.x).toBe(end.to);
      const heights = points.map(({ height }) => Number(height.toFixed(9)));
      const top = heights.indexOf(Math.max(...heights));
      const upwards = heights.slice(0, top + 1);
      const downwards = heights.slice(top);
      expect(heights.filter((height) => height < 0 || height > 1)).toEqual([]);
      expect(upwards).toEqual(upwards.toSorted((one, other) => one - other));
      expect(downwards).toEqual(downwards.toSorted((one, other) => other - one));
    }),
  );
});

test('a due date before the start has no outline', () => {
  expect(barProfile({ from: 100, to: 100 }, { from: 50, to: 80 })).toBeNull();
});

test('what is cut out of a bar lies in the cut, and reaches as far as the bar does', () => {
  fc.assert(
    fc.property(edge, edge, fc.integer({ min: 1, max: 900 }), (start, end, width) => {
      fc.pre(end.to > Math.max(0, start.from) && start.from < width);
      const cut = clippedProfile(barProfile(start, end)!, 0, width);
      expect(cut[0]!.x).toBeCloseTo(Math.max(0, start.from), 6);
      expect(cut.at(-1)!.x).toBeCloseTo(Math.min(width, end.to), 6);
    }),
  );
});

test('nothing is cut out of a bar that lies elsewhere', () => {
  const bar = barProfile({ from: 10, to: 10 }, { from: 50, to: 80 })!;
  expect(clippedProfile(bar, 80, 200)).toEqual([]);
  expect(clippedProfile(bar, -50, 10)).toEqual([]);
});
