import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mostPaperPages } from '#shared/contract/papers.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

const asOf = '2021-01-04';
let app: TestCore;
let meeting: string;
let item: string;
beforeEach(async () => {
  app = await openStarterCore();
  const { meetings } = await app.client.board.meetings({ asOf });
  meeting = meetings.find(({ code }) => code === 'DB-2')!.id;
  item = (await app.client.board.meeting({ id: meeting, asOf })).agenda[2]!.id;
});
afterEach(() => app.close());

async function pdf(pages: number, protect = false): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage([595, 842]).setRotation(degrees(0));
  if (protect) document.encrypt({ userPassword: 'тайна', ownerPassword: 'тайна' });
  return document.save({ useObjectStreams: false });
}
/** The head and the end of a picture: what its size is read from. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(57);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.write('IEND', 49, 'latin1');
  return bytes;
}
/** A packed file as far as its kind is told by it: its head, the names of its parts, the record at its end. */
const docx = (...parts: string[]) =>
  Buffer.from(
    `PK\x03\x04[Content_Types].xml ${parts.join(' ')} ${' '.repeat(200)}PK\x05\x06${'\0'.repeat(18)}`,
    'latin1',
  );

async function staged(name: string, bytes: Uint8Array, how: 'copy' | 'link' = 'copy') {
  const path = join(app.folder, name);
  writeFileSync(path, bytes);
  const made = await app.client.attachments.stage({ grant: app.core.grants.give(path, 'attachFile'), how });
  if (made.outcome === 'asks') throw new Error('it was asked about');
  return made.staged;
}
const add = async (name: string, bytes: Uint8Array, more: object = {}) =>
  (await app.client.papers.add({ item, staged: await staged(name, bytes), ...more })).id;
const papers = () => app.client.papers.ofMeeting({ meeting });

describe('a paper at an item of the agenda', () => {
  test('is a copied file with its title, bound into the book unless it is a DOCX', async () => {
    await add('Единен модел.pdf', await pdf(3), { title: { bg: 'Единен модел' }, language: 'bg' });
    await add('карта.png', png(800, 600));
    await add('доклад.docx', docx('word/document.xml'));
    expect(
      (await papers()).map(({ kind, version, inBook, visibility }) => [kind, version, inBook, visibility]),
    ).toEqual([
      ['pdf', 1, true, 'public'],
      ['image', 1, true, 'public'],
      ['docx', 1, false, 'public'],
    ]);
    expect((await papers())[0]).toMatchObject({
      title: { bg: 'Единен модел', en: '' },
      language: 'bg',
      file: { state: 'there' },
    });
  });

  test('knows the pages that it takes in the book, and which lie on their side as they are read', async () => {
    const document = await PDFDocument.create();
    for (const [width, height, turn] of [
      [595, 842, 0],
      [842, 595, 0],
      [595, 842, 90],
      [842, 595, 270],
    ] as const)
      document.addPage([width, height]).setRotation(degrees(turn));
    await add('a.pdf', await document.save());
    await add('b.png', png(800, 600));
    await add('c.docx', docx('word/document.xml'));
    expect((await papers()).map(({ sheets }) => sheets)).toEqual([
      { count: 4, landscape: [2, 3] },
      { count: 1, landscape: [1] },
      null,
    ]);
  });

  test('takes the visibility of its item', async () => {
    await app.client.records.update({ entity: 'agendaItem', id: item, fields: { visibility: 'internal' } });
    await add('a.pdf', await pdf(1));
    expect((await papers())[0]?.visibility).toBe('internal');
  });

  test('a new version stands in its place, says what the one before said, and leaves that readable', async () => {
    const first = await add('a.pdf', await pdf(1), { title: { bg: 'Доклад', en: 'Report' }, language: 'bg' });
    const second = await add('b.pdf', await pdf(2), { supersedes: first });
    // Whoever still sees the first supersedes the second.
    const third = await add('c.pdf', await pdf(4), { supersedes: first });
    const [now, ...others] = await papers();
    expect(others).toEqual([]);
    expect(now).toMatchObject({ id: third, version: 3, title: { bg: 'Доклад', en: 'Report' }, language: 'bg' });
    expect(now?.earlier.map(({ id, version }) => [id, version])).toEqual([
      [second, 2],
      [first, 1],
    ]);
    const { ticket } = await app.client.attachments.prepareOpen({ id: now!.earlier[1]!.attachment });
    expect(ticket).toBeTruthy();
    await app.client.history.undo();
    expect((await papers())[0]).toMatchObject({ id: second, version: 2 });
  });

  test('a DOCX is not bound, a PDF is as one wishes', async () => {
    const report = await add('доклад.docx', docx('word/document.xml'));
    await expect(app.client.papers.setInBook({ id: report, inBook: true })).rejects.toMatchObject({
      code: 'PAPER_REFUSED',
      data: { why: 'notForBook' },
    });
    const id = await add('a.pdf', await pdf(1));
    await app.client.papers.setInBook({ id, inBook: false });
    expect((await papers()).find((paper) => paper.id === id)?.inBook).toBe(false);
  });

  test('taken away, it goes with its versions and files, and comes back by undo', async () => {
    const first = await add('a.pdf', await pdf(1));
    const id = await add('b.pdf', await pdf(2), { supersedes: first });
    await app.client.papers.remove({ id });
    expect(await papers()).toEqual([]);
    expect(await app.client.attachments.of({ record: item })).toEqual([]);
    await app.client.history.undo();
    expect((await papers())[0]?.earlier).toHaveLength(1);
  });
});

describe('what cannot be a paper is refused at once, with the reason', () => {
  const cases: [string, string, string, () => Promise<Uint8Array> | Uint8Array][] = [
    ['a file that is none of the three', 'бележка.txt', 'kind', () => Buffer.from('бележка')],
    ['a picture that calls itself a PDF', 'карта.pdf', 'kind', () => png(8, 6)],
    ['a document with macros', 'доклад.docx', 'kind', () => docx('word/document.xml', 'word/vbaProject.bin')],
    ['a spreadsheet that calls itself a document', 'таблица.docx', 'kind', () => docx('xl/workbook.xml')],
    ['a PDF that was cut short', 'a.pdf', 'damaged', async () => (await pdf(3)).slice(0, -300)],
    ['a PDF in name and head only', 'a.pdf', 'damaged', () => Buffer.from('%PDF-1.7\nнищо\n%%EOF')],
    ['a PDF with a password', 'a.pdf', 'encrypted', () => pdf(1, true)],
    ['a DOCX that was cut short', 'a.docx', 'damaged', () => docx('word/document.xml').subarray(0, 120)],
    ['a picture that was cut short', 'a.png', 'damaged', () => png(8, 6).subarray(0, 40)],
    ['a picture of a billion pixels', 'a.png', 'tooManyPixels', () => png(40_000, 30_000)],
    ['a PDF of more pages than anyone reads', 'a.pdf', 'tooManyPages', () => pdf(mostPaperPages + 1)],
  ];
  test.each(cases)('%s', async (_, name, why, bytes) => {
    await expect(add(name, await bytes())).rejects.toMatchObject({ code: 'PAPER_REFUSED', data: { name, why } });
    expect(await papers()).toEqual([]);
    // Nor are its bytes kept.
    expect((await app.client.attachments.storage()).freeableBytes).toBe(0);
  });

  test('a file that is only linked: it may change after it was sent', async () => {
    const link = await staged('a.pdf', await pdf(1), 'link');
    await expect(app.client.papers.add({ item, staged: link })).rejects.toMatchObject({ data: { why: 'linked' } });
  });
});
