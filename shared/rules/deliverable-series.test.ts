import { expect, test } from 'vitest';
import { deliverableSeries } from './deliverable-series.ts';

const all = [
  { id: 'D3.1', continues: null },
  { id: 'D3.4', continues: 'D3.1' },
  { id: 'D3.7', continues: 'D3.4' },
  { id: 'D5.1', continues: null },
];
const seriesOf = (id: string, items = all) => deliverableSeries(items, id).map((item) => item.id);

test('a series is the same seen from any of its deliverables', () => {
  for (const id of ['D3.1', 'D3.4', 'D3.7']) expect(seriesOf(id)).toEqual(['D3.1', 'D3.4', 'D3.7']);
  expect(seriesOf('D5.1')).toEqual(['D5.1']);
  expect(seriesOf('D9')).toEqual([]);
});

test('a circle is walked once', () => {
  const circle = [
    { id: 'a', continues: 'b' },
    { id: 'b', continues: 'a' },
  ];
  expect(seriesOf('a', circle).toSorted()).toEqual(['a', 'b']);
});
