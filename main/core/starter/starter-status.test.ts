import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliverableStatus } from '#shared/rules/deliverable-status.ts';
import { kpiLight } from '#shared/rules/kpi.ts';
import { milestoneStatus } from '#shared/rules/milestone-status.ts';
import { activityViews } from '../activities/activity-views.ts';
import { planContextOf, type PlanContext } from '../plan/plan-context.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { readRecords } from '../workbook/records.ts';
import type { Workbook } from '../workbook/workbook.ts';

let starter: TestCore;
let workbook: Workbook;
let context: PlanContext;

beforeAll(async () => {
  starter = await openStarterCore();
  workbook = starter.core.session.workbook();
  // Years later: the day comes from the plan, not from the clock.
  context = planContextOf(workbook.database, undefined, '2030-01-01');
});

afterAll(() => starter.close());

const codesWith = (status: string) =>
  activityViews(workbook.database, context)
    .filter((view) => view.status.status === status)
    .map(({ code }) => code);

function milestonesWith(status: string) {
  const moves = readRecords(workbook.database, 'dateMove');
  return readRecords(workbook.database, 'milestone').flatMap((milestone) => {
    const dueMoves = moves.filter(({ record, field }) => record === milestone.id && field === 'due');
    const now = milestoneStatus({ ...milestone, dueMoves }, context.asOf, context.soonUntil);
    return now.status === status ? [{ code: milestone.code, facts: now.facts }] : [];
  });
}

const deliverableOn = (code: string, day: string) => deliverablesOn(day).get(code);

const deliverablesOn = (day: string) =>
  new Map(
    readRecords(workbook.database, 'deliverable').map((deliverable) => [
      deliverable.code,
      deliverableStatus({ ...deliverable, dueMoves: [], steps: [] }, day, day),
    ]),
  );

describe('the starter plan on 4 January 2021', () => {
  test('opens as of that day', () => {
    expect(context.asOf).toBe('2021-01-04');
  });

  test('only the Unified Model is overdue', () => {
    expect(codesWith('overdue')).toEqual(['ACT-01']);
  });

  test('what no source reports on lately has no recent report', () => {
    expect(codesWith('noRecentReport')).toEqual(['ACT-21', 'ACT-22', 'ACT-27', 'ACT-31']);
  });

  test('what had not begun is planned', () => {
    expect(codesWith('planned')).toEqual(['ACT-16', 'ACT-20', 'ACT-32', 'AP-1', 'AP-2', 'AP-3', 'AP-4']);
  });

  test('the Strategy and the Action Plan are adopted, neither late nor on time', () => {
    const adopted = activityViews(workbook.database, context).filter(
      ({ code }) => code === 'ACT-11' || code === 'ACT-12',
    );
    expect(adopted.map(({ status }) => [status.status, status.late])).toEqual([
      ['completed', false],
      ['completed', false],
    ]);
  });

  test('no milestone is overdue, the workshop on 7 January is due soon', () => {
    expect(milestonesWith('overdue')).toEqual([]);
    expect(milestonesWith('dueSoon').map(({ code }) => code)).toEqual(['ICC-E06']);
  });

  test('the start of ICC has slipped in two moves', () => {
    const start = milestonesWith('achieved').find(({ code }) => code === 'EV-04');
    expect(start?.facts.slipped).toEqual({ days: 272, moves: 2 });
  });

  test('no deliverable is overdue, and none counts as submitted before it was', () => {
    const statuses = [...deliverablesOn(context.asOf).values()].map(({ status }) => status);
    expect(statuses).not.toContain('overdue');
    expect(deliverableOn('D2.6', context.asOf)?.status).toBe('pending');
  });

  test('districts in the Unified Model are red: the term passed with 4 of 24', () => {
    const [kpi] = readRecords(workbook.database, 'kpi', "code = 'KPI-01'");
    if (!kpi) throw new Error('no KPI-01');
    const targets = readRecords(workbook.database, 'kpiTarget', 'kpi = @id', { id: kpi.id });
    const readings = readRecords(workbook.database, 'reading', 'kpi = @id', { id: kpi.id });
    const { light, rule, facts } = kpiLight({
      kpi,
      targets,
      readings,
      on: context.asOf,
    });
    expect([light, rule, facts.reading?.quantity?.value]).toEqual(['red', 'missedDue', 4]);
  });
});

test('D5.8 was submitted a month after its month', () => {
  expect(deliverableOn('D5.8', '2022-10-01')).toMatchObject({ status: 'submittedLate', facts: { lateDays: 30 } });
});
