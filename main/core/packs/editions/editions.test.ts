import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { packFormats, type PackEdition, type PackFormat } from '#shared/model/pack.ts';
import type { Visibility } from '#shared/model/values.ts';
import { openStarterCore, type TestCore } from '../../testing/open-starter.ts';
import { readRecords } from '../../workbook/records.ts';
import { draftOf } from '../kinds/kinds.ts';
import { textsIn } from './testing/texts-in-file.ts';

vi.setConfig({ testTimeout: 400_000, hookTimeout: 60_000 });

const asOf = '2021-01-04';

let app: TestCore;
let meeting: string;
/** Each marker with the widest edition that may show it. */
let circleByMarker: Map<string, Visibility>;

/** A word that stands nowhere else. */
const marker = (name: string, visibility: Visibility): string => {
  const word = `zqx${name}k`; // small letters: a text within a sentence begins with one
  circleByMarker.set(word, visibility);
  return word;
};
const both = (name: string, visibility: Visibility) => ({
  bg: `${marker(`${name}b`, visibility)} на български`,
  en: `${marker(`${name}e`, visibility)} in English`,
});

beforeEach(async () => {
  app = await openStarterCore();
  circleByMarker = new Map();
  const { meetings } = await app.client.board.meetings({ asOf });
  meeting = meetings.find(({ isNext }) => isNext)?.id ?? '';
});
afterEach(async () => {
  await app.core.close();
  app.close();
});

const idOf = (entity: 'activity' | 'programme' | 'kpi' | 'meeting', code: string) =>
  readRecords(app.core.session.workbook().database, entity, 'code = @code', { code })[0]?.id ?? '';

async function pdfSaying(word: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle(word);
  document
    .addPage([595, 842])
    .drawText(word, { x: 60, y: 700, font: await document.embedFont(StandardFonts.Helvetica) });
  return document.save();
}

/** Puts a marked text into everything that can be restricted, for both circles. */
async function markEverything(): Promise<void> {
  const { client, core } = app;
  const { write } = core.session.workbook();
  const named = { bg: 'Цветана Зкъмаркерова', en: 'Tsvetana Zqxpersonk' };
  circleByMarker.set('зкъмаркерова', 'board').set('zqxpersonk', 'board');
  const activity = idOf('activity', 'ACT-31');
  const programme = readRecords(core.session.workbook().database, 'programme', "acronym = 'PolicyCLOUD'")[0]?.id ?? '';
  const kpi = idOf('kpi', 'KPI-01');
  const papers: { item: string; own: Visibility; circle: Visibility }[] = [];
  write({ kind: 'test', actor: '' }, (tx) => {
    const organisation = tx.insert('organisation', { name: { bg: 'Звено за проверка', en: 'Checking unit' } });
    const person = tx.insert('person', { name: named, organisation });
    tx.update('meeting', meeting, {
      chairPerson: person,
      link: `https://example.org/${marker('link', 'board')}`,
    });
    tx.insert('invitee', { meeting, person, organisation, capacity: 'invited' });
    tx.insert('invitee', {
      meeting,
      name: { bg: marker('guestb', 'board'), en: marker('gueste', 'board') },
      organisation,
      capacity: 'guest',
    });
    tx.update('activity', activity, { owner: person });
    for (const visibility of ['internal', 'board'] as const) {
      const item = tx.insert('agendaItem', {
        meeting,
        title: both(`item${visibility}`, visibility),
        purpose: 'advice',
        minutesPlanned: 5,
        visibility,
        presenterPerson: person,
        sortOrder: 900,
      });
      tx.insert('agendaItem', {
        meeting,
        parent: item,
        title: both(`point${visibility}`, visibility),
        minutesPlanned: 5,
        visibility: 'public',
        sortOrder: 901,
      });
      const first = idOf('meeting', 'DB-1');
      const earlier = tx.insert('agendaItem', {
        meeting: first,
        title: { bg: 'По-ранна', en: 'Earlier' },
        visibility,
      });
      tx.insert('outcome', {
        meeting: first,
        item: earlier,
        kind: 'advice',
        text: both(`advice${visibility}`, visibility),
        responseText: both(`response${visibility}`, visibility),
        addressedTo: marker(`addressed${visibility}`, visibility),
      });
      const open = tx.insert('agendaItem', {
        meeting,
        title: { bg: 'Открита точка', en: 'An open item' },
        visibility: 'public',
        sortOrder: 902,
      });
      papers.push({ item, own: 'public', circle: visibility }, { item: open, own: visibility, circle: visibility });
      tx.insert('risk', {
        code: `R-${visibility}`,
        kind: visibility === 'internal' ? 'threat' : 'opportunity',
        event: both(`event${visibility}`, visibility),
        cause: both(`cause${visibility}`, visibility),
        effect: both(`effect${visibility}`, visibility),
        mitigation: both(`measures${visibility}`, visibility),
        response: 'reduce',
        probability: 4,
        impact: 4,
        residualProbability: 2,
        residualImpact: 3,
        owner: person,
        identifiedOn: '2020-11-01',
        visibility,
      });
    }
  });
  for (const [index, { item, own, circle }] of papers.entries()) {
    const name = `${marker(`file${index}`, circle)}.pdf`;
    writeFileSync(join(app.folder, name), await pdfSaying(marker(`page${index}`, circle)));
    const grant = app.core.grants.give(join(app.folder, name), 'attachFile');
    const made = await client.attachments.stage({ grant, how: 'copy' });
    if (made.outcome === 'asks') throw new Error('it was asked about');
    await client.papers.add({ item, staged: made.staged, title: both(`paper${index}`, circle), visibility: own });
  }
  await client.activities.report({
    id: activity,
    asOf: '2020-12-20',
    light: 'delayed',
    progressPercent: null,
    done: both('done', 'internal'),
    next: both('next', 'internal'),
    blockers: both('blockers', 'internal'),
    askOfBoard: both('ask', 'internal'),
    visibility: 'internal',
    riskReviews: [],
  });
  await client.programmes.report({
    id: programme,
    asOf: '2020-12-20',
    light: 'onTrack',
    done: both('pdone', 'board'),
    next: both('pnext', 'board'),
    blockers: { bg: '', en: '' },
    askOfBoard: both('pask', 'board'),
    visibility: 'board',
    riskReviews: [],
  });
  const measured = { kpi, quantity: { value: 5, qualifier: 'exactly' as const }, quality: 'final' as const };
  await client.kpis.addReading({
    ...measured,
    asOf: '2020-12-01',
    note: both('notei', 'internal'),
    visibility: 'internal',
  });
  await client.kpis.addReading({ ...measured, asOf: '2020-12-15', note: both('noteb', 'board'), visibility: 'board' });
  // A name in the middle of an open text.
  const spoken = idOf('activity', 'ACT-21');
  await client.activities.report({
    id: spoken,
    asOf: '2020-12-21',
    light: 'atRisk',
    progressPercent: null,
    done: { bg: `Договорът е подписан от ${named.bg}.`, en: `Signed by ${named.en}.` },
    next: { bg: 'Начало през март.', en: 'A start in March.' },
    blockers: { bg: 'Няма.', en: 'None.' },
    askOfBoard: { bg: '', en: '' },
    riskReviews: [],
  });
}

const width: Record<Visibility, number> = { internal: 0, board: 1, public: 2 };
const hiddenIn = (edition: PackEdition) =>
  [...circleByMarker].flatMap(([word, circle]) => (width[circle] < width[edition] ? [word] : []));

/** Markers that an edition must show in a form, so that looking for the others proves something. */
const shownIn = (edition: PackEdition, format: PackFormat) => [
  ...(edition === 'internal' && format === 'pdf' ? [/zqxpage0k/] : []),
  ...(edition !== 'public' && format !== 'xlsx' ? [new RegExp(`zqxevent${edition}[be]k`)] : []),
];

test('what an edition leaves out is nowhere in it: not in its document, nor in a byte of any form', async () => {
  await markEverything();
  const internal = JSON.stringify(draftOf(app.core, { meeting, asOf }, 'internal')).toLowerCase();
  // The proof would prove nothing with a marker that no edition has; those of files stand in their bytes.
  expect(
    [...circleByMarker.keys()].filter((word) => !/^zqx(file|page)/.test(word) && !internal.includes(word)),
  ).toEqual([]);

  // Said at the issue itself, so no draft has it.
  const staleReport = both('explained', 'board');
  const { packs } = await app.client.packs.issue({
    meeting,
    asOf,
    explanations: { staleReport },
    editions: ['internal', 'board', 'public'],
    formats: [...packFormats],
    languages: ['bg', 'en'],
    grant: app.core.grants.give(join(app.folder, 'out'), 'exportFolder'),
    note: 'За проверката.',
  });
  const { database } = app.core.session.workbook();
  for (const { id, edition, files } of packs) {
    const hidden = hiddenIn(edition);
    const [row] = readRecords(database, 'pack', 'id = @id', { id });
    const stored = database
      .prepare<[string], string>('SELECT document FROM _pack_document WHERE sha256 = ?')
      .pluck()
      .get(row?.documentSha256 ?? '');
    expect(
      hidden.filter((word) => stored?.toLowerCase().includes(word)),
      `the document of ${edition}`,
    ).toEqual([]);
    for (const { name, format } of files) {
      const texts = await textsIn(readFileSync(join(app.folder, 'out', name)), format);
      const found = hidden.filter((word) => texts.includes(word));
      // What is looked for would be found: the edition shows what is for its own readers.
      const missed = shownIn(edition, format).filter((word) => !word.test(texts));
      expect({ name, found, missed }).toEqual({ name, found: [], missed: [] });
    }
  }
});

test('each edition counts what it leaves out, and the internal one lists it for the others', async () => {
  await markEverything();
  const board = draftOf(app.core, { meeting, asOf }, 'board');
  const open = draftOf(app.core, { meeting, asOf }, 'public');
  const internal = draftOf(app.core, { meeting, asOf }, 'internal');
  expect(internal.colophon.omissions).toEqual([]);
  expect(board.colophon.otherEditions).toBeUndefined();
  expect(open.colophon.omissions.map(({ what, why }) => `${what.bg} (${why.bg})`)).toEqual([
    'Дневен ред: 4 (с ограничен достъп)',
    'Дневен ред: 1 (бележки и текстове с ограничен достъп)',
    'Отклонения от плана: 1 (бележки и текстове с ограничен достъп)',
    'Рискове: 2 (с ограничен достъп)',
    'Програми: 1 (бележки и текстове с ограничен достъп)',
    'Индикатори: 2 (бележки и текстове с ограничен достъп)',
    'Препоръки и задачи: 2 (с ограничен достъп)',
    'Материали към точките: 4 (с ограничен достъп)',
    'Имената на 3 лица (няма съгласие за публично посочване)',
  ]);
  const listed = internal.colophon.otherEditions?.find(({ edition }) => edition === 'board')?.omissions ?? [];
  expect(listed.map(({ what }) => what.bg)).toContainEqual(expect.stringContaining('zqxiteminternalbk'));
  expect(listed.map(({ what }) => what.bg)).not.toContainEqual(expect.stringContaining('zqxitemboardbk'));
});

test('what is left is counted anew, and a figure has one number in every edition', async () => {
  await markEverything();
  const of = (edition: PackEdition) => draftOf(app.core, { meeting, asOf }, edition);
  const [internal, board, open] = [of('internal'), of('board'), of('public')];
  expect(internal.risks?.risks).toHaveLength(2);
  expect(board.risks?.risks.map(({ code }) => code)).toEqual(['R-board']);
  expect(board.risks?.matrices.map(({ kind }) => kind)).toEqual(['opportunity']);
  expect(open.risks).toBeUndefined();
  expect(internal.summary?.questions.length).toBe((board.summary?.questions.length ?? 0) + 1);
  for (const { summary, ledger } of [board, open]) {
    const headline = summary?.headlines.at(-1);
    expect(headline?.figure.bg).toBe(String(summary?.questions.length));
    const entry = ledger.find(({ ref }) => ref === headline?.refs[0]);
    expect(entry?.quantity?.value).toBe(summary?.questions.length);
  }
  for (const { ledger } of [board, open])
    for (const { ref, what } of ledger) expect(internal.ledger.find((one) => one.ref === ref)?.what).toEqual(what);
});

test('in the public edition the organisation stands for whoever did not agree to be named', async () => {
  await markEverything();
  const open = draftOf(app.core, { meeting, asOf }, 'public');
  expect(open.meeting.chair).toEqual({ bg: 'Звено за проверка', en: 'Checking unit' });
  expect(open.exceptions?.find(({ code }) => code === 'ACT-31')?.owner?.bg).toBe('Звено за проверка');
  expect(open.exceptions?.find(({ code }) => code === 'ACT-21')?.report?.done).toEqual({
    bg: 'Договорът е подписан от [без име].',
    en: 'Signed by [name withheld].',
  });
});
