import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quoteSentence } from '#shared/i18n/quote-words.ts';
import { i18nOf } from '../packs/freeze/pack-language.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { readPdf, type PdfReading } from '../packs/render/testing/read-pdf.ts';

const asOf = '2021-01-04';
let app: TestCore;
let pack: string;
let kpiId: string;
let quoted: string;
const books = new Map<string, PdfReading>();

beforeAll(async () => {
  app = await openStarterCore();
  const { meetings } = await app.client.board.meetings({});
  const { id, files } = await app.client.packs.issue({
    meeting: meetings.find(({ isNext }) => isNext)?.id ?? '',
    asOf,
    languages: ['bg', 'en'],
    formats: ['pdf', 'html'],
    grant: app.core.grants.give(app.folder, 'exportFolder'),
    note: 'Първи материали',
  });
  pack = id;
  for (const { name, format, language } of files)
    if (format === 'pdf') books.set(language, await readPdf(new Uint8Array(readFileSync(join(app.folder, name)))));
  const { kpis } = await app.client.kpis.list({ asOf });
  const kpi = kpis.find(({ code }) => code === 'KPI-01');
  [kpiId, quoted] = [kpi?.id ?? '', kpi?.reading?.id ?? ''];
}, 60_000);
afterAll(async () => {
  await app.core.packRenderer.dispose();
  app.close();
});

const correct = (id: string, value: number, reason: string) =>
  app.client.kpis.supersedeReading({
    id,
    asOf,
    quantity: { value, qualifier: 'exactly' },
    reason: { bg: reason, en: `${reason} (en)` },
  });
const errata = async () => (await app.client.packs.list({})).packs.find(({ id }) => id === pack)?.errata ?? [];

test('a reading tells which issued packs quote it, and in which section, before it is corrected', async () => {
  const { packs } = await app.client.kpis.quotes({ readings: [quoted] });
  expect(packs).toMatchObject([
    {
      pack: { id: pack, version: 1 },
      figures: [{ value: { bg: '4 от 24 района' }, places: [{ section: 'kpis', indicator: 'KPI-01' }] }],
    },
  ]);
  const { readings } = await app.client.kpis.get({ id: kpiId, asOf });
  expect(readings.find(({ id }) => id === quoted)?.quotedIn).toEqual(packs);
  // The last value of the year before stands among the years of the indicator; no other is quoted.
  const others = readings.filter(({ id }) => id !== quoted).flatMap(({ quotedIn }) => quotedIn);
  expect(others.flatMap(({ figures }) => figures.map(({ what }) => what.bg))).toEqual(['KPI-01: за 2020 г.']);
});

test('of each file that has pages it tells those where a reader finds the reference of the figure', async () => {
  const { packs } = await app.client.kpis.quotes({ readings: [quoted] });
  const [figure] = packs[0]?.figures ?? [];
  const found = (['bg', 'en'] as const).map((language) => {
    const label = new RegExp(`(?<![\\p{L}\\d])${figure?.label[language]}(?!\\d)`, 'u');
    const pages = (books.get(language)?.pages ?? []).flatMap(({ text }, index) =>
      label.test(text) ? [index + 1] : [],
    );
    return { language, pages };
  });
  expect(found.every(({ pages }) => pages.length >= 2)).toBe(true);
  expect(figure?.pages).toEqual(found);
});

test('the quoted reading cannot be edited, and its entry cannot be taken back', async () => {
  const edit = app.client.records.update({ entity: 'reading', id: quoted, fields: { archived: true } });
  await expect(edit).rejects.toMatchObject({ code: 'FIELD_GOVERNED' });
  await expect(app.client.history.undo()).rejects.toMatchObject({ code: 'UNDO_REFUSED' });
});

test('its correction prepares an erratum in both languages, with the old value, the new one, the reason and the place', async () => {
  const first = await correct(quoted, 5, 'Пропуснат район');
  expect(first.errata).toBe(1);
  const [erratum, ...others] = await errata();
  expect(others).toEqual([]);
  expect(erratum).toMatchObject({
    state: 'prepared',
    reading: quoted,
    correction: first.readingId,
    kpi: { id: kpiId },
  });
  expect((await app.client.kpis.get({ id: kpiId, asOf })).errata).toEqual([erratum]);
  for (const part of ['KPI-01', '„4 от 24 района“', '„5', 'Пропуснат район', '„Индикатори“', 'приложение Б'])
    expect(erratum?.text.bg).toContain(part);
  for (const part of ['“4 of 24 districts”', '“5', 'Пропуснат район (en)', '“Indicators”', 'annex B'])
    expect(erratum?.text.en).toContain(part);
  expect(erratum?.text.bg).toMatch(/; страници \d+.* и \d+/);
  expect(erratum?.text.en).toMatch(/; pages \d+.* and \d+/);
});

test('a correction of the correction takes the place of the erratum that was only prepared', async () => {
  const [before] = await errata();
  const second = await correct(before?.correction ?? '', 6, 'Второ уточнение');
  expect(second.errata).toBe(1);
  const now = await errata();
  expect(now).toHaveLength(1);
  expect(now[0]).toMatchObject({ reading: quoted, correction: second.readingId, state: 'prepared' });
  expect(now[0]?.text.bg).toContain('„4 от 24 района“');
});

test('undo takes the correction back with its erratum', async () => {
  await app.client.history.undo();
  const [erratum] = await errata();
  expect(erratum?.text.bg).toContain('Пропуснат район');
});

test('a correction that waits prepares its erratum only when it is approved', async () => {
  const approver = app.core.session
    .workbook()
    .write({ kind: 'person.create', actor: 'test' }, (tx) =>
      tx.insert('person', { name: { bg: 'Петър', en: 'Petar' } }),
    );
  await app.client.records.update({ entity: 'kpi', id: kpiId, fields: { approver } });
  const [before] = await errata();
  const waiting = await correct(before?.correction ?? '', 7, 'Трето уточнение');
  expect(waiting).toMatchObject({ isWaiting: true, errata: 0 });
  expect((await errata())[0]?.id).toBe(before?.id);
  const { id } = app.core.session.workbook();
  app.core.settings.change((settings) => ({ ...settings, personByWorkbook: { [id]: approver } }));
  expect(await app.client.kpis.approveReadings({ ids: [waiting.readingId] })).toEqual({ readings: 1, errata: 1 });
  expect((await errata()).map(({ correction }) => correction)).toEqual([waiting.readingId]);
});

test('of a pack that was issued without pages, the section is told', async () => {
  const workbook = app.core.session.workbook();
  const { packs } = await app.client.packs.list({});
  workbook.write({ kind: 'pack.update', actor: 'test' }, (tx) =>
    tx.update('pack', pack, {
      files: packs.find(({ id }) => id === pack)?.files?.filter(({ format }) => format === 'html') ?? [],
    }),
  );
  const [quote] = (await app.client.kpis.quotes({ readings: [quoted] })).packs;
  expect(quote?.figures[0]).toMatchObject({ places: [{ section: 'kpis', indicator: 'KPI-01' }], pages: [] });
  const sentence = quote === undefined ? '' : quoteSentence(quote, i18nOf('bg'), 'bg');
  expect(sentence).toContain('„Индикатори“, KPI-01; приложение Б');
  expect(sentence).not.toContain('страниц');
});
