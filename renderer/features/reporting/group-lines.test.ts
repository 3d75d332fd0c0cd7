import { expect, test } from 'vitest';
import type { RoundLine } from '#shared/contract/reporting.ts';
import { groupLines } from './group-lines.ts';
import { roundCounts } from './round-counts.ts';

const asked = (id: string) => ({ id, code: id, title: { bg: id, en: id }, contact: null });
const line = (code: string, given: Partial<RoundLine>): RoundLine => ({
  id: code,
  code,
  title: { bg: code, en: code },
  entity: 'activity',
  unit: null,
  owner: null,
  state: 'missing',
  exemption: null,
  report: null,
  lastReport: null,
  status: null,
  ...given,
});
const answer = { id: 'r', asOf: '2020-12-31', author: null, recordedAt: '2021-01-04T08:00:00Z', isLate: false };
const lines = [
  line('ACT-00', {}),
  line('ACT-01', { unit: 'IS', owner: 'ana' }),
  line('ACT-02', { unit: 'SOAPI', owner: 'ana' }),
  line('ACT-03', { unit: 'IS', owner: 'petar' }),
  line('ACT-04', { unit: 'IS', owner: null }),
  line('ACT-05', { unit: 'IS', owner: 'ana' }),
];
const round = { lines, units: [asked('IS'), asked('SOAPI')], people: [asked('ana'), asked('petar')] };
const shape = (shown: readonly RoundLine[]) =>
  groupLines(round, shown).map(({ unit, owners }) => [
    unit?.code ?? null,
    ...owners.map(({ owner, lines: of }) => `${owner?.code ?? 'nobody'}: ${of.map(({ code }) => code).join()}`),
  ]);

test('lines stand under their unit and its people, those of nobody last', () => {
  expect(shape(lines)).toEqual([
    ['IS', 'ana: ACT-01,ACT-05', 'petar: ACT-03', 'nobody: ACT-04'],
    ['SOAPI', 'ana: ACT-02'],
    [null, 'nobody: ACT-00'],
  ]);
});

test('a unit stays where it was when its first lines are settled', () => {
  expect(shape(lines.slice(2)).map(([unit]) => unit)).toEqual(['IS', 'SOAPI']);
});

test('a round adds up to what came in and how it goes, what is missing, and what is not owed', () => {
  const cameIn = (light: 'onTrack' | 'delayed' | null, more: object = {}) =>
    line('x', { state: 'cameIn', report: { ...answer, light, correction: null, ...more } });
  const counts = roundCounts([
    ...lines,
    cameIn('onTrack'),
    cameIn('delayed', { isLate: true }),
    cameIn(null, { correction: { bg: 'Грешка', en: '' } }),
    line('y', { state: 'exempt', exemption: 'suspended' }),
  ]);
  expect(counts).toMatchObject({ missing: 6, cameIn: 3, exempt: 1, late: 1, corrections: 1 });
  expect(counts.parts.map(({ count }) => count)).toEqual([1, 0, 1, 1, 6]);
});
