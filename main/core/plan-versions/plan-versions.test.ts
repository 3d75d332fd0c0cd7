import { isDefinedError, ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BilingualPatch } from '#shared/model/values.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { checkWorkbook } from '../workbook/check.ts';
import { readRecords } from '../workbook/records.ts';

let app: TestCore;
beforeEach(async () => {
  app = await openStarterCore(() => Date.parse('2021-06-15T08:00:00Z'));
});
afterEach(() => app.close());

const database = () => app.core.session.workbook().database;
const activity = (code: string) => {
  const [found] = readRecords(database(), 'activity', 'code = @code', { code });
  if (found === undefined) throw new Error(`${code} is not there`);
  return found;
};
const versions = () => app.client.planVersions.list();
const contentOf = async (code: string) => {
  const version = (await versions()).find((one) => one.code === code);
  return app.client.planVersions.get({ id: version?.id ?? '' });
};
const amend = (
  given: { rebase?: { activity: string; reason: BilingualPatch }[]; reason?: BilingualPatch; adoptedOn?: string } = {},
) =>
  app.client.planVersions.amend({
    title: { bg: 'Първо изменение', en: 'First amendment' },
    adoptedOn: '2021-06-10',
    reason: { bg: 'Актуализиране на списъка с дейности' },
    councilAct: null,
    rebase: [],
    ...given,
  });
const codeOf = (action: Promise<unknown>) =>
  action.then(
    () => 'done',
    (error: unknown) => (error instanceof ORPCError && isDefinedError(error) ? String(error.code) : error),
  );

describe('the plan as adopted on 22 October 2020', () => {
  test('is a version whose content was frozen with the starter plan', async () => {
    const [first, ...others] = await versions();
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      code: 'PLAN-1',
      adoptedOn: '2020-10-22',
      isFrozen: true,
      isIntact: true,
      activities: 36,
      councilActName: { code: 'CA-2' },
    });
  });

  test('has the four activities that the Action Plan names, and the dates it began with', async () => {
    const { document, isWorkedOut } = await contentOf('PLAN-1');
    expect(isWorkedOut).toBe(false);
    const found = new Map(document.activities.map((one) => [one.code, one]));
    for (const code of ['AP-1', 'AP-2', 'AP-3', 'AP-4'])
      expect(found.get(code)).toMatchObject({ lifecycle: 'indicative', due: null, status: { status: 'planned' } });
    expect(found.get('ACT-01')).toMatchObject({
      due: '2020',
      start: '2020-06',
      lifecycle: 'active',
      responsible: { code: 'ORG-IS', title: { bg: 'Иновативна София' } },
      districts: expect.arrayContaining(['serdika', 'triaditsa', 'nadezhda', 'bankya']),
    });
    expect(found.get('ACT-20')?.lifecycle).not.toBe('done'); // approved on 22 February 2021
  });

  test('does not change when the plan does', async () => {
    const before = await contentOf('PLAN-1');
    const { id } = activity('ACT-01');
    await app.client.records.update({ entity: 'activity', id, fields: { title: { bg: 'Друго', en: 'Other' } } });
    await app.client.activities.moveDue({ id, to: '2021', decidedOn: '2021-01-20', reason: { bg: 'Чака се ДАЕУ' } });
    expect((await contentOf('PLAN-1')).document).toEqual(before.document);
  });

  test('is the same bytes in every new workbook but for its identifiers', async () => {
    const other = await openStarterCore();
    const [first] = await other.client.planVersions.list();
    const { document } = await other.client.planVersions.get({ id: first?.id ?? '' });
    other.close();
    const withoutIds = (value: unknown) => JSON.stringify(value).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
    expect(withoutIds(document)).toBe(withoutIds((await contentOf('PLAN-1')).document));
  });

  test('is worked out from what was true on its day where nothing was frozen, and says so', async () => {
    const frozen = await contentOf('PLAN-1');
    database().prepare('UPDATE plan_version SET document_sha256 = NULL').run();
    const { document, isWorkedOut } = await contentOf('PLAN-1');
    expect(isWorkedOut).toBe(true);
    expect(document).toEqual(frozen.document);
  });

  test('is refused when what was frozen is not what is there', async () => {
    database().prepare(`UPDATE _plan_document SET document = json_set(document, '$.adoptedOn', '2020-10-23')`).run();
    expect(await versions()).toMatchObject([{ isIntact: false, activities: null }]);
    expect(await codeOf(contentOf('PLAN-1'))).toBe('PLAN_SIDE_DAMAGED');
  });
});

describe('an amendment', () => {
  test('freezes the plan as it is on its day, with what was decided by then', async () => {
    const { id } = activity('ACT-19');
    const reason = { bg: 'Решение на СОС' };
    await app.client.activities.moveDue({ id, to: '2021-Q3', decidedOn: '2021-05-01', reason });
    await app.client.activities.moveDue({ id, to: '2021-Q4', decidedOn: '2021-06-14', reason });
    await amend();
    const [, second] = await versions();
    expect(second).toMatchObject({ code: 'PLAN-2', adoptedOn: '2021-06-10', isFrozen: true, activities: 36 });
    const { document } = await contentOf('PLAN-2');
    expect(document.activities.find(({ code }) => code === 'ACT-19')?.due).toBe('2021-Q3');
    expect(document.activities.find(({ code }) => code === 'ACT-20')?.status.status).toBe('completed');
    expect(checkWorkbook(database()).findings).toEqual([]);
  });

  test('leaves the baselines as they are, but for those a person chose, each with its reason', async () => {
    const [one, other] = [activity('ACT-01').id, activity('ACT-19').id];
    for (const id of [one, other])
      await app.client.activities.moveDue({ id, to: '2021-Q4', decidedOn: '2021-05-01', reason: { bg: 'Бави се' } });
    const { baselines, code } = await app.client.planVersions.beforeAmending({ adoptedOn: '2021-06-10' });
    expect(code).toBe('PLAN-2');
    expect(baselines.find((choice) => choice.activity.code === 'ACT-01')).toMatchObject({
      baselineDue: '2020',
      due: '2021-Q4',
    });
    await amend({ rebase: [{ activity: one, reason: { bg: 'Прието с изменението' } }] });
    expect(activity('ACT-01')).toMatchObject({ baselineDue: '2021-Q4' });
    expect(activity('ACT-19')).toMatchObject({ baselineDue: null });
    expect(readRecords(database(), 'dateMove', "field = 'baselineDue'")).toMatchObject([
      { record: one, from: '2020', to: '2021-Q4', decidedOn: '2021-06-10', reason: { bg: 'Прието с изменението' } },
    ]);
    const slipOn = async (asOf: string) => (await app.client.activities.get({ id: one, asOf })).dates.slipped;
    expect(await slipOn('2021-06-09')).toEqual({ days: 365, moves: 1 });
    expect(await slipOn('2021-06-10')).toBeNull();
  });

  test('is taken back as one action', async () => {
    const { id } = activity('ACT-19');
    await app.client.activities.moveDue({ id, to: '2021-Q4', decidedOn: '2021-05-01', reason: { bg: 'Бави се' } });
    const { baselineDue } = activity('ACT-19');
    await amend({ rebase: [{ activity: id, reason: { bg: 'Прието с изменението' } }] });
    expect(await app.client.history.undo()).toMatchObject({ kind: 'plan.amend' });
    expect(await versions()).toHaveLength(1);
    expect(activity('ACT-19').baselineDue).toBe(baselineDue);
    await app.client.history.redo();
    expect(await versions()).toMatchObject([{}, { code: 'PLAN-2', isIntact: true, activities: 36 }]);
  });

  test('needs a reason, as does each baseline that it changes, and is not of the future or before what it amends', async () => {
    expect(await codeOf(amend({ reason: { bg: ' ' } }))).toBe('REASON_REQUIRED');
    expect(await codeOf(amend({ rebase: [{ activity: activity('ACT-01').id, reason: {} }] }))).toBe('REASON_REQUIRED');
    expect(await codeOf(amend({ adoptedOn: '2021-06-16' }))).toBe('IN_THE_FUTURE');
    expect(await codeOf(amend({ adoptedOn: '2020-10-21' }))).toBe('INVALID_FIELD');
    expect(await versions()).toHaveLength(1);
  });
});
