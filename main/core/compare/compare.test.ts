import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDefinedError, ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CompareBasis, PlanSide } from '#shared/contract/compare.ts';
import { comparisonSections, isEmptyComparison } from '#shared/rules/compare-plans/comparison.ts';
import { readPdf } from '../packs/render/testing/read-pdf.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { readRecords } from '../workbook/records.ts';

let app: TestCore;
let now: number;
const at = (day: string) => {
  now = Date.parse(`${day}T08:00:00Z`);
};
beforeEach(async () => {
  at('2021-01-04');
  app = await openStarterCore(() => now);
});
afterEach(() => app.close());

const database = () => app.core.session.workbook().database;
const idOf = (code: string) => readRecords(database(), 'activity', 'code = @code', { code })[0]?.id ?? '';
const day = (on: string): PlanSide => ({ kind: 'day', day: on });
const version = async (code = 'PLAN-1'): Promise<PlanSide> => {
  const { versions } = await app.client.compare.sides();
  return { kind: 'version', id: versions.find((one) => one.code === code)?.id ?? '' };
};
const compare = (from: PlanSide, to: PlanSide, basis: CompareBasis = 'true') =>
  app.client.compare.compare({ from, to, basis });
const codes = (lines: readonly { record: { code: string | null } }[]) => lines.map(({ record }) => record.code);
const moveDue = (code: string, to: string, decidedOn: string, reason: string) =>
  app.client.activities.moveDue({ id: idOf(code), to, decidedOn, reason: { bg: reason, en: `${reason} (en)` } });
const edit = (code: string, fields: Record<string, unknown>) =>
  app.client.records.update({ entity: 'activity', id: idOf(code), fields });
const codeOf = (action: Promise<unknown>) =>
  action.then(
    () => 'done',
    (error: unknown) => (error instanceof ORPCError && isDefinedError(error) ? String(error.code) : error),
  );

describe('the starter plan between 1 October 2020 and 4 January 2021', () => {
  test('has four activities more: those that the Action Plan of 22 October 2020 names', async () => {
    const { comparison, from, to } = await compare(day('2020-10-01'), day('2021-01-04'));
    expect(codes(comparison.appeared)).toEqual(['AP-1', 'AP-2', 'AP-3', 'AP-4']);
    expect([from.activities, to.activities]).toEqual([32, 36]);
    expect([from.planAdoptedOn, to.planAdoptedOn]).toEqual(['2020-10-22', null]);
    expect(comparison.dropped).toEqual([]);
  });

  test('has the Unified Model overdue, and says why', async () => {
    const { comparison, why } = await compare(day('2020-10-01'), day('2021-01-04'));
    const line = comparison.status.find(({ record }) => record.code === 'ACT-01');
    expect(line).toMatchObject({ before: { status: 'onTrack' }, after: { status: 'overdue' } });
    expect(why[line?.record.id ?? '']?.after?.en).toContain('passed 4 days ago');
  });

  test('has no date that moved, and nothing of money, owner or wording', async () => {
    const { comparison } = await compare(day('2020-10-01'), day('2021-01-04'));
    for (const section of ['slipped', 'pulledIn', 'dates', 'money', 'owner', 'wording'] as const)
      expect(comparison[section]).toEqual([]);
  });
});

test('between June 2019 and October 2020 the start of the Intelligent Cities Challenge slipped twice, by 272 days', async () => {
  const { comparison } = await compare(day('2019-06-30'), day('2020-10-01'));
  expect(comparison.slipped).toMatchObject([
    { record: { entity: 'milestone', code: 'EV-04' }, before: '2019-12', after: '2020-09-28', days: 272, moves: 2 },
  ]);
  expect(comparison.slipped[0]?.reasons.map(({ decidedOn }) => decidedOn)).toEqual(['2020-02-27', '2020-07-03']);
});

test('a day, a version and what is worked out anew compared with themselves have not changed', async () => {
  const sides = [day('2020-10-01'), day('2021-01-04'), await version()];
  for (const side of sides) expect(isEmptyComparison((await compare(side, side)).comparison)).toBe(true);
});

test('the plan as adopted differs from the plan on that day by nothing', async () => {
  const { comparison } = await compare(await version(), day('2020-10-22'));
  expect(comparisonSections.filter((section) => comparison[section].length > 0)).toEqual([]);
});

describe('what was true on a day, whenever it was recorded', () => {
  test('a date that moved slipped from the day of the decision on, with its reasons', async () => {
    at('2021-06-15');
    await moveDue('ACT-01', '2021-Q1', '2021-01-20', 'Чака се ДАЕУ');
    await moveDue('ACT-01', '2021-Q3', '2021-03-30', 'Обучението не е приключило');
    const { comparison } = await compare(await version(), day('2021-06-15'));
    expect(comparison.slipped).toMatchObject([
      { record: { code: 'ACT-01' }, before: '2020', after: '2021-Q3', days: 273, moves: 2, recordedLater: false },
    ]);
    expect(comparison.slipped[0]?.reasons.map(({ reason }) => reason.bg)).toEqual([
      'Чака се ДАЕУ',
      'Обучението не е приключило',
    ]);
    const between = await compare(day('2021-01-19'), day('2021-02-01'));
    expect(between.comparison.slipped).toMatchObject([{ after: '2021-Q1', moves: 1, recordedLater: true }]);
    expect((await compare(day('2020-10-01'), day('2021-01-19'))).comparison.slipped).toEqual([]);
  });

  test('a hold that ended is seen by its steps, and a drop with its reason', async () => {
    at('2021-06-15');
    const set = (code: string, lifecycle: 'onHold' | 'active' | 'dropped', since: string, bg: string) =>
      app.client.activities.setLifecycle({ id: idOf(code), lifecycle, since, reason: { bg } });
    await set('ACT-14', 'onHold', '2021-02-01', 'Чака се средата');
    await set('ACT-14', 'active', '2021-05-01', '');
    await set('ACT-32', 'dropped', '2021-04-01', 'Няма решение на СОС');
    const { comparison } = await compare(day('2021-01-04'), day('2021-03-01'));
    expect(comparison.status.find(({ record }) => record.code === 'ACT-14')?.after.status).toBe('suspended');
    expect(comparison.dropped).toEqual([]);
    const later = (await compare(day('2021-01-04'), day('2021-06-01'))).comparison;
    expect(later.dropped).toMatchObject([{ record: { code: 'ACT-32' }, reason: { bg: 'Няма решение на СОС' } }]);
    expect((await compare(day('2021-06-01'), day('2021-01-04'))).comparison.appeared).toMatchObject([
      { record: { code: 'ACT-32' } },
    ]);
  });

  test('what has no day of its own is as the log had it at the end of the day', async () => {
    const [unit] = readRecords(database(), 'organisation', "code = 'ORG-SEGA'");
    const budget = { minor: 120_000_00, currency: 'BGN', vat: 'included', on: null } as const;
    at('2021-02-10');
    await edit('ACT-01', { budget, responsible: unit?.id, title: { bg: 'Електронни услуги през Единния модел' } });
    at('2021-03-10');
    await edit('ACT-01', { budget: { ...budget, minor: 150_000_00 } });
    const { comparison } = await compare(day('2021-01-04'), day('2021-02-10'));
    expect(comparison.money).toMatchObject([{ field: 'budget', before: null, after: { minor: 120_000_00 } }]);
    expect(comparison.owner).toMatchObject([
      { field: 'responsible', before: { code: 'ORG-IS' }, after: { code: 'ORG-SEGA' } },
    ]);
    expect(comparison.wording).toMatchObject([
      { field: 'title', before: { bg: 'Общински електронни услуги през Единния модел' } },
    ]);
    expect((await compare(day('2021-02-10'), day('2021-03-10'))).comparison.money).toMatchObject([
      { before: { minor: 120_000_00 }, after: { minor: 150_000_00 } },
    ]);
    expect(isEmptyComparison((await compare(day('2021-02-11'), day('2021-02-12'))).comparison)).toBe(true);
  });

  test('what changed since without a day of its own is counted, so that nobody misses it', async () => {
    at('2021-06-15');
    await edit('ACT-01', { title: { bg: 'Друго име' } });
    await edit('ACT-02', { title: { bg: 'Друго име' } });
    await app.client.history.undo();
    const { to, comparison } = await compare(await version(), day('2021-01-04'));
    expect(comparison.wording).toEqual([]);
    expect(to.changedLater).toBe(1);
    expect((await compare(await version(), day('2021-06-15'))).to.changedLater).toBe(0);
  });

  test('what was entered later is as it was first entered', async () => {
    at('2021-06-15');
    const { id } = await app.client.activities.create({
      code: 'ACT-33',
      title: { bg: 'Регистър на дървета' },
      focusArea: null,
      responsible: null,
      inPlanSince: '2020-12-01',
      due: '2021-12',
    });
    at('2021-06-16');
    await app.client.records.update({ entity: 'activity', id, fields: { title: { bg: 'Регистър на дърветата' } } });
    const { comparison, to } = await compare(day('2020-11-30'), day('2021-01-04'));
    expect(comparison.appeared).toMatchObject([
      { record: { code: 'ACT-33', title: { bg: 'Регистър на дървета' } }, recordedLater: true },
    ]);
    expect(to.recordedLater).toBe('some');
  });

  test('an activity that was archived is dropped from the day on which it was', async () => {
    at('2021-02-10');
    await app.client.records.archive({ entity: 'activity', id: idOf('ACT-07'), archived: true });
    expect((await compare(day('2021-02-09'), day('2021-02-10'))).comparison.dropped).toMatchObject([
      { record: { code: 'ACT-07' }, after: null },
    ]);
    at('2021-03-10');
    await app.client.records.archive({ entity: 'activity', id: idOf('ACT-07'), archived: false });
    expect(codes((await compare(day('2021-02-10'), day('2021-03-10'))).comparison.appeared)).toEqual(['ACT-07']);
    expect(isEmptyComparison((await compare(day('2021-02-09'), day('2021-02-09'))).comparison)).toBe(true);
  });
});

describe('what the workbook knew on a day', () => {
  test('has only what had been recorded by its end', async () => {
    at('2021-03-01');
    await moveDue('ACT-01', '2021-Q2', '2021-01-20', 'Чака се ДАЕУ');
    const isTrue = await compare(day('2021-01-04'), day('2021-02-01'));
    const isKnown = await compare(day('2021-01-04'), day('2021-02-01'), 'known');
    expect(codes(isTrue.comparison.slipped)).toEqual(['ACT-01']);
    expect(isKnown.comparison.slipped).toEqual([]);
    const later = await compare(day('2021-01-04'), day('2021-03-01'), 'known');
    expect(later.comparison.slipped).toMatchObject([{ record: { code: 'ACT-01' }, recordedLater: false }]);
  });

  test('is nothing before the workbook was made', async () => {
    const { comparison, from } = await compare(day('2021-01-03'), day('2021-01-04'), 'known');
    expect(from.activities).toBe(0);
    expect(comparison.appeared).toHaveLength(36);
    expect((await app.client.compare.sides()).firstRecordedOn).toBe('2021-01-04');
  });

  test('an undone change was never known for long, and is not there any more', async () => {
    at('2021-02-01');
    await edit('ACT-01', { title: { bg: 'Друго' } });
    at('2021-02-02');
    await app.client.history.undo();
    expect((await compare(day('2021-01-04'), day('2021-02-01'), 'known')).comparison.wording).toHaveLength(1);
    expect((await compare(day('2021-01-04'), day('2021-02-02'), 'known')).comparison.wording).toEqual([]);
  });
});

describe('an issued pack', () => {
  const issue = async () => {
    const [meeting] = readRecords(database(), 'meeting', "state = 'draft'");
    const { id } = await app.client.packs.issue({
      meeting: meeting?.id ?? '',
      languages: ['en'],
      grant: app.core.grants.give(app.folder, 'exportFolder'),
      note: 'Проба',
    });
    return { kind: 'pack', id } as const;
  };

  test('is compared by what it printed: status, dates, titles and places, and says what it does not tell', async () => {
    const pack = await issue();
    at('2021-02-10');
    await moveDue('ACT-01', '2021-Q2', '2021-02-01', 'Чака се ДАЕУ');
    await edit('ACT-01', { budget: { minor: 1, currency: 'BGN', vat: 'unknown', on: null } });
    const { comparison, from } = await compare(pack, day('2021-02-10'));
    expect(from).toMatchObject({ on: '2021-01-04', activities: 36, code: expect.stringContaining('DB-2021-01') });
    expect(comparison.slipped).toMatchObject([
      { record: { code: 'ACT-01' }, before: '2020', after: '2021-Q2', moves: 1 },
    ]);
    expect(comparison.told).toEqual(['status', 'start', 'due', 'focusArea', 'title']);
    expect([...comparison.money, ...comparison.owner, ...comparison.wording]).toEqual([]);
    expect(isEmptyComparison((await compare(pack, day('2021-01-04'))).comparison)).toBe(true);
  });

  test('of before dates were kept is compared without them', async () => {
    const pack = await issue();
    // A pack as the first version of the application froze it.
    const document: { plan: { groups: { rows: { facts?: unknown }[] }[] } } = JSON.parse(
      String(database().prepare('SELECT document FROM _pack_document').pluck().get()),
    );
    for (const group of document.plan.groups) for (const row of group.rows) delete row.facts;
    const { sha256Of } = await import('../packs/sha256-of.ts');
    const text = JSON.stringify(document);
    database().prepare('UPDATE _pack_document SET sha256 = ?, document = ?').run(sha256Of(text), text);
    database().prepare('UPDATE pack SET document_sha256 = ?').run(sha256Of(text));
    const { comparison } = await compare(pack, day('2021-01-04'));
    expect(comparison.told).toEqual(['status', 'focusArea', 'title']);
    expect(isEmptyComparison(comparison)).toBe(true);
  });
});

test('a side that is not there, or is not what was frozen, is refused', async () => {
  const unknown = { kind: 'version', id: '00000000-0000-7000-8000-000000000000' } as const;
  expect(await codeOf(compare(unknown, day('2021-01-04')))).toBe('PLAN_SIDE_UNKNOWN');
  expect(await codeOf(compare({ ...unknown, kind: 'pack' }, day('2021-01-04')))).toBe('PLAN_SIDE_UNKNOWN');
  database().prepare(`UPDATE _plan_document SET document = json_set(document, '$.code', 'PLAN-9')`).run();
  expect(await codeOf(compare(await version(), day('2021-01-04')))).toBe('PLAN_SIDE_DAMAGED');
});

test('a comparison is saved as a table that a spreadsheet opens and does not run', async () => {
  at('2021-02-10');
  await edit('ACT-01', { title: { bg: '=HYPERLINK("http://example.org")', en: 'Services, "unified"' } });
  const path = join(app.folder, 'сравнение.csv');
  const saved = await app.client.compare.export({
    from: day('2021-01-04'),
    to: day('2021-02-10'),
    basis: 'true',
    format: 'csv',
    language: 'bg',
    grant: app.core.grants.give(path, 'saveFile'),
  });
  expect(saved.name).toBe('сравнение.csv');
  const text = readFileSync(path, 'utf8');
  expect(text.startsWith('\uFEFFПреди,Планът към 04.01.2021')).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""http://example.org"")"`);
  expect(text).toContain('"Services, ""unified"""');
  expect(text.split('\r\n').filter((line) => line.startsWith('Променени текстове,ACT-01'))).toHaveLength(2);
});

test('a comparison is saved as pages that say the same, in the language that was asked for', async () => {
  at('2021-06-15');
  await moveDue('ACT-01', '2021-Q3', '2021-03-30', 'Чака се ДАЕУ');
  await edit('ACT-01', { title: { en: 'Municipal e-services via the Unified Model of SEGA' } });
  const saveAs = async (name: string, language: 'bg' | 'en') => {
    const path = join(app.folder, name);
    const grant = app.core.grants.give(path, 'saveFile');
    const sides = { from: await version(), to: day('2021-06-15'), basis: 'true' } as const;
    await app.client.compare.export({ ...sides, format: 'pdf', language, grant });
    return new Uint8Array(readFileSync(path));
  };
  const bg = await readPdf(await saveAs('bg.pdf', 'bg'));
  expect(bg).toMatchObject({ tagged: true, language: 'bg', title: expect.stringContaining('Сравнение на плана') });
  const said = bg.text.replaceAll(/\s+/g, ' ');
  expect(said).toContain('Сравнение на плана');
  expect(said).toContain('План за действие, приет на 22 октомври 2020');
  expect(said).toMatch(/края на 2020 г\. → 3\. тримесечие 2021/);
  expect(said).toContain('с 273 дни по-късно, 1 преместване. Основание: Чака се ДАЕУ');
  const en = await saveAs('en.pdf', 'en');
  expect(en).toEqual(await saveAs('en-again.pdf', 'en'));
  expect((await readPdf(en)).text.replaceAll(/\s+/g, ' ')).toContain('of SEGA');
  await app.core.packRenderer.dispose();
});
