import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

const inQuarter = '2020-12-15';
const after = '2021-01-04';
const empty = { done: {}, next: {}, blockers: {}, askOfBoard: {} };
const reason = { bg: 'По протокола на Борда' };

let starter: TestCore;
beforeEach(() => {
  starter = openStarterCore(() => Date.parse('2021-06-01T08:00:00Z'));
});
afterEach(() => starter.close());

type Kind = 'activity' | 'programme' | 'milestone' | 'kpi';
async function idOf(entity: Kind, code: string) {
  const found = (await starter.client.records.names({ entity })).find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not there`);
  return found.id;
}
const lock = () =>
  starter.core.session
    .workbook()
    .write({ kind: 'period.lock', actor: 'test' }, (tx) => tx.insert('period', { quarter: '2020-Q4', locked: true }));
const refused = { code: 'PERIOD_LOCKED', data: { quarter: '2020-Q4' } };

const report = async (asOf: string, more: { supersedes?: string } = {}) =>
  starter.client.activities.report({
    id: await idOf('activity', 'ACT-03'),
    asOf,
    light: 'onTrack',
    progressPercent: null,
    ...empty,
    done: { bg: 'Обновена страница' },
    ...(more.supersedes && { supersedes: more.supersedes, correctionReason: reason }),
  });

describe('in a locked quarter', () => {
  test('a new report is refused, and one of the next quarter is not', async () => {
    lock();
    await expect(report(inQuarter)).rejects.toMatchObject(refused);
    await report(after);
  });

  test('a report is corrected with a reason, by one of the same quarter', async () => {
    const { reportId } = await report(inQuarter);
    lock();
    const correction = await report('2020-12-20', { supersedes: reportId });
    expect(correction.reportId).not.toBe(reportId);
  });

  test('a report of another quarter cannot be corrected into it', async () => {
    const { reportId } = await report(after);
    lock();
    await expect(report(inQuarter, { supersedes: reportId })).rejects.toMatchObject(refused);
  });

  test('the words of a report stay, and a translation of them may still be added', async () => {
    const { reportId } = await report(inQuarter);
    lock();
    const edit = (done: object) => starter.client.records.update({ entity: 'report', id: reportId, fields: { done } });
    await expect(edit({ bg: 'Друго' })).rejects.toMatchObject(refused);
    await edit({ en: 'Page renewed' });
    await expect(edit({ en: 'Something else' })).rejects.toMatchObject(refused);
    await expect(
      starter.client.records.archive({ entity: 'report', id: reportId, archived: true }),
    ).rejects.toMatchObject(refused);
  });

  test('no report on a programme is added either', async () => {
    lock();
    const id = await idOf('programme', 'PRG-ICC');
    await expect(
      starter.client.programmes.report({ id, asOf: inQuarter, light: 'onTrack', ...empty }),
    ).rejects.toMatchObject(refused);
  });

  test('no reading is added, alone or in the grid', async () => {
    lock();
    const kpi = await idOf('kpi', 'KPI-02');
    const measured = { kpi, asOf: '2020-12-31', quantity: { value: 72, qualifier: 'exactly' as const } };
    await expect(starter.client.kpis.addReading(measured)).rejects.toMatchObject(refused);
    await expect(starter.client.kpis.enterReadings({ entries: [measured] })).rejects.toMatchObject(refused);
  });

  test('no date is moved by a decision of it', async () => {
    lock();
    const id = await idOf('activity', 'ACT-01');
    await expect(
      starter.client.activities.moveDue({ id, to: '2021-06', decidedOn: inQuarter, reason }),
    ).rejects.toMatchObject(refused);
    await starter.client.activities.moveDue({ id, to: '2021-06', decidedOn: after, reason });
  });

  test('nothing came to another stage of its life; what goes on afterwards is taken', async () => {
    lock();
    const id = await idOf('activity', 'ACT-13'); // active since 1 October 2020
    const step = { id, lifecycle: 'onHold' as const, reason };
    await expect(starter.client.activities.setLifecycle({ ...step, since: inQuarter })).rejects.toMatchObject(refused);
    await starter.client.activities.setLifecycle({ ...step, since: after });
  });

  test('no district went live, and one that did may still be changed afterwards', async () => {
    const id = await idOf('activity', 'ACT-01');
    const cell = { id, district: 'mladost' as const };
    await starter.client.activities.setDistrict({ ...cell, state: 'running', since: inQuarter });
    lock();
    await expect(
      starter.client.activities.setDistrict({ id, district: 'izgrev', state: 'live', since: inQuarter }),
    ).rejects.toMatchObject(refused);
    await starter.client.activities.setDistrict({ ...cell, state: 'live', since: after });
  });

  test('no milestone is achieved or taken back; what was partly achieved may be finished', async () => {
    const id = await idOf('milestone', 'ICC-E06');
    await starter.client.programmes.achieveMilestone({ id, achieved: 'partly', on: inQuarter });
    lock();
    await expect(starter.client.programmes.achieveMilestone({ id, achieved: 'no', on: after })).rejects.toMatchObject(
      refused,
    );
    await starter.client.programmes.achieveMilestone({ id, achieved: 'yes', on: after });
    const other = await idOf('milestone', 'ICC-E07');
    await expect(
      starter.client.programmes.achieveMilestone({ id: other, achieved: 'yes', on: inQuarter }),
    ).rejects.toMatchObject(refused);
  });

  test('a real start is neither put in nor moved out', async () => {
    const [id, other] = [await idOf('activity', 'ACT-16'), await idOf('activity', 'AP-1')];
    const start = (activity: string, actualStart: string | null) =>
      starter.client.records.update({ entity: 'activity', id: activity, fields: { actualStart } });
    await start(id, '2020-11');
    lock();
    await expect(start(id, '2021-01')).rejects.toMatchObject(refused);
    await expect(start(other, '2020-12')).rejects.toMatchObject(refused);
    await start(other, '2021-01');
  });

  test('a date that is only known to the year counts where it ends', async () => {
    lock();
    const id = await idOf('activity', 'ACT-16');
    await expect(
      starter.client.records.update({ entity: 'activity', id, fields: { actualStart: '2020' } }),
    ).rejects.toMatchObject(refused);
  });
});

test('the state of a period is not edited field by field: it has its own acts', async () => {
  lock();
  const [period] = await starter.client.records.names({ entity: 'period' });
  await expect(
    starter.client.records.update({ entity: 'period', id: period?.id ?? '', fields: { locked: false } }),
  ).rejects.toMatchObject({ code: 'FIELD_GOVERNED' });
});
