import { fileURLToPath } from 'node:url';
import { degrees, PDFDict, PDFDocument, PDFName, PDFRawStream, StandardFonts } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PackDocument } from '#shared/model/pack-document.ts';
import { createPackRenderer } from '../../render/pack-renderer.ts';
import { samplePackDocument } from '../../render/sample-document.ts';
import { t } from '../../render/sample/text.ts';
import { readPdf, type PdfReading } from '../../render/testing/read-pdf.ts';
import { sha256Of } from '../../sha256-of.ts';
import type { PaperToBind } from './bind-papers.ts';
import { readTags, withParts, type ReadTag } from './testing/read-tags.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const logged: unknown[] = [];
const renderer = createPackRenderer({
  packWorker: new URL('../../render/worker.ts', import.meta.url),
  resourcesFolder: fileURLToPath(new URL('../../../../../resources', import.meta.url)),
  logger: { error: (_, error) => void logged.push(error) },
});
afterAll(() => renderer.dispose());

/** One pixel, red. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

type Sizes = readonly (readonly [width: number, height: number, turn?: number])[];

/** A PDF without tags, each page saying which it is. */
async function untagged(sizes: Sizes, change: (document: PDFDocument) => unknown = () => null): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const [index, [width, height, turn = 0]] of sizes.entries()) {
    const page = document.addPage([width, height]);
    page.setRotation(degrees(turn));
    page.drawText(`sheet number ${index + 1}`, { x: 30, y: 30, size: 14, font });
  }
  await change(document);
  return document.save();
}

const a4 = [595, 842] as const;
const bound = (bytes: Uint8Array, count: number, landscape: number[] = [], more: object = {}) => ({
  item: '3',
  itemTitle: t('Единен модел', 'Unified Model'),
  title: t('Справка за заявленията', 'Applications'),
  version: 1,
  language: null,
  sha256: sha256Of(bytes),
  mediaType: 'application/pdf' as const,
  sheets: { count, landscape },
  bytes,
  name: 'Справка за заявленията',
  ...more,
});

/** A short pack with these papers in it. */
function bind(...papers: ReturnType<typeof bound>[]): Promise<Uint8Array> {
  const whole = samplePackDocument();
  const document: PackDocument = {
    ...whole,
    plan: null,
    kpis: [],
    programmes: null,
    exceptions: null,
    focusAreas: null,
    summary: null,
    papers: papers.map(({ bytes: _bytes, name: _name, ...paper }) => paper),
  };
  return renderer.renderPdf(document, 'bg', undefined, papers satisfies PaperToBind[]);
}

const sheetOf = ({ pages }: PdfReading, text: string) => pages.findIndex((page) => page.text.includes(text)) + 1;
const partsOf = async (bytes: Uint8Array): Promise<ReadTag[]> => (await readTags(bytes)).tags.flatMap(withParts);

describe('papers without tags', () => {
  let bytes: Uint8Array;
  let book: PdfReading;
  beforeAll(async () => {
    const sizes = await untagged([a4, [1191, 842], [842, 1191], [595, 842, 90], [420, 595]]);
    bytes = await bind(
      bound(sizes, 5, [2, 4]),
      bound(png, 1, [], { item: '4', title: t('Карта', 'Map'), mediaType: 'image/png', version: 2 }),
    );
    book = await readPdf(bytes);
  });

  test('stand after a divider, page after page, each under the item and the name of the paper', () => {
    const first = sheetOf(book, 'sheet number 1');
    for (const number of [1, 2, 3, 4, 5]) {
      const { text } = book.pages[first + number - 2]!;
      expect(text).toContain(`sheet number ${number}`);
      expect(text).toContain('Точка 3 Справка за заявленията');
      expect(text).toContain(`страница ${number} от 5`);
      expect(text).toContain(`страница ${first + number - 1} от ${book.pages.length}`);
    }
    expect(book.pages[first - 2]!.text).toContain(`${first}–${first + 4}`);
    const list = book.pages.find(({ text }) => text.includes('подвързани'))!.text;
    expect(list).toContain(`Справка за заявленията ${first}–${first + 4}`);
    expect(list).toContain('Карта версия 2');
  });

  test('are found in the contents and in the outline', async () => {
    const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    const section = (await document.getOutline()).find(({ title }) => title.endsWith('Материали към точките'));
    expect(section?.items.map(({ title }: { title: string }) => title)).toEqual(['Справка за заявленията', 'Карта']);
    // Nothing numbers the pages anew.
    expect(await document.getPageLabels()).toBeNull();
  });

  test('are read aloud as figures with the name of the page, and the tags fit together', async () => {
    const { wrong } = await readTags(bytes);
    expect(wrong).toEqual([]);
    const figures = (await partsOf(bytes)).filter(({ role, alt }) => role === 'Figure' && /^(Справка|Карта)/.test(alt));
    expect(figures.map(({ alt, marks }) => [alt, marks])).toEqual([
      ...[1, 2, 3, 4, 5].map((number) => [`Справка за заявленията, страница ${number} от 5`, 1]),
      ['Карта', 1],
    ]);
  });

  test('are turned as their readers see them, and made to fit, but never enlarged', async () => {
    const first = sheetOf(book, 'sheet number 1');
    const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    const shapes = await Promise.all(
      [0, 1, 2, 3, 4].map(async (index) => {
        const page = await document.getPage(first + index);
        const { items } = await page.getTextContent();
        const found = items.find((item) => 'str' in item && item.str.startsWith('sheet'));
        const [a, b, , , x, y] = found !== undefined && 'transform' in found ? (found.transform as number[]) : [];
        const [, , width = 0, height = 0] = page.view;
        const isInside = x! > 0 && y! > 0 && x! < width && y! < height;
        return [width > height ? 'wide' : 'high', Math.round(Math.hypot(a!, b!) * 10) / 10, b! < -1, isInside];
      }),
    );
    // A4 comes to nine tenths, A3 to less; a page turned by a quarter is read downwards; A5 stays as large as it is.
    expect(shapes).toEqual([
      ['high', 12.4, false, true],
      ['wide', 8.3, false, true],
      ['high', 8.8, false, true],
      ['wide', 11.8, true, true],
      ['high', 14, false, true],
    ]);
  });

  test('give the same bytes again', async () => {
    const again = await bind(bound(await untagged([a4, a4]), 2), bound(png, 1, [], { mediaType: 'image/png' }));
    const other = await bind(bound(await untagged([a4, a4]), 2), bound(png, 1, [], { mediaType: 'image/png' }));
    expect(sha256Of(again)).toBe(sha256Of(other));
  });
});

describe('a paper with tags', () => {
  test('keeps them: its headings, lists, tables and alternative texts, in its own language', async () => {
    const paper = await renderer.renderPdf({ ...samplePackDocument(), plan: null }, 'en');
    const own = (await partsOf(paper)).filter(({ role }) => role !== 'Document');
    const pages = (await PDFDocument.load(paper)).getPageCount();
    const bytes = await bind(bound(await untagged([a4]), 1), bound(paper, pages), bound(paper, pages));
    const { tags, wrong } = await readTags(bytes);
    expect(wrong).toEqual([]);
    const parts = tags.flatMap(withParts).filter(({ role, title }) => role === 'Part' && title.startsWith('Справка'));
    expect(parts).toHaveLength(2); // the same paper twice, with identifiers of its own each time
    for (const part of parts) {
      expect(part).toMatchObject({ title: 'Справка за заявленията', language: 'en' });
      const carried = withParts(part).slice(2); // after the part and the document in it
      expect(carried.map(({ alt }) => alt)).toEqual(own.map(({ alt }) => alt));
      expect(carried.map(({ role }) => role)).toEqual(
        own.map(({ role }) => ({ Link: 'Span', Title: 'P', Strong: 'Span', Em: 'Span' })[role] ?? role),
      );
      expect(carried.map(({ marks }) => marks)).toEqual(own.map(({ marks }) => marks));
      expect(carried.some(({ role }) => role === 'H2') && carried.some(({ role }) => role === 'TH')).toBe(true);
    }
    // Only the page of the paper before is a figure: those of the tagged one are not read twice.
    const named = tags.flatMap(withParts).filter(({ alt }) => alt.startsWith('Справка'));
    expect(named).toHaveLength(1);
  });

  test('may have pages without, its first and its last: those are figures', async () => {
    const paper = await PDFDocument.load(await renderer.renderPdf({ ...samplePackDocument(), plan: null }, 'en'));
    paper.addPage([595, 842]).drawText('added by hand', { size: 12 });
    paper.insertPage(0, [595, 842]).drawText('a cover', { size: 12 });
    const pages = paper.getPageCount();
    const { tags, wrong } = await readTags(await bind(bound(await paper.save(), pages)));
    expect(wrong).toEqual([]);
    const read = tags.flatMap(withParts);
    const figures = read.filter(({ alt }) => alt.startsWith('Справка'));
    expect(figures.map(({ alt, marks }) => [alt, marks])).toEqual([
      [`Справка за заявленията, страница 1 от ${pages}`, 1],
      [`Справка за заявленията, страница ${pages} от ${pages}`, 1],
    ]);
    const part = read.find(({ role, title }) => role === 'Part' && title.startsWith('Справка'));
    expect(part?.kids.map(({ role }) => role)).toEqual(['Art']);
    expect(withParts(part!).length).toBeGreaterThan(1_000);
  });
});

describe('what hangs on a paper', () => {
  test('does not come along: scripts, actions, embedded files, fields of forms', async () => {
    const paper = await untagged([a4], async (document) => {
      document.addJavaScript('hello', 'app.alert("SCRIPTED")');
      await document.attach(Buffer.from('CARRIED'), 'secret.txt', {
        creationDate: new Date(0),
        modificationDate: new Date(0),
      });
      document.getForm().createTextField('name').addToPage(document.getPage(0), { x: 50, y: 500 });
      const [page] = document.getPages();
      const action = document.context.obj({ Type: 'Action', S: 'JavaScript', JS: 'SCRIPTED' });
      page?.node.set(PDFName.of('AA'), document.context.obj({ O: action }));
      page?.node
        .Resources()
        ?.set(PDFName.of('Properties'), document.context.obj({ MC0: { Hidden: document.context.register(action) } }));
    });
    const { context } = await PDFDocument.load(await bind(bound(paper, 1)));
    const all = context
      .enumerateIndirectObjects()
      .map(([, object]) => (object instanceof PDFRawStream ? object.dict.toString() : object.toString()))
      .join('\n');
    for (const one of ['JavaScript', 'SCRIPTED', 'EmbeddedFile', 'Filespec', 'AcroForm', '/Widget', '/FT', '/AA'])
      expect(all).not.toContain(one);
  });

  test('is seen as it is printed: what was filled in stays readable', async () => {
    const paper = await untagged([a4], (document) => {
      const field = document.getForm().createTextField('name');
      field.setText('filled in by hand');
      field.addToPage(document.getPage(0), { x: 50, y: 500, width: 200, height: 20 });
    });
    const book = await readPdf(await bind(bound(paper, 1)));
    expect(book.pages[sheetOf(book, 'sheet number 1') - 1]?.text).toContain('filled in by hand');
  });

  test('stays hidden where it was: layers that were turned off', async () => {
    const paper = await untagged([a4], (document) => {
      const { context, catalog } = document;
      const layer = context.register(context.obj({ Type: 'OCG', Name: 'draft' }));
      catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
      const [page] = document.getPages();
      page?.node.Resources()?.set(PDFName.of('Properties'), context.obj({ L1: layer }));
      page?.node.addContentStream(context.register(context.flateStream('/OC /L1 BDC 0 0 200 200 re f EMC')));
    });
    const { catalog } = await PDFDocument.load(await bind(bound(paper, 1)));
    const layers = catalog.lookup(PDFName.of('OCProperties'), PDFDict);
    const off = layers.lookup(PDFName.of('D'), PDFDict).lookup(PDFName.of('OFF'));
    expect(off?.toString()).toBe(layers.lookup(PDFName.of('OCGs'))?.toString());
    expect(off?.toString()).toMatch(/\d+ 0 R/);
  });
});

describe('a paper that is not what the document says', () => {
  test('stops the book, and the log says why', async () => {
    await expect(bind(bound(await untagged([a4, a4]), 3))).rejects.toThrow(/PACK_RENDER_FAILED/);
    expect(String(logged.at(-1))).toContain('a paper has 2 pages, and the document says 3');
    await expect(bind(bound(Buffer.from('%PDF-1.7 nothing'), 1))).rejects.toThrow(/PACK_RENDER_FAILED/);
  });
});
