import { expect, test } from 'vitest';
import { packSections } from '#shared/model/pack-design.ts';
import { designOf, ordered, planDepthOf, referencesOf, rowsOf } from './design-rows.ts';

test('a pack without a design has every section in its usual order, in full', () => {
  const rows = rowsOf(null);
  expect(rows.map(({ section }) => section)).toEqual(packSections.slice(0, -2));
  expect(rows.every(({ depth }) => depth === 'full')).toBe(true);
  expect(designOf(rows, planDepthOf(null), referencesOf(null))).toBeNull();
});

test('what is moved and made brief is the design, and comes back as it was', () => {
  const rows = ordered(rowsOf(null), [
    'kpis',
    ...rowsOf(null).flatMap(({ section }) => (section === 'kpis' ? [] : [section])),
  ]);
  const brief = rows.map((row) => (row.section === 'exceptions' ? { ...row, depth: 'brief' as const } : row));
  const design = designOf(brief, 'off', 'margin');
  expect(design?.sections[0]).toEqual({ section: 'kpis', depth: 'full' });
  expect(rowsOf(design)).toEqual(brief);
  expect(planDepthOf(design)).toBe('off');
  expect(referencesOf(design)).toBe('margin');
});

test('a section that a design does not know stands after those that it does', () => {
  const rows = rowsOf({ sections: [{ section: 'risks', depth: 'off' }] });
  expect(rows[0]).toEqual({ section: 'risks', depth: 'off' });
  expect(rows[1]).toEqual({ section: 'agenda', depth: 'full' });
});
