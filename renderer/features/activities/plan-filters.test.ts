import { describe, expect, test } from 'vitest';
import { facetCounts, filterActivities, noFilters } from './plan-filters.ts';
import { buildActivity, buildNamed, buildReport } from './testing/build-activity.ts';

const innovative = buildNamed('ORG-1', 'Иновативна София');
const plan = [
  buildActivity('ACT-01', { due: '2020', lifecycle: 'active', responsibleName: innovative }),
  buildActivity('ACT-02', { lifecycle: 'done', lifecycleSince: '2020' }),
  buildActivity('ACT-03', {
    lifecycle: 'active',
    due: '2021-06',
    baselineDue: '2020-12',
    responsibleName: innovative,
    reports: [buildReport('2020-12-20', { light: 'atRisk' })],
  }),
];
const codes = (activities: readonly { code: string | null }[]) => activities.map(({ code }) => code);
const matching = (filters: Partial<typeof noFilters>) => codes(filterActivities(plan, { ...noFilters, ...filters }));

describe('filters of the plan', () => {
  test('leave everything when nothing is chosen', () => {
    expect(filterActivities(plan, noFilters)).toBe(plan);
  });

  test('find every word of the text, in either language, whatever its case', () => {
    expect(matching({ text: 'ДЕЙНОСТ act-02' })).toEqual(['ACT-02']);
    expect(matching({ text: 'activity' })).toHaveLength(3);
    expect(matching({ text: 'иновативна' })).toEqual(['ACT-01', 'ACT-03']);
    expect(matching({ text: 'няма такава' })).toEqual([]);
  });

  test('show any of the chosen statuses', () => {
    expect(matching({ status: new Set(['overdue', 'completed']) })).toEqual(['ACT-01', 'ACT-02']);
  });

  test('narrow each other', () => {
    expect(matching({ status: new Set(['overdue', 'completed']), responsible: new Set([innovative.id]) })).toEqual([
      'ACT-01',
    ]);
    expect(matching({ responsible: new Set(['']) })).toEqual(['ACT-02']);
  });

  test('know which due dates moved and which are missing', () => {
    expect(matching({ dates: new Set(['slipped']) })).toEqual(['ACT-03']);
    expect(matching({ dates: new Set(['noDue']) })).toEqual(['ACT-02']);
  });
});

describe('counts of a filter', () => {
  test('tell what each status would show, whatever statuses are chosen now', () => {
    const counts = facetCounts(plan, { ...noFilters, status: new Set(['completed']) }, 'status');
    expect(Object.fromEntries(counts)).toEqual({ overdue: 1, completed: 1, atRisk: 1 });
  });

  test('follow the other filters', () => {
    const counts = facetCounts(plan, { ...noFilters, responsible: new Set([innovative.id]) }, 'status');
    expect(Object.fromEntries(counts)).toEqual({ overdue: 1, atRisk: 1 });
  });
});
