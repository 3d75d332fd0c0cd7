import { describe, expect, test } from 'vitest';
import { filterRisks, nobody, riskCounts, usualFilters } from './risk-filters.ts';
import { buildRisk } from './testing/build-risk.ts';

const risks = [
  buildRisk('R-01', { probability: 4, impact: 5, owner: 'ana' }),
  buildRisk('R-02', { probability: 2, impact: 3, kind: 'opportunity' }),
  buildRisk('R-03', { status: 'closed', probability: 5, impact: 5 }),
  buildRisk('R-04', {
    about: [
      { link: 'l', entity: 'activity', record: { id: 'a', code: 'ACT-05', title: { bg: 'Облак', en: 'Cloud' } } },
    ],
  }),
];
const codes = (filters: Partial<typeof usualFilters>) =>
  filterRisks(risks, { ...usualFilters, ...filters }).map(({ code }) => code);

describe('the register', () => {
  test('begins with what is open', () => {
    expect(codes({})).toEqual(['R-01', 'R-02', 'R-04']);
    expect(codes({ status: null })).toEqual(['R-01', 'R-02', 'R-03', 'R-04']);
  });

  test('narrows by level, by kind and by owner', () => {
    expect(codes({ levels: new Set(['critical', 'unjudged']) })).toEqual(['R-01', 'R-04']);
    expect(codes({ kinds: new Set(['opportunity']) })).toEqual(['R-02']);
    expect(codes({ owners: new Set([nobody]), kinds: new Set(['threat']) })).toEqual(['R-04']);
  });

  test('finds by the words and the number of what a risk is about', () => {
    expect(codes({ text: 'облак' })).toEqual(['R-04']);
    expect(codes({ text: 'act-05' })).toEqual(['R-04']);
    expect(codes({ text: 'Event R-02' })).toEqual(['R-02']);
  });

  test('tells how many a choice would show before it is chosen', () => {
    const counts = riskCounts(risks, { ...usualFilters, levels: new Set(['critical']) });
    expect(counts.all).toBe(2);
    expect(counts.statuses).toEqual([
      { value: 'open', count: 1 },
      { value: 'materialised', count: 0 },
      { value: 'closed', count: 1 },
    ]);
    expect(counts.levels.filter(({ count }) => count > 0)).toEqual([
      { value: 'critical', count: 1 },
      { value: 'medium', count: 1 },
      { value: 'unjudged', count: 1 },
    ]);
  });
});
