import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { refusalSentence } from '#shared/i18n/refusal-sentence.ts';
import { i18nOf } from '../packs/freeze/pack-language.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

const inQuarter = '2020-12-15';
/** In the quarter after it, and among the days of grace of its reports. */
const after = '2021-01-04';
/** When they are over. */
const afterGrace = '2021-01-16';
const empty = { done: {}, next: {}, blockers: {}, askOfBoard: {} };
const reason = { bg: 'По протокола на Борда' };

let starter: TestCore;
beforeEach(async () => {
  starter = await openStarterCore(() => Date.parse('2021-06-01T08:00:00Z'));
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
    await report(afterGrace);
  });

  test('a report of its days of grace is refused, as it would answer it; other facts of those days are taken', async () => {
    lock();
    await expect(report('2021-01-15')).rejects.toMatchObject(refused);
    const id = await idOf('activity', 'ACT-01');
    await starter.client.activities.moveDue({ id, to: '2021-06', decidedOn: '2021-01-15', reason });
  });

  test('days of grace end with the closing of the round: what is true afterwards answers the next one', async () => {
    await starter.client.reporting.closeRound({ quarter: '2020-Q4', on: '2021-01-06', note: 'Достатъчно' });
    await expect(report('2021-01-06')).rejects.toMatchObject(refused);
    await report('2021-01-07');
    const next = await starter.client.reporting.round({ asOf: '2021-03-31', quarter: '2021-Q1' });
    expect(next.lines.find(({ code }) => code === 'ACT-03')).toMatchObject({
      state: 'cameIn',
      report: { asOf: '2021-01-07' },
    });
    expect(await starter.client.reporting.lockedQuarters()).toEqual([
      { quarter: '2020-Q4', reports: { from: '2020-10-16', to: '2021-01-06' } },
    ]);
  });

  test('no definition, rule or target of an indicator begins, nor in an earlier one: they begin after it', async () => {
    lock();
    const kpi = await idOf('kpi', 'KPI-04');
    const rules = [{ when: 'otherwise', light: 'amber' }] as const;
    const begin = (validFrom: string) => [
      () => starter.client.kpis.redefine({ kpi, fields: { decimals: 2 }, validFrom, reason }),
      () => starter.client.kpis.setRules({ kpi, rules: [...rules], validFrom, reason }),
      () =>
        starter.client.kpis.setTarget({
          kpi,
          quantity: { value: 20, qualifier: 'exactly' },
          due: '2022',
          validFrom,
          decision: reason,
        }),
    ];
    for (const deed of [...begin(inQuarter), ...begin('2020-03-01')])
      await expect(deed()).rejects.toMatchObject(refused);
    for (const deed of begin(after)) await deed();
  });

  test('no target begins that says no day: it would hold for the locked quarter too', async () => {
    const kpi = await idOf('kpi', 'KPI-04');
    const target = (validFrom: string | null) =>
      starter.client.kpis.setTarget({
        kpi,
        quantity: { value: 7, qualifier: 'exactly' },
        due: '2022',
        validFrom,
        decision: reason,
      });
    await target(null);
    lock();
    await expect(target(null)).rejects.toMatchObject(refused);
    await target(after);
  });

  test('a report is corrected with a reason, by one of the same quarter', async () => {
    const { reportId } = await report(inQuarter);
    lock();
    const correction = await report('2021-01-04', { supersedes: reportId });
    expect(correction.reportId).not.toBe(reportId);
  });

  test('a report of another quarter cannot be corrected into it', async () => {
    const { reportId } = await report(afterGrace);
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

describe('undo and redo under a lock', () => {
  const undo = () => starter.client.history.undo();
  const undoRefused = (action: string) => ({ code: 'UNDO_LOCKED', data: { action, quarter: '2020-Q4' } });
  const reportsOf = async () => (await starter.client.activities.get({ id: await idOf('activity', 'ACT-03') })).reports;

  test('a correction is not taken back: what it corrected would count again without a reason', async () => {
    const { reportId } = await report(inQuarter);
    lock();
    await report(inQuarter, { supersedes: reportId });
    const before = await reportsOf();
    await expect(undo()).rejects.toMatchObject(undoRefused('activity.report'));
    expect(await reportsOf()).toEqual(before);
  });

  test('neither is a translation, which nobody could take away otherwise', async () => {
    const { reportId } = await report(inQuarter);
    lock();
    await starter.client.records.update({ entity: 'report', id: reportId, fields: { done: { en: 'Page renewed' } } });
    await expect(undo()).rejects.toMatchObject(undoRefused('report.edit'));
  });

  test('what went on after it is taken back and brought back: the quarter has what it had', async () => {
    const id = await idOf('milestone', 'ICC-E06');
    await starter.client.programmes.achieveMilestone({ id, achieved: 'partly', on: inQuarter });
    lock();
    await starter.client.programmes.achieveMilestone({ id, achieved: 'yes', on: after });
    await undo();
    const achieved = async () => {
      const programme = await starter.client.programmes.get({ id: await idOf('programme', 'PRG-ICC') });
      return programme.milestones.find((one) => one.id === id);
    };
    expect(await achieved()).toMatchObject({ achieved: 'partly', achievedOn: inQuarter });
    await starter.client.history.redo();
    expect(await achieved()).toMatchObject({ achieved: 'yes', achievedOn: after });
  });

  test('a first step that only kept where an activity had come to goes with the one that followed it', async () => {
    lock();
    const id = await idOf('activity', 'ACT-13'); // active since 1 October 2020
    await starter.client.activities.setLifecycle({ id, lifecycle: 'onHold', reason, since: after });
    await undo();
    expect((await starter.client.activities.get({ id })).lifecycleSteps).toEqual([]);
  });

  test('the lock itself is taken back and put on again', async () => {
    await starter.client.reporting.lock({ quarter: '2020-Q4', reason: 'Издадени материали' });
    await undo();
    expect(await starter.client.reporting.lockedQuarters()).toEqual([]);
    await starter.client.history.redo();
    await expect(report(inQuarter)).rejects.toMatchObject(refused);
  });

  test('what lies outside it is taken back as ever', async () => {
    lock();
    await report(afterGrace);
    await undo();
    expect((await reportsOf()).some(({ asOf }) => asOf === afterGrace)).toBe(false);
  });

  test.each([
    ['bg', '„отчет по дейност · ACT-03“ от'],
    ['en', '“report on an activity · ACT-03” of'],
  ] as const)('the person is told why, in %s', (language, beginning) => {
    const data = { action: 'activity.report', record: 'ACT-03', at: '2021-06-01T08:00:00.000Z', quarter: '2020-Q4' };
    const sentence = refusalSentence('UNDO_LOCKED', data, i18nOf(language));
    expect(sentence).toContain(beginning);
    expect(sentence).toContain(formatPartialDate('2020-Q4', language));
  });
});

describe('an earlier value under a lock', () => {
  const before = async (entity: 'report' | 'milestone' | 'activity', id: string, field: string) => {
    const { values } = await starter.client.history.field({ entity, id, field });
    return values.at(-1)?.txn ?? '';
  };

  test('the words of a report are not restored', async () => {
    const { reportId } = await report(inQuarter);
    const edit = { entity: 'report' as const, id: reportId };
    await starter.client.records.update({ ...edit, fields: { done: { bg: 'Друго' } } });
    lock();
    const of = { ...edit, field: 'done.bg' };
    const txn = await before('report', reportId, 'done.bg');
    await expect(starter.client.history.restore({ ...of, txn })).rejects.toMatchObject(refused);
  });

  test('a due date comes back by a decision of a day after it, not by one of its own', async () => {
    const id = await idOf('activity', 'ACT-01');
    await starter.client.activities.moveDue({ id, to: '2021-06', decidedOn: after, reason });
    lock();
    const restore = { entity: 'activity' as const, id, field: 'due', txn: await before('activity', id, 'due'), reason };
    await expect(starter.client.history.restore({ ...restore, on: inQuarter })).rejects.toMatchObject(refused);
    await starter.client.history.restore({ ...restore, on: after });
  });

  test('a day on which a milestone was achieved is not put into it', async () => {
    const id = await idOf('milestone', 'ICC-E06');
    await starter.client.programmes.achieveMilestone({ id, achieved: 'yes', on: inQuarter });
    const txn = await before('milestone', id, 'achievedOn');
    await starter.client.programmes.achieveMilestone({ id, achieved: 'yes', on: after });
    lock();
    const of = { entity: 'milestone' as const, id, field: 'achievedOn' };
    const { values } = await starter.client.history.field(of);
    const had = values.find(({ value }) => value === inQuarter)?.txn ?? txn;
    await expect(starter.client.history.restore({ ...of, txn: had })).rejects.toMatchObject(refused);
  });
});

test('the state of a period is not edited field by field: it has its own acts', async () => {
  lock();
  const [period] = await starter.client.records.names({ entity: 'period' });
  await expect(
    starter.client.records.update({ entity: 'period', id: period?.id ?? '', fields: { locked: false } }),
  ).rejects.toMatchObject({ code: 'FIELD_GOVERNED' });
});
