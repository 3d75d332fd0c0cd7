import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { packDocumentSchema, type PackDocument } from '#shared/model/pack-document.ts';
import type { PackKind } from '#shared/model/pack-document/identity.ts';
import type { PackEdition } from '#shared/model/pack.ts';
import { openStarterCore, type TestCore } from '../../testing/open-starter.ts';
import { readRecord, readRecords } from '../../workbook/records.ts';
import { frozenDocument, registeredPacks } from '../pack-store.ts';
import { textsIn } from '../editions/testing/texts-in-file.ts';
import { draftOf } from './kinds.ts';

vi.setConfig({ testTimeout: 240_000 });

const minute = 60_000;
let app: TestCore;
let meeting: string;
let now: number;
beforeEach(async () => {
  now = Date.parse('2021-01-04T08:00:00Z');
  app = await openStarterCore(() => now);
  const { meetings } = await app.client.board.meetings({});
  meeting = meetings.find(({ isNext }) => isNext)!.id;
});
afterEach(async () => {
  await app.core.close();
  app.close();
});

const database = () => app.core.session.workbook().database;
const folder = () => join(app.folder, 'issued');
const issue = (kind: PackKind, asked: object = {}) => {
  now += minute;
  return app.client.packs.issue({
    meeting,
    kind,
    editions: ['board'],
    formats: ['xlsx'],
    languages: ['bg'],
    grant: app.core.grants.give(folder(), 'exportFolder'),
    note: 'Известно на секретаря.',
    ...asked,
  });
};
/** With plain spaces, whatever keeps its words together. */
const documentOf = (id: string): PackDocument => {
  const text = JSON.stringify(frozenDocument(database(), readRecord(database(), 'pack', id)!));
  return packDocumentSchema.parse(JSON.parse(text.replaceAll(/[\u00A0\u202F]/g, ' ')));
};
const lastOf = (kind: PackKind, edition: PackEdition = 'board') =>
  registeredPacks(database()).findLast((pack) => pack.kind === kind && pack.edition === edition)!;

async function addItem(title: { bg: string; en: string }, fields: Record<string, unknown> = {}): Promise<void> {
  const { id } = await app.client.board.addItem({ meeting, title });
  await app.client.records.update({ entity: 'agendaItem', id, fields });
}

async function correct(code: string, value: number, reason = { bg: 'Непълна справка.', en: 'Incomplete return.' }) {
  now += minute;
  const kpi = readRecords(database(), 'kpi', 'code = @code', { code })[0]!;
  const reading = readRecords(database(), 'reading', 'kpi = @id AND supersedes IS NULL', { id: kpi.id }).at(-1)!;
  const { asOf, asOfPrecision } = reading;
  const quantity = { value, qualifier: 'exactly' } as const;
  return app.client.kpis.supersedeReading({ id: reading.id, asOf, asOfPrecision, quantity, reason });
}

describe('an erratum', () => {
  test('says of each corrected figure where it was printed, what it was and is, why, who and when, in the edition that printed it', async () => {
    const { packs } = await issue('main', { editions: ['board', 'public'], formats: ['pdf'] });
    await correct('KPI-01', 5);
    const issued = await issue('erratum', { editions: ['internal', 'board', 'public'] });
    expect(issued.packs.map(({ edition }) => edition)).toEqual(['board', 'public']);
    const { pack, corrections, ledger } = documentOf(issued.id);
    expect(pack).toMatchObject({
      kind: 'erratum',
      version: 1,
      title: { bg: 'Поправка 1 в материалите за второто заседание' },
      supersedes: { label: { bg: 'ДБ-2021-01, версия 1', en: 'DB-2021-01, version 1' } },
    });
    const printed = documentOf(packs[0]!.id).ledger.find(({ what }) => what.bg.startsWith('KPI-01'))!;
    expect(corrections).toEqual([
      {
        pack: { bg: 'ДБ-2021-01, версия 1', en: 'DB-2021-01, version 1' },
        ref: printed.label,
        place: {
          bg: expect.stringMatching(/„Индикатори“, KPI-01.*страниц/) as string,
          en: expect.any(String) as string,
        },
        what: printed.what,
        was: printed.value,
        wasAsOf: printed.asOf,
        is: { bg: '5 района', en: '5 districts' },
        isAsOf: expect.any(Object) as object,
        reason: { bg: 'Непълна справка.', en: 'Incomplete return.' },
        corrected: { bg: '04.01.2021 г., 10:02', en: expect.any(String) as string },
        by: { bg: 'test', en: 'test' },
        label: { bg: 'П-01', en: 'E-01' },
        erratum: null,
      },
    ]);
    expect(ledger).toMatchObject([
      { ref: 1, label: { bg: 'П-01' }, value: { bg: '5 района' }, quantity: { value: 5 } },
    ]);
  });

  test('marks what was prepared as issued in it, and is not issued twice', async () => {
    await issue('main');
    await correct('KPI-01', 5);
    const { id } = await issue('erratum');
    const [erratum] = readRecords(database(), 'erratum');
    expect(erratum).toMatchObject({ state: 'issued', issuedIn: id, issuedOn: '2021-01-04' });
    await expect(issue('erratum')).rejects.toMatchObject({ code: 'NOTHING_TO_ISSUE', data: { kind: 'erratum' } });
  });

  test('that is not issued in an edition stays prepared for it', async () => {
    await issue('main', { editions: ['board', 'public'] });
    await correct('KPI-01', 5);
    await issue('erratum', { editions: ['public'] });
    expect(
      readRecords(database(), 'erratum')
        .map(({ state }) => state)
        .toSorted(),
    ).toEqual(['issued', 'prepared']);
    await issue('erratum', { editions: ['board'] });
    expect(lastOf('erratum').version).toBe(2);
  });

  test('waits for its reason in the other language, which is written where it is prepared', async () => {
    await issue('main');
    await correct('KPI-01', 5, { bg: 'Непълна справка.', en: '' });
    const { findings } = await app.client.packs.preflight({ meeting, kind: 'erratum' });
    expect(findings).toMatchObject([
      { code: 'untranslated', isBlocking: true, records: [{ entity: 'erratum', fields: ['reason'] }] },
    ]);
    await expect(issue('erratum', { languages: ['en'] })).rejects.toMatchObject({ code: 'PREFLIGHT_BLOCKED' });
    const { id } = findings[0]!.records[0]!;
    await app.client.records.update({ entity: 'erratum', id, fields: { reason: { en: 'Incomplete return.' } } });
    await issue('erratum', { languages: ['en'] });
    expect(documentOf(lastOf('erratum').id).corrections?.[0]?.reason.en).toBe('Incomplete return.');
  });

  test('is named by the next pack, and by that one alone', async () => {
    await issue('main', { editions: ['board', 'public'] });
    await correct('KPI-01', 5);
    await issue('erratum', { editions: ['board'] });
    const next = await issue('main', { editions: ['board', 'public'] });
    expect(documentOf(next.id).corrections).toMatchObject([
      { label: { bg: 'П-01' }, erratum: { bg: 'ДБ-2021-01, поправка 1 от 04.01.2021 г.' } },
    ]);
    // It was issued to members only.
    expect(documentOf(lastOf('main', 'public').id).corrections).toBeUndefined();
    expect(lastOf('main', 'public').omissions).toContainEqual(
      expect.objectContaining({ section: 'corrections', basis: 'restricted' }),
    );
    const after = await issue('main');
    expect(documentOf(after.id).corrections).toBeUndefined();
  });

  test('is no pack that quotes: a second correction is an erratum to the pack alone', async () => {
    await issue('main');
    await correct('KPI-01', 5);
    await issue('erratum');
    const kpi = readRecords(database(), 'kpi', "code = 'KPI-01'")[0]!;
    const first = readRecords(database(), 'reading', 'kpi = @id AND supersedes IS NOT NULL', { id: kpi.id })[0]!;
    now += minute;
    const { errata } = await app.client.kpis.supersedeReading({
      id: first.id,
      asOf: first.asOf,
      asOfPrecision: first.asOfPrecision,
      quantity: { value: 6, qualifier: 'exactly' },
      reason: { bg: 'Още един район.', en: 'One more district.' },
    });
    expect(errata).toBe(1);
    await issue('erratum');
    expect(documentOf(lastOf('erratum').id).corrections).toMatchObject([
      { pack: { bg: 'ДБ-2021-01, версия 1' }, what: { bg: expect.stringMatching(/^KPI-01 /) }, is: { bg: '6 района' } },
    ]);
  });
});

describe('a supplement', () => {
  const add = (title: string, fields: Record<string, unknown> = {}) => addItem({ bg: title, en: title }, fields);

  test('has the items and papers that came after the pack, and nothing else', async () => {
    await issue('main');
    await expect(issue('supplement')).rejects.toMatchObject({ code: 'NOTHING_TO_ISSUE' });
    await add('Air data');
    const { id } = await issue('supplement');
    const { pack, agenda, kpis, plan, ledger, meeting: of } = documentOf(id);
    expect(pack).toMatchObject({
      kind: 'supplement',
      version: 1,
      supersedes: { label: { bg: 'ДБ-2021-01, версия 1' } },
    });
    expect(agenda?.items.map(({ title }) => title.bg)).toEqual(['Air data']);
    expect([kpis, plan, ledger, of.participants]).toEqual([null, null, [], []]);
    await expect(issue('supplement')).rejects.toMatchObject({ code: 'NOTHING_TO_ISSUE' });
    await add('Noise');
    await issue('supplement');
    expect(documentOf(lastOf('supplement').id).agenda?.items.map(({ title }) => title.bg)).toEqual(['Noise']);
    expect(lastOf('supplement').version).toBe(2);
  });

  test('shows an edition only what it may, and is there only for those who had the pack', async () => {
    await issue('main', { editions: ['board', 'public'] });
    await add('Closed', { visibility: 'board' });
    const issued = await issue('supplement', { editions: ['internal', 'board', 'public'] });
    expect(issued.packs.map(({ edition }) => edition)).toEqual(['board']);
    await add('Open');
    await issue('supplement', { editions: ['public'] });
    const { agenda, colophon } = documentOf(lastOf('supplement', 'public').id);
    expect(agenda?.items.map(({ title }) => title.bg)).toEqual(['Open']);
    expect(colophon.omissions).toMatchObject([{ what: { bg: 'Дневен ред: 1' } }]);
  });
});

describe('minutes', () => {
  const person = { bg: 'Яна Зкърова', en: 'Yana Zqxrova' };

  async function approved() {
    now = Date.parse('2021-02-01T08:00:00Z');
    const [, second] = (await app.client.board.meeting({ id: meeting, asOf: '2021-02-01' })).agenda;
    await app.client.records.update({
      entity: 'agendaItem',
      id: second!.id,
      fields: { visibility: 'board', discussion: { bg: 'Зкъцената е висока.', en: 'The zqxprice is high.' } },
    });
    await app.client.board.invite({
      meeting,
      invitees: [{ person: null, name: person, organisation: null, capacity: 'guest', topic: {} }],
    });
    await app.client.board.setState({ id: meeting, state: 'held' });
    await app.client.minutes.save({ id: meeting, text: await app.client.minutes.draft({ id: meeting }) });
    await app.client.minutes.approve({ id: meeting, on: '2021-02-01', by: 'Председателят' });
  }

  test('are one approved text; members are told beside it who came and what is not public', async () => {
    await issue('main');
    await approved();
    const { packs, files } = await issue('minutes', {
      editions: ['board', 'public'],
      formats: ['pdf', 'docx', 'xlsx', 'html'],
      languages: ['bg', 'en'],
    });
    const [board, open] = packs.map(({ id }) => documentOf(id));
    expect(board!.minutes!.text).toEqual(open!.minutes!.text);
    expect(board!.minutes!.attendance?.map(({ name }) => name.bg)).toContain(person.bg);
    expect(board!.minutes!.closed).toMatchObject([{ discussion: { bg: 'Зкъцената е висока.' } }]);
    expect([open!.minutes!.attendance, open!.minutes!.closed]).toEqual([undefined, undefined]);
    expect(lastOf('minutes', 'public').omissions!.map(({ basis }) => basis)).toEqual(
      expect.arrayContaining(['visibility', 'consent']),
    );
    for (const { name, format } of files.filter(
      (file) => file.name.includes('публично') || file.name.includes('public'),
    )) {
      const texts = await textsIn(readFileSync(join(folder(), name)), format);
      const shown = ['зкъцената', 'zqxprice', 'зкърова', 'zqxrova'].filter((word) => texts.includes(word));
      expect({ name, shown }).toEqual({ name, shown: [] });
    }
  });

  test('end the way of a meeting, each edition a link of the chain with its files', async () => {
    await approved();
    await issue('minutes', { editions: ['board', 'public'], formats: ['pdf', 'docx'], languages: ['bg', 'en'] });
    expect(readdirSync(folder()).toSorted()).toEqual([
      'DB-2021-01-minutes-en.docx',
      'DB-2021-01-minutes-en.pdf',
      'DB-2021-01-minutes-public-en.docx',
      'DB-2021-01-minutes-public-en.pdf',
      'ДБ-2021-01-протокол-bg.docx',
      'ДБ-2021-01-протокол-bg.pdf',
      'ДБ-2021-01-протокол-публично-bg.docx',
      'ДБ-2021-01-протокол-публично-bg.pdf',
    ]);
    const { packs } = await app.client.packs.list({ asOf: '2021-02-01' });
    expect(packs.map(({ code, isIntact }) => [code, isIntact])).toEqual([
      ['DB-2021-01-minutes-public', true],
      ['DB-2021-01-minutes', true],
    ]);
    expect(await app.client.board.meeting({ id: meeting, asOf: '2021-02-01' })).toMatchObject({
      state: 'minutesPublished',
      publishedAt: '2021-02-01',
    });
  });
});

test('the versions of a pack are counted apart from what is issued beside it, and so is what takes its place', async () => {
  const first = await issue('main');
  await correct('KPI-01', 5);
  await issue('erratum');
  await addItem({ bg: 'Нова', en: 'New' });
  await issue('supplement');
  const file = join(folder(), first.files[0]!.name);
  const check = () => app.client.packRegister.check({ grant: app.core.grants.give(file, 'checkFile') });
  expect((await check()).pack).toMatchObject({ supersededBy: null, errata: [{ state: 'issued' }] });
  await issue('main');
  expect(lastOf('main').version).toBe(2);
  expect((await check()).pack).toMatchObject({ supersededBy: { kind: 'main', version: 2 } });
});

test.each(['erratum', 'supplement', 'minutes'] as const)(
  'files of an issued %s are known, made anew with the same bytes, and told by their kind',
  async (kind) => {
    await issue('main');
    if (kind === 'erratum') await correct('KPI-01', 5);
    if (kind === 'supplement') await addItem({ bg: 'Нова', en: 'New' });
    if (kind === 'minutes') {
      now = Date.parse('2021-02-01T08:00:00Z');
      await app.client.board.setState({ id: meeting, state: 'held' });
      await app.client.minutes.save({
        id: meeting,
        text: { bg: '# Протокол № 2\n\nТекст.', en: '# Minutes\n\nText.' },
      });
      await app.client.minutes.approve({ id: meeting, on: '2021-02-01', by: 'Председателят' });
    }
    const { id, files } = await issue(kind, { formats: ['pdf', 'docx', 'xlsx', 'html'], languages: ['bg', 'both'] });
    for (const { name, format, language, sha256 } of files) {
      const path = join(folder(), name);
      const checked = await app.client.packRegister.check({ grant: app.core.grants.give(path, 'checkFile') });
      expect(checked).toMatchObject({ verdict: 'ours', pack: { kind, id } });
      const copy = join(app.folder, `копие.${format}`);
      const grant = app.core.grants.give(copy, 'saveFile');
      const saved = await app.client.packs.saveCopy({ id, format, language, grant });
      expect({ name, sha256: saved.sha256 }).toEqual({ name, sha256 });
    }
    const draft = draftOf(app.core, { meeting, kind: 'main' }, 'board');
    expect(draft.pack.version).toBe(2);
  },
);
