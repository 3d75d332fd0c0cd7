import { expect, test } from 'vitest';
import { changedFigures, type LedgerFigure } from './changed-figures.ts';

const figure = (what: string, value: string, reading: string | null = null): LedgerFigure => ({
  what: { bg: what, en: what },
  value: { bg: value, en: value },
  reading,
});

test('a figure whose value is another now is told with both values', () => {
  const before = [figure('Просрочени', '2'), figure('В график', '15'), figure('KPI-04', '12', 'a')];
  const now = [figure('В график', '15'), figure('Просрочени', '3'), figure('KPI-04', '17', 'b')];
  expect(changedFigures(before, now)).toEqual([
    {
      what: { bg: 'Просрочени', en: 'Просрочени' },
      was: figure('', '2').value,
      is: figure('', '3').value,
      reading: null,
    },
    { what: { bg: 'KPI-04', en: 'KPI-04' }, was: figure('', '12').value, is: figure('', '17').value, reading: 'b' },
  ]);
});

test('of figures that are called the same each is compared with its own', () => {
  const before = [figure('райони', '4'), figure('райони', '7')];
  expect(changedFigures(before, [figure('райони', '4'), figure('райони', '8')]).map(({ is }) => is.bg)).toEqual(['8']);
});

test('new figures and those that are gone are no changed ones', () => {
  expect(changedFigures([figure('a', '1')], [figure('b', '2')])).toEqual([]);
});
