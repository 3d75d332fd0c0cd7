import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmptyCore, openStarterCore, type TestCore } from '../testing/open-starter.ts';

const asOf = '2021-01-04';
const quarter = '2020-Q4';
const empty = { done: {}, next: {}, blockers: {}, askOfBoard: {} };

let starter: TestCore;
let now = Date.parse('2021-01-04T08:00:00Z');
beforeEach(async () => {
  now = Date.parse('2021-01-04T08:00:00Z');
  starter = await openStarterCore(() => now);
});
afterEach(() => starter.close());

const round = (on = asOf, of?: string) => starter.client.reporting.round({ asOf: on, ...(of && { quarter: of }) });
const codesOf = async (state: 'missing' | 'cameIn' | 'exempt', on = asOf, of?: string) =>
  (await round(on, of)).lines.filter((line) => line.state === state).map(({ code }) => code);
const line = async (code: string, on = asOf, of?: string) => {
  const found = (await round(on, of)).lines.find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not in the round`);
  return found;
};
const report = async (code: string, day: string, more: object = {}) => {
  const { id, entity } = await line(code);
  const words = { id, asOf: day, light: 'onTrack' as const, ...empty, ...more };
  return entity === 'activity'
    ? starter.client.activities.report({ ...words, progressPercent: null })
    : starter.client.programmes.report(words);
};

describe('the round of the fourth quarter, 4 January 2021', () => {
  test('is the one that waits, until 15 January', async () => {
    const { period, isOver, closedOn, locked, isDeadlineSet } = await round();
    expect((await round()).quarter).toBe(quarter);
    expect(period).toEqual({
      from: '2020-10-01',
      to: '2020-12-31',
      opens: '2020-10-16',
      closes: '2021-01-15',
      until: '2021-01-15',
    });
    expect({ isOver, closedOn, locked, isDeadlineSet }).toEqual({
      isOver: true,
      closedOn: null,
      locked: false,
      isDeadlineSet: false,
    });
  });

  test('misses those that reported too long ago, and the programmes', async () => {
    expect(await codesOf('missing')).toEqual(['ACT-21', 'ACT-22', 'ACT-27', 'ACT-31', 'PRG-ICC', 'PRG-DII', 'PRG-PC']);
    expect(await line('ACT-21')).toMatchObject({ lastReport: '2020-04-01', report: null, exemption: null });
  });

  test('asks nothing of what has not begun, and of what was over before', async () => {
    const exempt = (await round()).lines.filter(({ state }) => state === 'exempt');
    expect(exempt.map(({ code, exemption }) => [code, exemption])).toEqual([
      ['ACT-16', 'notBegun'],
      ['ACT-20', 'notBegun'],
      ['ACT-32', 'notBegun'],
      ['AP-1', 'notBegun'],
      ['AP-2', 'notBegun'],
      ['AP-3', 'notBegun'],
      ['AP-4', 'notBegun'],
      ['PRG-DCC', 'completed'],
    ]);
  });

  test('asks for the report on a programme through the activity that delivers it', async () => {
    const { people, lines } = await round();
    const icc = lines.find(({ code }) => code === 'PRG-ICC');
    expect(people.find(({ id }) => id === icc?.owner)?.code).toBe('PER-ICC');
  });

  test('has what was true in the days of grace; it does not count for the quarter that has begun', async () => {
    await report('ACT-21', '2021-01-04');
    expect(await line('ACT-21')).toMatchObject({ state: 'cameIn', report: { asOf, light: 'onTrack', isLate: false } });
    expect((await line('ACT-21', '2021-03-31', '2021-Q1')).state).toBe('missing');
  });

  test('takes reports on programmes in the same way', async () => {
    await report('PRG-ICC', '2021-01-04');
    expect((await line('PRG-ICC')).state).toBe('cameIn');
  });

  test('does not have what is true after its deadline', async () => {
    now = Date.parse('2021-02-01T08:00:00Z');
    await report('ACT-21', '2021-01-20');
    expect(await line('ACT-21', '2021-02-01', quarter)).toMatchObject({ state: 'missing', lastReport: '2021-01-20' });
    expect((await line('ACT-21', '2021-02-01', '2021-Q1')).state).toBe('cameIn');
  });

  test('marks what was recorded after the deadline, and leaves be what came with the workbook', async () => {
    now = Date.parse('2021-02-01T08:00:00Z');
    await report('ACT-21', '2020-12-31');
    expect((await line('ACT-21')).report).toMatchObject({
      isLate: true,
      recordedAt: expect.stringMatching(/^2021-02-01/),
    });
    expect((await line('ACT-01')).report).toMatchObject({ isLate: false, author: null });
  });

  test('says what is a correction, and why', async () => {
    const first = await line('ACT-03');
    await report('ACT-03', asOf, { supersedes: first.report?.id, correctionReason: { bg: 'Грешна оценка' } });
    expect((await line('ACT-03')).report?.correction).toEqual({ bg: 'Грешна оценка', en: '' });
  });

  test('counts a report only from the day it is true', async () => {
    now = Date.parse('2021-02-01T08:00:00Z');
    await report('ACT-21', '2021-01-10');
    expect((await line('ACT-21')).state).toBe('missing');
    expect((await line('ACT-21', '2021-01-10')).state).toBe('cameIn');
  });

  test('excuses what was suspended in the period, and says so', async () => {
    const { id } = await line('ACT-22');
    await starter.client.activities.setLifecycle({
      id,
      lifecycle: 'onHold',
      since: '2020-12-01',
      reason: { bg: 'Спор' },
    });
    expect(await line('ACT-22')).toMatchObject({ state: 'exempt', exemption: 'suspended' });
  });
});

describe('the deadline of a round', () => {
  test('can be set, and given back to the rhythm', async () => {
    await starter.client.reporting.setDeadline({ quarter, day: '2021-01-29' });
    expect(await round()).toMatchObject({ period: { until: '2021-01-29' }, isDeadlineSet: true });
    expect((await starter.client.today.get({ asOf, limit: 1 })).round?.until).toBe('2021-01-29');
    await starter.client.reporting.setDeadline({ quarter, day: null });
    expect(await round()).toMatchObject({ period: { until: '2021-01-15' }, isDeadlineSet: false });
  });

  test('lies after the quarter and before the end of the next', async () => {
    for (const day of ['2020-12-31', '2021-03-31'])
      await expect(starter.client.reporting.setDeadline({ quarter, day })).rejects.toMatchObject({
        code: 'INVALID_FIELD',
      });
  });
});

describe('a round is closed', () => {
  const close = (note: string, on = asOf) => starter.client.reporting.closeRound({ quarter, on, note });

  test('with a note, while reports are missing', async () => {
    await expect(close('')).rejects.toMatchObject({ code: 'REASON_REQUIRED', data: { what: 'closeRound' } });
    await close('Програмите докладват устно.');
    expect(await round(asOf, quarter)).toMatchObject({
      closedOn: asOf,
      locked: true,
      reason: 'Програмите докладват устно.',
    });
  });

  test('without one, when everything is in', async () => {
    for (const code of await codesOf('missing')) await report(code ?? '', asOf);
    await close('');
    expect(await round(asOf, quarter)).toMatchObject({ closedOn: asOf, locked: true, reason: null });
  });

  test('and the quarter with it: the next round waits, a new report is refused, a correction is taken', async () => {
    const { id } = await line('ACT-09');
    const words = { id, light: 'onTrack' as const, progressPercent: null, ...empty };
    const { reportId } = await starter.client.activities.report({ ...words, asOf: '2020-12-20' });
    await close('Достатъчно');
    expect((await round()).quarter).toBe('2021-Q1');
    await expect(starter.client.activities.report({ ...words, asOf: '2020-12-21' })).rejects.toMatchObject({
      code: 'PERIOD_LOCKED',
      data: { quarter },
    });
    const correction = { asOf: '2020-12-21', supersedes: reportId, correctionReason: { bg: 'Грешен ден' } };
    await starter.client.activities.report({ ...words, ...correction });
    expect((await starter.client.reporting.lockedQuarters()).map((one) => one.quarter)).toEqual([quarter]);
  });

  test('in one action: one undo opens it again', async () => {
    await close('Достатъчно');
    expect(await starter.client.history.undo()).toMatchObject({ kind: 'period.closeRound' });
    expect(await round()).toMatchObject({ quarter, closedOn: null, locked: false });
  });

  test('once, when its quarter is over, and not ahead of time', async () => {
    await expect(
      starter.client.reporting.closeRound({ quarter: '2021-Q1', on: asOf, note: 'Рано' }),
    ).rejects.toMatchObject({ code: 'PERIOD_RUNNING', data: { quarter: '2021-Q1' } });
    await expect(close('Рано', '2021-01-05')).rejects.toMatchObject({ code: 'IN_THE_FUTURE' });
    await close('Достатъчно');
    await expect(close('Пак')).rejects.toMatchObject({ code: 'PERIOD_LOCKED' });
  });

  test('and reopened by unlocking with a reason, which is in the history', async () => {
    await close('Достатъчно');
    await expect(starter.client.reporting.unlock({ quarter, reason: ' ' })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
      data: { what: 'unlock' },
    });
    await starter.client.reporting.unlock({ quarter, reason: 'Закъснял отчет на район' });
    expect(await round()).toMatchObject({ quarter, closedOn: null, locked: false });
    const [entry] = (await starter.client.history.list({ limit: 1 })).entries;
    expect(entry).toMatchObject({ kind: 'period.unlock' });
    expect(entry?.changes).toContainEqual(
      expect.objectContaining({ field: 'lockReason', before: 'Достатъчно', after: 'Закъснял отчет на район' }),
    );
  });
});

test('a quarter is locked without closing its round, with a reason', async () => {
  await expect(starter.client.reporting.lock({ quarter, reason: '' })).rejects.toMatchObject({
    code: 'REASON_REQUIRED',
    data: { what: 'lock' },
  });
  await starter.client.reporting.lock({ quarter, reason: 'Материалите са издадени' });
  expect(await round()).toMatchObject({ quarter, closedOn: null, locked: true });
  await starter.client.reporting.closeRound({ quarter, on: asOf, note: 'Приключено' });
  expect(await round(asOf, quarter)).toMatchObject({ closedOn: asOf });
});

test('earlier rounds are listed back to the first report, each with what answered it', async () => {
  const rounds = await starter.client.reporting.rounds({ asOf });
  expect(rounds.map((one) => [one.quarter, one.reported])).toEqual([
    ['2021-Q1', 0],
    ['2020-Q4', 25],
    ['2020-Q3', 2],
    ['2020-Q2', 0],
    ['2020-Q1', 1],
    ['2019-Q4', 0],
    ['2019-Q3', 0],
    ['2019-Q2', 2],
  ]);
});

test('a plan that reports once a year is asked for nothing at the end of the other quarters', async () => {
  const plan = await starter.client.settings.plan();
  await starter.client.records.update({ entity: 'plan', id: plan.id, fields: { reportingCadence: 'yearly' } });
  expect((await round()).period).toEqual({
    from: '2020-01-01',
    to: '2020-12-31',
    opens: '2020-01-16',
    closes: '2021-01-15',
    until: '2021-01-15',
  });
  expect(await round(asOf, '2020-Q3')).toMatchObject({ period: null, lines: [] });
  expect((await starter.client.reporting.rounds({ asOf })).map((one) => one.quarter)).toEqual(['2020-Q4', '2019-Q4']);
});

test('an empty workbook has a round with nothing in it', async () => {
  const one = openEmptyCore(() => now);
  expect(await one.client.reporting.round({ asOf })).toMatchObject({ quarter, lines: [], units: [], people: [] });
  expect(await one.client.reporting.rounds({ asOf })).toHaveLength(1);
  one.close();
});
