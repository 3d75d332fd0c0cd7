import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actionTitle, historySentenceText } from '#shared/i18n/history-sentence/history-sentence.ts';
import { createI18n } from '#shared/i18n/i18n.ts';
import type { EntityName, RecordByName } from '#shared/model/entities.ts';
import type { Language } from '#shared/model/values.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { readRecords } from '../workbook/records.ts';

const i18ns = { bg: createI18n('bg'), en: createI18n('en') };
let app: TestCore;
let time: number;
beforeEach(async () => {
  time = Date.parse('2021-01-04T08:00:00Z');
  app = await openStarterCore(() => time);
  const { id } = await app.client.records.create({
    entity: 'person',
    fields: { name: { bg: 'Мария Иванова', en: 'Maria Ivanova' }, uses: true },
  });
  await app.client.settings.update({ person: id });
});
afterEach(() => app.close());

function coded<Name extends EntityName>(entity: Name, code: string): RecordByName[Name] {
  const [found] = readRecords(app.core.session.workbook().database, entity, 'code = @code', { code });
  if (found === undefined) throw new Error(`${code} is not in the starter plan`);
  return found;
}

/** The last action as the history tells it; no-break spaces are read as spaces. */
async function said(language: Language, query: object = {}): Promise<string> {
  const { entries, names } = await app.client.history.list({ limit: 1, ...query });
  const [entry] = entries;
  if (entry === undefined) return '';
  const words = { i18n: i18ns[language], language, names: new Map(names.map((name) => [name.id, name])) };
  return historySentenceText(entry, words).replaceAll('\u00A0', ' ');
}
const both = async () => [await said('bg'), await said('en')];
const activity = (code: string) => coded('activity', code).id;
const edit = (code: string, fields: Record<string, unknown>) =>
  app.client.records.update({ entity: 'activity', id: activity(code), fields });

describe('the history says in a sentence', () => {
  test('who returned a reading and why, and who approved one', async () => {
    const kpi = coded('kpi', 'KPI-01').id;
    const approver = app.core.settings.read().personByWorkbook[app.core.session.workbook().id] ?? '';
    await app.client.records.update({ entity: 'kpi', id: kpi, fields: { approver } });
    const submitted = () =>
      app.core.session.workbook().write({ kind: 'kpi.addReading', actor: 'somebody' }, (tx) =>
        tx.insert('reading', {
          kpi,
          asOf: '2021-01-04',
          quantity: { value: 5, qualifier: 'exactly' },
          state: 'submitted',
        }),
      );
    await app.client.kpis.returnReadings({ ids: [submitted()], note: { bg: 'Без Младост.' } });
    expect(await said('bg')).toMatch(/^Мария Иванова върна 1 отчетена стойност на KPI-01 .*Без Младост/);
    await app.client.kpis.approveReadings({ ids: [submitted()] });
    expect(await said('en')).toMatch(/^Maria Ivanova approved 1 reading of KPI-01/);
  });

  test('who moved a date, of what, from when to when, on which day and why', async () => {
    const reason = { bg: 'чака ДАЕУ', en: 'awaiting the State e-Government Agency' };
    await app.client.activities.moveDue({ id: activity('AP-2'), to: '2020-Q4', decidedOn: '2021-01-02', reason });
    expect(await said('bg')).toMatch(/^Мария Иванова определи срока на AP-2 „.+“: 4. тримесечие 2020 г.$/);
    await app.client.activities.moveDue({ id: activity('AP-2'), to: '2021-Q2', decidedOn: '2021-01-04', reason });
    const { title } = coded('activity', 'AP-2');
    expect(await both()).toEqual([
      `Мария Иванова премести на 4 януари 2021 г. срока на AP-2 „${title.bg}“ от 4. тримесечие 2020 г. на 2. тримесечие 2021 г.; основание: чака ДАЕУ`,
      `Maria Ivanova moved the deadline of AP-2 “${title.en}” from Q4 2020 to Q2 2021 on 4 January 2021: awaiting the State e-Government Agency`,
    ]);
  });

  test('what was reported, with its light', async () => {
    await app.client.activities.report({
      id: activity('AP-2'),
      asOf: '2021-01-04',
      light: 'atRisk',
      progressPercent: 40,
      done: {},
      next: { bg: 'Среща' },
      blockers: { bg: 'Няма изпълнител' },
      askOfBoard: {},
    });
    const { title } = coded('activity', 'AP-2');
    expect(await both()).toEqual([
      `Мария Иванова отчете AP-2 „${title.bg}“ към 4 януари 2021 г.: в риск, 40 %`,
      `Maria Ivanova reported on AP-2 “${title.en}” as of 4 January 2021: at risk, 40%`,
    ]);
  });

  test('to which stage an activity came, since when and why', async () => {
    await app.client.activities.setLifecycle({
      id: activity('AP-2'),
      lifecycle: 'onHold',
      since: '2021-01-04',
      reason: { bg: 'няма средства', en: 'no money' },
    });
    const { title } = coded('activity', 'AP-2');
    expect(await both()).toEqual([
      `Мария Иванова отбеляза AP-2 „${title.bg}“ като „спряна“ от 4 януари 2021 г.; основание: няма средства`,
      `Maria Ivanova marked AP-2 “${title.en}” as “on hold” since 4 January 2021: no money`,
    ]);
  });

  test('which field became what', async () => {
    const { title } = coded('activity', 'AP-2');
    await edit('AP-2', { priority: 'high' });
    expect(await both()).toEqual([
      `Мария Иванова попълни „приоритет“ на AP-2 „${title.bg}“: „висок“`,
      `Maria Ivanova filled in “priority” of AP-2 “${title.en}”: “high”`,
    ]);
    await edit('AP-2', { priority: 'low' });
    expect(await said('bg')).toBe(`Мария Иванова промени „приоритет“ на AP-2 „${title.bg}“ от „висок“ на „нисък“`);
    await edit('AP-2', { priority: null });
    expect(await said('en')).toBe(`Maria Ivanova cleared “priority” of AP-2 “${title.en}” (until then “low”)`);
    await edit('AP-2', { priority: 'low', progressPercent: 5, description: { bg: 'а', en: 'b' }, actualStart: '2020' });
    expect(await said('en')).toMatch(/^Maria Ivanova changed “\D+”, “\D+”, “\D+” and 1 more field of AP-2/);
    await edit('AP-2', { description: { bg: 'я'.repeat(100) } });
    expect(await said('bg')).toBe(`Мария Иванова промени „описание (БГ)“ на AP-2 „${title.bg}“`);
  });

  test('which record was added, and to what', async () => {
    await app.client.records.create({
      entity: 'subtask',
      fields: { activity: activity('AP-2'), title: { bg: 'Задание', en: 'Terms' } },
    });
    const { title } = coded('activity', 'AP-2');
    expect(await both()).toEqual([
      `Мария Иванова добави задача „Задание“ към AP-2 „${title.bg}“`,
      `Maria Ivanova added the sub-task “Terms” to AP-2 “${title.en}”`,
    ]);
    await app.client.board.createMeeting({ title: { bg: 'Второ', en: 'Second' }, on: '2021-03-18' });
    expect(await said('bg')).toMatch(/^Мария Иванова добави заседание DB-\d „Второ“ с 6 точки от дневния ред$/);
  });

  test('which sub-task was done when, and which was opened again', async () => {
    const { title } = coded('activity', 'AP-2');
    const { id } = await app.client.activities.addSubtask({ activity: activity('AP-2'), title: { bg: 'Договор' } });
    await app.client.activities.completeSubtask({ id, doneOn: '2020-12-18' });
    expect(await both()).toEqual([
      `Мария Иванова отбеляза задача „Договор“ на AP-2 „${title.bg}“ като изпълнена на 18 декември 2020 г.`,
      `Maria Ivanova marked the sub-task “Договор” of AP-2 “${title.en}” as done on 18 December 2020`,
    ]);
    await app.client.activities.completeSubtask({ id, doneOn: null });
    expect(await said('bg')).toBe(`Мария Иванова отвори отново задача „Договор“ на AP-2 „${title.bg}“`);
  });

  test('what waits for what, and how', async () => {
    const [waiting, awaited] = [coded('activity', 'AP-2').title.bg, coded('activity', 'AP-3').title.bg];
    const { id } = await app.client.activities.addDependency({
      predecessor: activity('AP-3'),
      successor: activity('AP-2'),
      lagDays: 14,
    });
    const ends = `AP-2 „${waiting}“ чака AP-3 „${awaited}“`;
    expect(await said('bg')).toBe(`Мария Иванова записа, че ${ends} (започва след края, и още 14 дни)`);
    await app.client.activities.changeDependency({ id, kind: 'startToStart', lagDays: 14 });
    expect(await said('en')).toMatch(/ changed how AP-2 .+ waits for AP-3 .+: \D+$/);
    await app.client.activities.removeDependency({ id });
    expect(await said('bg')).toBe(`Мария Иванова премахна, че ${ends}`);
  });

  test('how a risk was judged, and what became of it', async () => {
    const { id } = await app.client.risks.create({
      code: 'R-01',
      kind: 'threat',
      event: { bg: 'Договорът се бави', en: 'The contract is late' },
      cause: {},
      effect: {},
      probability: 4,
      impact: 5,
      mitigation: {},
      owner: null,
      identifiedOn: '2020-10-22',
      nextReview: null,
      about: { entity: 'activity', id: activity('AP-2') },
    });
    expect(await said('bg')).toBe('Мария Иванова добави риск R-01 „Договорът се бави“ с 1 връзка');
    const text = { bg: 'Жалбата е отхвърлена' };
    await app.client.risks.review({
      id,
      asOf: '2020-12-31',
      probability: 2,
      impact: 5,
      text,
      nextReview: '2021-03-31',
    });
    expect(await both()).toEqual([
      'Мария Иванова прегледа R-01 „Договорът се бави“ към 31 декември 2020 г.: вероятност 2, въздействие 5',
      'Maria Ivanova reviewed R-01 “The contract is late” as of 31 December 2020: probability 2, impact 5',
    ]);
    await app.client.risks.setStatus({
      id,
      status: 'closed',
      on: '2021-01-04',
      reason: { bg: 'договорът е подписан' },
    });
    expect(await said('bg')).toBe(
      'Мария Иванова отбеляза R-01 „Договорът се бави“ като „закрит“ от 4 януари 2021 г.; основание: договорът е подписан',
    );
  });

  test('what was measured, and what took its place', async () => {
    const kpi = readRecords(app.core.session.workbook().database, 'kpi').find(
      ({ valueType }) => valueType === 'number',
    );
    const id = kpi?.id ?? '';
    const measured = {
      asOf: '2021-01-04',
      quantity: { value: 71, qualifier: 'atLeast' as const },
      quality: 'final' as const,
    };
    const { readingId } = await app.client.kpis.addReading({ kpi: id, ...measured });
    const name = `${kpi?.code} “${kpi?.title.en}”`;
    expect(await said('en')).toBe(`Maria Ivanova entered ≥ 71 for ${name} as of 4 January 2021`);
    await app.client.kpis.supersedeReading({
      id: readingId,
      ...measured,
      quantity: { value: 72, qualifier: 'exactly' },
      reason: { bg: 'грешка в броенето' },
    });
    expect(await said('bg')).toBe(
      `Мария Иванова замени стойността на ${kpi?.code} „${kpi?.title.bg}“ към 4 януари 2021 г. с 72; основание: грешка в броенето`,
    );
  });

  test('in which district an activity is where, and which one left it', async () => {
    const { title } = coded('activity', 'AP-2');
    const cell = { id: activity('AP-2'), district: 'lozenets' as const };
    await app.client.activities.setDistrict({ ...cell, state: 'live', since: '2021-01-04' });
    expect(await said('bg')).toBe(
      `Мария Иванова отбеляза внедряването на AP-2 „${title.bg}“ в Лозенец: действа, от 4 януари 2021 г.`,
    );
    await app.client.activities.setDistrict({ ...cell, state: null, since: null });
    expect(await said('en')).toBe(`Maria Ivanova took Lozenets out of the roll-out of AP-2 “${title.en}”`);
  });

  test('what was attached, also at a report of an activity', async () => {
    const { title } = coded('activity', 'AP-2');
    const attach = (entity: 'activity' | 'report', record: string) => {
      const url = 'https://sofia.bg/doc';
      return app.client.attachments.addAddress({ entity, record, url, title: { bg: 'Решение', en: 'Decision' } });
    };
    await attach('activity', activity('AP-2'));
    expect(await both()).toEqual([
      `Мария Иванова прикачи „Решение“ към AP-2 „${title.bg}“`,
      `Maria Ivanova attached “Decision” to AP-2 “${title.en}”`,
    ]);
    const [report] = readRecords(app.core.session.workbook().database, 'report', "entity = 'activity'");
    await attach('report', report?.id ?? '');
    expect(await said('bg', { record: report?.record })).toMatch(
      /^Мария Иванова прикачи „Решение“ към отчет .+ на [A-Z]+-\d+ /,
    );
  });

  test('what was tied to what', async () => {
    const node = coded('strategyNode', 'FA-1');
    const tie = {
      node: node.id,
      entity: 'activity' as const,
      record: activity('AP-2'),
      weight: null,
      validFrom: null,
      validTo: null,
    };
    await app.client.strategy.setContribution({ ...tie, relation: 'contributes' });
    const { title } = coded('activity', 'AP-2');
    expect(await said('bg')).toBe(`Мария Иванова свърза AP-2 „${title.bg}“ с FA-1 „${node.title.bg}“ (допринася за)`);
    await app.client.strategy.setContribution({ ...tie, relation: 'none' });
    expect(await said('en')).toBe(
      `Maria Ivanova removed the tie of AP-2 “${title.en}” to FA-1 “${node.title.en}” (contributes to)`,
    );
  });

  test('what was restored, from when and why; what was undone', async () => {
    const { id, title } = coded('activity', 'AP-2');
    await edit('AP-2', { priority: 'high' });
    const [then] = (await app.client.history.field({ entity: 'activity', id, field: 'priority' })).values;
    time += 86_400_000;
    await edit('AP-2', { priority: 'low' });
    await app.client.history.restore({ entity: 'activity', id, field: 'priority', txn: then?.txn ?? '' });
    expect(await both()).toEqual([
      `Мария Иванова върна „приоритет“ на AP-2 „${title.bg}“ на стойността от 4 януари 2021 г., 10:00 ч.: „висок“`,
      `Maria Ivanova restored “priority” of AP-2 “${title.en}” to its value of 4 January 2021, 10:00: “high”`,
    ]);
    await app.client.history.undo();
    expect(await said('bg')).toBe('Мария Иванова отмени „възстановена стойност · AP-2“ от 10:00 ч.');
  });

  test('of many records at once how many, and of the making of a workbook what it holds', async () => {
    const { database } = app.core.session.workbook();
    const ids = readRecords(database, 'activity').map(({ id }) => id);
    await app.client.records.reorder({ entity: 'activity', ids: ids.toReversed() });
    expect(await said('bg')).toBe('Мария Иванова подреди 36 дейности');
    app.core.session.workbook().write({ kind: 'activity.edit', actor: '' }, (tx) => {
      for (const id of ids.slice(0, 5)) tx.update('activity', id, { priority: 'high' });
    });
    expect(await both()).toEqual([
      'Някой промени „приоритет“ на 5 дейности на „висок“',
      'Somebody changed “priority” of 5 activities to “high”',
    ]);
    const { entries, names } = await app.client.history.list({});
    const words = { i18n: i18ns.bg, language: 'bg' as const, names: new Map(names.map((name) => [name.id, name])) };
    const making = entries.at(-1);
    expect(making && historySentenceText(making, words)).toMatch(
      /^Sofia Roadmap създаде работната книга: 36 дейности, .+ и още \d+ записа$/,
    );
  });

  test('calls the record of its own page by its code alone', async () => {
    const { id } = coded('activity', 'AP-2');
    await edit('AP-2', { priority: 'high' });
    const { entries, names } = await app.client.history.list({ record: id, limit: 1 });
    const words = { i18n: i18ns.bg, language: 'bg' as const, names: new Map(names.map((name) => [name.id, name])) };
    const [entry] = entries;
    expect(entry && historySentenceText(entry, { ...words, pageId: id })).toBe(
      'Мария Иванова попълни „приоритет“ на AP-2: „висок“',
    );
    expect(entry && actionTitle(entry, words)).toBe('промяна на дейност · AP-2');
  });
});
