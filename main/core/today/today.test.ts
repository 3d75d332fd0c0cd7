import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

const asOf = '2021-01-04';

let starter: TestCore;
const open = async () => {
  starter = await openStarterCore();
};
const close = () => starter.close();

async function idOf(entity: 'person' | 'activity' | 'kpi' | 'meeting', code: string) {
  const found = (await starter.client.records.names({ entity })).find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not there`);
  return found.id;
}
const today = (on = asOf, limit = 200) => starter.client.today.get({ asOf: on, limit });
const todayOf = async (code: string, scope: 'mine' | 'all' = 'mine', on = asOf) =>
  starter.client.today.get({ asOf: on, person: await idOf('person', code), scope, limit: 200 });

const codes = (lines: readonly { activity: { code: string | null } }[]) => lines.map(({ activity }) => activity.code);

describe('today, 4 January 2021', () => {
  beforeAll(open);
  afterAll(close);

  test('the overdue activity comes first, then those without a recent report', async () => {
    const { reports } = await today();
    expect(reports.lines.map(({ activity, reason }) => [activity.code, reason])).toEqual([
      ['ACT-01', 'overdue'],
      ['ACT-22', 'noReport'],
      ['ACT-27', 'noReport'],
      ['ACT-31', 'noReport'],
      ['ACT-21', 'noReport'],
    ]);
  });

  test('the reports of the fourth quarter are collected until 15 January', async () => {
    expect((await today()).round).toEqual({ quarter: '2020-Q4', until: '2021-01-15', missing: 7 });
  });

  test('missing and stale values are asked for as of the end of the period', async () => {
    const { readings } = await today();
    expect(readings.lines.map(({ kpi, expectedAsOf }) => [kpi.code, expectedAsOf, kpi.reading?.asOf ?? null])).toEqual([
      ['KPI-05', '2020-12-31', null],
      ['KPI-13', '2020-12-31', '2019-06-30'],
      ['KPI-02', '2020-12-31', '2020-06-30'],
    ]);
  });

  test('the programmes owe what is dated this month, the workshop of 7 January first', async () => {
    const { programmes } = await today();
    expect(programmes.lines.map(({ code, programme }) => [code, programme?.code])).toEqual([
      ['ICC-E06', 'PRG-ICC'],
      ['ICC-E07', 'PRG-ICC'],
      ['ICC-E08', 'PRG-ICC'],
      ['DII-04', 'PRG-DII'],
      ['PC-E05', 'PRG-PC'],
    ]);
    expect(programmes.lines.map(({ isDueSoon }) => isDueSoon)).toEqual([true, false, false, false, false]);
  });

  test('a coordinator is shown what is theirs, and may look at everything', async () => {
    const mine = await todayOf('PER-ICC');
    expect(mine.programmes.lines.map(({ code }) => code)).toEqual(['ICC-E06', 'ICC-E07', 'ICC-E08']);
    expect([mine.reports.total, mine.readings.total]).toEqual([0, 0]);
    expect(mine.waiting).toEqual({ mine: 4, all: 16 });
    expect(mine.programmeReports.lines.map(({ programme }) => programme.code)).toEqual(['PRG-ICC']);
    const all = await todayOf('PER-ICC', 'all');
    expect(all.reports.total + all.programmeReports.total + all.readings.total + all.programmes.total).toBe(16);
  });

  test('the officer enters the values of the activities they own', async () => {
    const { readings } = await todayOf('PER-STAFF');
    expect(readings.lines.map(({ kpi }) => kpi.code)).toEqual(['KPI-05', 'KPI-02']);
  });

  test('the director, whose own activities are done, is shown everything', async () => {
    const { scope, waiting } = await todayOf('PER-DIR');
    expect([scope, waiting]).toEqual(['all', { mine: null, all: 16 }]);
  });

  test('programmes wait for the report of the round that is over', async () => {
    const { programmeReports } = await today();
    expect(programmeReports.lines.map(({ programme, lastReport }) => [programme.code, lastReport])).toEqual([
      ['PRG-ICC', null],
      ['PRG-DII', null],
      ['PRG-PC', null],
    ]);
  });

  test('a list is cut and says how long it is', async () => {
    const { reports } = await today(asOf, 2);
    expect([reports.total, reports.lines.length]).toEqual([5, 2]);
  });

  test('the health of the plan is told by focus area, with coverage and age', async () => {
    const { health } = await today();
    expect(health.areas.map(({ node, rollUp }) => [node.code, rollUp.total, rollUp.light])).toEqual([
      ['FA-1', 10, 'amber'],
      ['FA-2', 1, 'none'],
      ['FA-3', 0, 'none'],
      ['FA-4', 4, 'amber'],
    ]);
    expect(health.whole.rollUp).toMatchObject({
      total: 36,
      onTrack: 15,
      owing: 20,
      reported: 16,
      oldestReportAgeDays: 554,
    });
  });
});

describe('a line is gone once it is settled', () => {
  beforeEach(open);
  afterEach(close);

  test('a report takes the activity off the list', async () => {
    const id = await idOf('activity', 'ACT-21');
    const empty = { done: {}, next: {}, blockers: {}, askOfBoard: {} };
    await starter.client.activities.report({ id, asOf, light: 'onTrack', progressPercent: null, ...empty });
    expect(codes((await today()).reports.lines)).not.toContain('ACT-21');
  });

  test('a report on a programme takes it off the list, and so does closing the round', async () => {
    const id = (await today()).programmeReports.lines[0]?.programme.id ?? '';
    const empty = { done: {}, next: {}, blockers: {}, askOfBoard: {} };
    await starter.client.programmes.report({ id, asOf, light: 'onTrack', ...empty });
    expect((await today()).programmeReports.total).toBe(2);
    expect((await today()).round?.missing).toBe(6);
    await starter.client.reporting.closeRound({ quarter: '2020-Q4', on: asOf, note: 'Достатъчно' });
    expect(await today()).toMatchObject({ round: null, programmeReports: { total: 0 } });
  });

  test('a reading takes the indicator off the list', async () => {
    const kpi = await idOf('kpi', 'KPI-02');
    await starter.client.kpis.addReading({ kpi, asOf: '2020-12-31', quantity: { value: 72, qualifier: 'exactly' } });
    expect((await today()).readings.lines.map((line) => line.kpi.code)).toEqual(['KPI-05', 'KPI-13']);
  });

  test('a milestone that was achieved is no longer owed', async () => {
    const [line] = (await today()).programmes.lines;
    await starter.client.programmes.achieveMilestone({ id: line?.id ?? '', achieved: 'yes', on: asOf });
    expect((await today()).programmes.total).toBe(4);
  });

  test('advice waits until it is answered', async () => {
    const meeting = await idOf('meeting', 'DB-1');
    const { id } = await starter.client.records.create({
      entity: 'outcome',
      fields: { meeting, kind: 'advice', text: { bg: 'Районите да се включат по график.' }, owner: 'Координатор ICC' },
    });
    expect((await today()).advice.lines.map((line) => [line.id, line.waits])).toEqual([[id, 'awaitsResponse']]);
    expect((await todayOf('PER-ICC')).advice.total).toBe(1);
    expect((await todayOf('PER-DII')).advice.total).toBe(0);
    await starter.client.records.update({ entity: 'outcome', id, fields: { response: 'accepted', respondedOn: asOf } });
    expect((await today()).advice.total).toBe(0);
  });

  test('a translation waits until it is confirmed, and opens the record that it is of', async () => {
    const id = await idOf('activity', 'ACT-18');
    await starter.client.records.update({ entity: 'activity', id, fields: { title: { bg: 'Друго наименование' } } });
    const [line] = (await todayOf('PER-ICC')).translations.lines;
    expect(line).toMatchObject({
      entity: 'activity',
      code: 'ACT-18',
      field: 'title',
      text: { stale: { language: 'en' } },
      opens: { entity: 'activity', id },
    });
    await starter.client.records.confirmTranslation({ entity: 'activity', id, field: 'title', language: 'en' });
    expect((await today()).translations.total).toBe(0);
  });
});
