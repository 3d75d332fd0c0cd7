import { describe, expect, test } from 'vitest';
import { groupActivities, planItems, sumOf } from './plan-groups.ts';
import { buildActivity, buildNamed, buildReport } from './testing/build-activity.ts';

const government = buildNamed('FA-1', 'Електронно управление');
const transport = buildNamed('FA-10', 'Транспорт');
const utilities = buildNamed('FA-2', 'Комунални услуги');
const money = (minor: number, currency: 'BGN' | 'EUR') => ({ minor, currency, vat: 'unknown' as const, on: null });
const plan = [
  buildActivity('ACT-01', { focusAreaName: transport, lifecycle: 'done', lifecycleSince: '2020' }),
  buildActivity('ACT-02', { lifecycle: 'active', due: '2020' }),
  buildActivity('ACT-03', {
    focusAreaName: government,
    lifecycle: 'active',
    reports: [buildReport('2020-10-01')],
    budget: money(100_00, 'BGN'),
  }),
  buildActivity('ACT-04', { focusAreaName: utilities, lifecycle: 'indicative', budget: money(50_00, 'EUR') }),
  buildActivity('ACT-05', {
    focusAreaName: government,
    lifecycle: 'active',
    reports: [buildReport('2020-12-25')],
    budget: money(20_00, 'BGN'),
  }),
];
const shape = (groups: ReturnType<typeof groupActivities>) =>
  groups.map(({ named, key, activities }) => [named?.code ?? key, activities.map(({ code }) => code)]);

describe('groups of the plan', () => {
  test('by focus area stand in the order of the strategy, what has none last', () => {
    expect(shape(groupActivities(plan, 'focusArea', 'bg'))).toEqual([
      ['FA-1', ['ACT-03', 'ACT-05']],
      ['FA-2', ['ACT-04']],
      ['FA-10', ['ACT-01']],
      ['', ['ACT-02']],
    ]);
  });

  test('by status begin with what needs someone', () => {
    expect(groupActivities(plan, 'status', 'bg').map(({ key }) => key)).toEqual([
      'overdue',
      'onTrack',
      'planned',
      'completed',
    ]);
  });

  test('keep the order that the rows were sorted in', () => {
    const [first] = groupActivities(plan.toReversed(), 'focusArea', 'bg');
    expect(first?.activities.map(({ code }) => code)).toEqual(['ACT-05', 'ACT-03']);
  });

  test('are one without a head when there is no grouping', () => {
    const items = planItems(groupActivities(plan, 'none', 'bg'), new Set(), false);
    expect(items.map(({ kind }) => kind)).toEqual(['activity', 'activity', 'activity', 'activity', 'activity']);
  });

  test('show only their head when folded', () => {
    const items = planItems(groupActivities(plan, 'status', 'bg'), new Set(['onTrack', 'planned', 'completed']), true);
    expect(items.map(({ key, kind }) => (kind === 'group' ? key : kind))).toEqual([
      'group:overdue',
      'activity',
      'group:onTrack',
      'group:planned',
      'group:completed',
    ]);
  });
});

describe('the sums of a group', () => {
  test('tell how many of those that owe a report gave one, and how old the oldest is', () => {
    expect(sumOf(plan)).toMatchObject({ total: 5, owing: 3, reported: 2, oldestReportAgeDays: 95 });
  });

  test('add up budgets by currency and never mix them', () => {
    expect(sumOf(plan)).toMatchObject({ budgeted: 3, budgets: [money(120_00, 'BGN'), money(50_00, 'EUR')] });
  });
});
