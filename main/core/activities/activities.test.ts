import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allActivities } from '../testing/all-activities.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { refusal } from '../testing/refusal.ts';

const asOf = '2021-01-04';
const empty = { done: {}, next: {}, blockers: {}, askOfBoard: {} };

let starter: TestCore;
beforeEach(async () => {
  // Later than the day the plan is looked at as of, so that what comes after that day can be recorded.
  starter = await openStarterCore(() => Date.parse('2021-06-01T08:00:00Z'));
});
afterEach(() => starter.close());

/** An activity of the plan on a day, with its whole record; the two must agree. */
const opened = async (code: string, on = asOf) => {
  const activities = await allActivities(starter.client, on);
  const row = activities.find((one) => one.code === code);
  if (row === undefined) throw new Error(`${code} is not in the plan on ${on}`);
  const detail = await starter.client.activities.get({ id: row.id, asOf: on });
  const { mark: _, ...fields } = row;
  expect(detail).toMatchObject(fields);
  return detail;
};

describe('the plan on a day', () => {
  test('shows the 36 activities of the starter plan in its order', async () => {
    const activities = await allActivities(starter.client, asOf);
    expect(activities).toHaveLength(36);
    expect(activities[0]?.code).toBe('ACT-01');
    expect(activities.at(-1)?.code).toBe('AP-4');
  });

  test('calls ACT-01 overdue by 4 days because the end of 2020 has passed', async () => {
    const { status, dates, dueAsOf } = await opened('ACT-01');
    expect(status).toMatchObject({ status: 'overdue', rule: 'duePassed', facts: { overdueDays: 4, report: { asOf } } });
    expect(dates.overdue).toEqual({ days: 4 });
    expect(dueAsOf).toBe('2020');
  });

  test('has ACT-01 in 4 of 24 districts, so at 17 per cent', async () => {
    expect(await opened('ACT-01')).toMatchObject({ districts: { live: 4, running: 0, planned: 20 }, progress: 17 });
    expect(await opened('ACT-01', '2020-05-31')).toMatchObject({ districts: { live: 0 }, progress: 0 });
  });

  test('leaves out what was not in the plan yet', async () => {
    const activities = await allActivities(starter.client, '2020-10-21');
    expect(activities.map(({ code }) => code)).not.toContain('AP-1');
  });

  test('does not count what became true later', async () => {
    expect((await opened('ACT-20')).status.status).toBe('planned');
    expect((await opened('ACT-20', '2021-02-22')).status.status).toBe('completed');
  });

  test('offers the four focus areas', async () => {
    const areas = await starter.client.activities.focusAreas();
    expect(areas.map(({ code }) => code)).toEqual(['FA-1', 'FA-2', 'FA-3', 'FA-4']);
  });

  test('gives an indicator its latest reading by that day', async () => {
    const [districts] = (await opened('ACT-01')).indicators;
    expect(districts).toMatchObject({ kpi: { code: 'KPI-01' }, reading: { quantity: { value: 4 } } });
    expect((await opened('ACT-01', '2020-01-01')).indicators[0]?.reading).toBeNull();
  });
});

describe('a report', () => {
  test('sets the status from its day on, and not before', async () => {
    const { id } = await opened('ACT-03');
    const { reportId } = await starter.client.activities.report({
      id,
      asOf: '2021-02-01',
      light: 'atRisk',
      progressPercent: 60,
      ...empty,
      blockers: { bg: 'Изтича договорът за поддръжка.' },
      next: { bg: 'Нов договор.' },
    });
    expect((await opened('ACT-03', '2021-02-01')).status).toMatchObject({
      status: 'atRisk',
      facts: { report: { id: reportId } },
    });
    expect((await opened('ACT-03', '2021-02-01')).progress).toBe(60);
    expect(await opened('ACT-03')).toMatchObject({ status: { status: 'onTrack' }, progress: null });
    const [newest] = (await opened('ACT-03')).reports;
    expect(newest).toMatchObject({ id: reportId, recordedBy: 'test' });
    expect(newest?.recordedAt).toMatch(/^2021-06-01T08:00/);
  });

  test('at risk or delayed says what stands in the way and what comes next', async () => {
    const { id } = await opened('ACT-03');
    const report = { id, asOf, light: 'delayed' as const, progressPercent: null, ...empty };
    expect(await refusal(starter.client.activities.report(report))).toEqual({
      code: 'EXPLANATION_REQUIRED',
      data: { what: 'blockers' },
    });
    const blocked = { ...report, blockers: { en: 'No budget' } };
    expect(await refusal(starter.client.activities.report(blocked))).toEqual({
      code: 'EXPLANATION_REQUIRED',
      data: { what: 'next' },
    });
    expect((await opened('ACT-03')).reports).toHaveLength(1);
  });

  test('is not for a day to come', async () => {
    const { id } = await opened('ACT-03');
    const report = { id, asOf: '2021-06-02', light: 'onTrack' as const, progressPercent: null, ...empty };
    expect((await refusal(starter.client.activities.report(report))).code).toBe('IN_THE_FUTURE');
  });

  test('begins an activity that was only approved', async () => {
    const { id } = await opened('ACT-16');
    await starter.client.activities.report({ id, asOf, light: 'onTrack', progressPercent: 5, ...empty });
    expect(await opened('ACT-16')).toMatchObject({
      lifecycle: 'active',
      lifecycleSince: asOf,
      status: { status: 'onTrack' },
    });
  });

  test('for an earlier day leaves the present progress alone', async () => {
    const { id } = await opened('ACT-03');
    const report = { id, light: 'onTrack' as const, ...empty };
    await starter.client.activities.report({ ...report, asOf: '2021-05-01', progressPercent: 80 });
    await starter.client.activities.report({ ...report, asOf, progressPercent: 40 });
    expect(await opened('ACT-03', '2021-05-01')).toMatchObject({ progressPercent: 80, progress: 80 });
    expect((await opened('ACT-03')).progress).toBe(40);
  });

  test('corrects another one of the same activity, with a reason', async () => {
    const { id, reports } = await opened('ACT-03');
    const report = { id, asOf, light: 'onTrack' as const, progressPercent: null, ...empty, supersedes: reports[0]?.id };
    expect(await refusal(starter.client.activities.report(report))).toEqual({
      code: 'REASON_REQUIRED',
      data: { what: 'supersede' },
    });
    const { reportId } = await starter.client.activities.report({
      ...report,
      correctionReason: { bg: 'Грешна оценка' },
    });
    expect((await opened('ACT-03')).status.facts.report?.id).toBe(reportId);
    const other = await opened('ACT-05');
    expect(
      (await refusal(starter.client.activities.report({ ...report, id: other.id, correctionReason: { bg: 'Не' } })))
        .code,
    ).toBe('RECORD_MISSING');
  });

  test('in a locked quarter is taken only as a correction', async () => {
    // In the days of grace a report answers the quarter that is over.
    const { core, client } = starter;
    core.session
      .workbook()
      .write({ kind: 'period.lock', actor: 'test' }, (tx) => tx.insert('period', { quarter: '2020-Q4', locked: true }));
    const { id, reports } = await opened('ACT-03');
    const report = { id, asOf, light: 'onTrack' as const, progressPercent: null, ...empty };
    expect(await refusal(client.activities.report(report))).toEqual({
      code: 'PERIOD_LOCKED',
      data: { quarter: '2020-Q4' },
    });
    await client.activities.report({ ...report, supersedes: reports[0]?.id, correctionReason: { bg: 'Допълнение' } });
  });

  test('is taken back by undo', async () => {
    const { id } = await opened('ACT-16');
    await starter.client.activities.report({ id, asOf, light: 'onTrack', progressPercent: 5, ...empty });
    await starter.client.history.undo();
    expect(await opened('ACT-16')).toMatchObject({ reports: [], lifecycle: 'approved', progress: null });
  });
});

describe('a due date', () => {
  const reason = { bg: 'Забавена обществена поръчка' };

  test('moves with a reason, and what stood before can still be seen', async () => {
    const { id } = await opened('ACT-01');
    await starter.client.activities.moveDue({ id, to: '2021-06', decidedOn: '2021-02-01', reason });
    expect(await opened('ACT-01')).toMatchObject({ dueAsOf: '2020', dates: { slipped: null } });
    const later = await opened('ACT-01', '2021-02-01');
    expect(later).toMatchObject({
      dueAsOf: '2021-06',
      baselineDue: '2020',
      dates: { slipped: { days: 181, moves: 1 } },
    });
    expect(later.moves).toMatchObject([{ from: '2020', to: '2021-06', decidedOn: '2021-02-01', reason }]);
  });

  test('does not move without a reason', async () => {
    const { id } = await opened('ACT-01');
    const move = { id, to: '2021-06', decidedOn: asOf, reason: {} };
    expect(await refusal(starter.client.activities.moveDue(move))).toEqual({
      code: 'REASON_REQUIRED',
      data: { what: 'moveDue' },
    });
    expect((await opened('ACT-01')).due).toBe('2020');
  });

  test('given for the first time is the baseline, and no move', async () => {
    const { id } = await opened('ACT-03');
    await starter.client.activities.moveDue({ id, to: '2021-12', decidedOn: asOf, reason: {} });
    expect(await opened('ACT-03')).toMatchObject({ due: '2021-12', baselineDue: '2021-12', moves: [] });
  });

  test('cannot be edited as a field', async () => {
    const { id } = await opened('ACT-01');
    const edit = starter.client.records.update({ entity: 'activity', id, fields: { due: '2022' } });
    expect((await refusal(edit)).code).toBe('FIELD_GOVERNED');
  });
});

describe('the lifecycle', () => {
  test('is done since a day, and late where that is after the due date', async () => {
    const { id } = await opened('ACT-01');
    await starter.client.activities.setLifecycle({ id, lifecycle: 'done', since: '2021-03-31', reason: {} });
    expect(await opened('ACT-01', '2021-03-31')).toMatchObject({
      status: { status: 'completed', late: true, facts: { lateDays: 90 } },
      progress: 100,
    });
    expect((await opened('ACT-01')).status.status).toBe('overdue');
  });

  test.each([
    ['dropped', 'drop'],
    ['onHold', 'hold'],
  ] as const)('is %s only with a reason', async (lifecycle, what) => {
    const { id } = await opened('ACT-01');
    const change = { id, lifecycle, since: asOf };
    expect(await refusal(starter.client.activities.setLifecycle({ ...change, reason: {} }))).toEqual({
      code: 'REASON_REQUIRED',
      data: { what },
    });
    await starter.client.activities.setLifecycle({ ...change, reason: { en: 'No longer needed' } });
    expect(await opened('ACT-01')).toMatchObject({ lifecycle, lifecycleReason: { en: 'No longer needed' } });
  });

  test('is not reached in the future', async () => {
    const { id } = await opened('ACT-01');
    const change = starter.client.activities.setLifecycle({ id, lifecycle: 'done', since: '2021-07', reason: {} });
    expect(await refusal(change)).toEqual({ code: 'IN_THE_FUTURE', data: { field: 'since' } });
  });
});

describe('a district', () => {
  const live = (code: string, on?: string) => opened(code, on).then(({ districts }) => districts.live);

  test('goes live on a day', async () => {
    const { id } = await opened('ACT-01');
    await starter.client.activities.setDistrict({ id, district: 'mladost', state: 'live', since: '2021-02' });
    expect(await live('ACT-01')).toBe(4);
    expect(await live('ACT-01', '2021-02-28')).toBe(5);
  });

  test('is planned without a day, and can be taken out again', async () => {
    const { id } = await opened('ACT-02');
    await starter.client.activities.setDistrict({ id, district: 'mladost', state: 'planned', since: '2021-12' });
    expect((await opened('ACT-02')).districts).toEqual({ live: 0, running: 0, planned: 1 });
    await starter.client.activities.setDistrict({ id, district: 'mladost', state: null, since: null });
    expect((await opened('ACT-02')).districts.planned).toBe(0);
    await starter.client.activities.setDistrict({ id, district: 'mladost', state: 'live', since: asOf });
    expect(await live('ACT-02')).toBe(1);
  });

  test('is not live in the future', async () => {
    const { id } = await opened('ACT-01');
    const change = starter.client.activities.setDistrict({ id, district: 'mladost', state: 'live', since: '2021-07' });
    expect((await refusal(change)).code).toBe('IN_THE_FUTURE');
  });
});

describe('a new activity', () => {
  const given = { title: { bg: 'Нова дейност' }, focusArea: null, responsible: null, inPlanSince: asOf, due: '2021' };

  test('gets the next free number and stands last', async () => {
    const { code } = await starter.client.activities.nextCode();
    expect(code).toBe('ACT-33');
    const { id } = await starter.client.activities.create({ ...given, code });
    const activities = await allActivities(starter.client, asOf);
    expect(activities.at(-1)).toMatchObject({
      id,
      code,
      lifecycle: 'indicative',
      due: '2021',
      baselineDue: '2021',
      status: { status: 'planned' },
    });
    expect((await starter.client.activities.nextCode()).code).toBe('ACT-34');
  });

  test('is refused with a number that is taken', async () => {
    expect(await refusal(starter.client.activities.create({ ...given, code: 'ACT-01' }))).toEqual({
      code: 'CODE_TAKEN',
      data: { code: 'ACT-01' },
    });
  });

  test('needs a title', async () => {
    expect((await refusal(starter.client.activities.create({ ...given, code: 'ACT-33', title: {} }))).code).toBe(
      'INVALID_INPUT',
    );
  });
});
