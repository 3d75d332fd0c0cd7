import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './day.ts';
import { slipSeries, type SlippingItem } from './slip-series.ts';

const start: SlippingItem = {
  id: 'EV-04',
  dueOriginal: '2019-12',
  moves: [
    { id: 'b', from: '2020-03', to: '2020-09-28', decidedOn: '2020-07-03' },
    { id: 'a', from: '2019-12', to: '2020-03', decidedOn: '2020-01-10' },
  ],
  doneOn: '2020-09-28',
};

describe('the trend of a milestone', () => {
  test('begins with the contract, turns on each decision, and ends where it was achieved', () => {
    expect(slipSeries(start, '2019-06-01', '2021-01-04')).toEqual({
      id: 'EV-04',
      until: '2020-09-28',
      points: [
        { on: '2019-06-01', date: '2019-12', day: '2019-12-31', kind: 'original', move: null },
        { on: '2020-01-10', date: '2020-03', day: '2020-03-31', kind: 'moved', move: 'a' },
        { on: '2020-07-03', date: '2020-09-28', day: '2020-09-28', kind: 'moved', move: 'b' },
        { on: '2020-09-28', date: '2020-09-28', day: '2020-09-28', kind: 'done', move: null },
      ],
    });
  });

  test('knows no decision and no achievement after the day looked at', () => {
    const series = slipSeries(start, '2019-06-01', '2020-02-01');
    expect(series?.points.map(({ kind }) => kind)).toEqual(['original', 'moved']);
    expect(series?.until).toBe('2020-02-01');
    expect(slipSeries(start, '2019-06-01', '2019-12-01')).toBeNull();
  });

  test('is not drawn for what never moved, or moved away from any date', () => {
    expect(slipSeries({ ...start, moves: [] }, null, '2021-01-04')).toBeNull();
    const away = [{ id: 'a', from: '2019-12', to: null, decidedOn: '2020-01-10' }];
    expect(slipSeries({ ...start, moves: away, doneOn: null }, null, '2021-01-04')).toBeNull();
  });
});

test('its points never go back in time, whatever order the moves were recorded in', () => {
  const anyMove = fc.record({ days: fc.nat(500), to: fc.nat(900) });
  fc.assert(
    fc.property(fc.array(anyMove, { minLength: 1, maxLength: 12 }), (given) => {
      const moves = given.map(({ days, to }, index) => ({
        id: `m${index}`,
        from: null,
        to: addDays('2020-01-01', to),
        decidedOn: addDays('2020-01-01', days),
      }));
      const series = slipSeries({ id: 'x', dueOriginal: '2020-06', moves, doneOn: null }, '2020-01-01', '2022-01-01');
      const days = series?.points.map(({ on }) => on) ?? [];
      expect(days).toEqual(days.toSorted());
      expect(days).toHaveLength(moves.length + 1);
    }),
  );
});
