import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { archiveParts, partOf } from '../../../documents/testing/archive-parts.ts';
import { all, readXml, textOf, type XmlElement } from '../../../documents/testing/read-xml.ts';
import { sampleStrategyMap } from '../../render/sample/strategy-map.ts';
import { samplePackDocument } from '../../render/sample-document.ts';
import { readPackFonts, type PackFonts } from './embedded-fonts.ts';
import { packDocx } from './pack-docx.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const sample = () => ({ ...samplePackDocument(), strategyMap: sampleStrategyMap(1) });

let fonts: PackFonts;
let docx: Uint8Array;
let body: XmlElement;
beforeAll(async () => {
  fonts = await readPackFonts(fileURLToPath(new URL('../../../../../resources', import.meta.url)));
  docx = await packDocx(sample(), 'bg', fonts);
  body = readXml(partOf(docx, 'word/document.xml'));
});

const styleOf = (paragraph: XmlElement) => all(paragraph, 'w:pStyle')[0]?.attributes['w:val'];
const styled = (style: string) => all(body, 'w:p').filter((paragraph) => styleOf(paragraph) === style);
const values = (elements: XmlElement[], attribute: string) => elements.map(({ attributes }) => attributes[attribute]);

describe('the text document of a pack', () => {
  test('is whole XML in every part, and every part that is named is there', () => {
    const parts = archiveParts(docx);
    for (const [path, content] of parts) {
      if (!/\.(xml|rels)$/.test(path)) continue;
      const root = readXml(content.toString());
      if (!path.endsWith('.rels')) continue;
      for (const { attributes } of root.children) {
        if (attributes['TargetMode'] === 'External') continue;
        const folder = path.replace(/_rels\/[^/]*$/, '');
        const target = attributes['Target'] ?? '';
        expect([...parts.keys()]).toContain(target.startsWith('/') ? target.slice(1) : folder + target);
      }
    }
  });

  test('counts its bookmarks and drawings so that none is there twice, and leads nowhere that is not', () => {
    const bookmarks = all(body, 'w:bookmarkStart');
    for (const attribute of ['w:id', 'w:name']) {
      const seen = values(bookmarks, attribute);
      expect(new Set(seen).size).toBe(seen.length);
    }
    expect(new Set(values(all(body, 'w:bookmarkEnd'), 'w:id'))).toEqual(new Set(values(bookmarks, 'w:id')));
    const drawings = values(all(body, 'wp:docPr'), 'id');
    expect(new Set(drawings).size).toBe(drawings.length);
    const names = new Set(values(bookmarks, 'w:name'));
    for (const anchor of values(all(body, 'w:hyperlink'), 'w:anchor')) expect(names).toContain(anchor);
  });

  test('uses only styles that it has', () => {
    const known = new Set(values(all(readXml(partOf(docx, 'word/styles.xml')), 'w:style'), 'w:styleId'));
    for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
      for (const style of values(all(body, name), 'w:val')) expect(known).toContain(style);
    }
  });

  test('has a contents field whose entries name every section with its page', () => {
    const field = all(body, 'w:instrText').find(({ text }) => text.startsWith('TOC '));
    expect(field?.text).toBe(String.raw`TOC \h \o "1-2"`);
    const entries = [...styled('TOC1'), ...styled('TOC2')].map(textOf);
    const headings = [...styled('Heading1'), ...styled('Heading2')].map(textOf);
    expect(entries).toHaveLength(headings.length);
    for (const entry of styled('TOC1').map(textOf)) expect(entry).toMatch(/^(\d|Приложение [АБВ]) \S.* \d+$/);
    expect(styled('TOC1').map((entry) => textOf(entry).replace(/ \d+$/, ''))).toEqual(styled('Heading1').map(textOf));
  });

  test('repeats the head of every table with a caption, and splits no row', () => {
    const tables = all(body, 'w:tbl').filter((table) => all(table, 'w:tblStyle').length > 0);
    expect(tables).toHaveLength(styled('TableCaption').length);
    for (const table of tables) {
      const rows = table.children.filter(({ name }) => name === 'w:tr');
      expect(all(rows[0] ?? table, 'w:tblHeader')).toHaveLength(1);
      for (const row of rows) expect(all(row, 'w:cantSplit')).toHaveLength(1);
    }
  });

  test('numbers its captions by fields, and tells of every picture in words', () => {
    const numbers = styled('Caption').map((caption) => /^Фигура (\d+)\. \S/.exec(textOf(caption))?.[1]);
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
    expect(
      styled('Caption').every((caption) => all(caption, 'w:instrText').some(({ text }) => text === 'SEQ Фигура')),
    ).toBe(true);
    for (const { attributes, children } of all(body, 'wp:docPr')) {
      const isDecorative = children.some((child) => all(child, 'adec:decorative').length > 0);
      expect(isDecorative || (attributes['descr'] ?? '').length > 20).toBe(true);
    }
  });

  test('draws its pictures as SVG, with pixels for programs that have none', () => {
    const drawings = all(body, 'pic:pic').filter((picture) => all(picture, 'asvg:svgBlip').length > 0);
    expect(drawings.length).toBeGreaterThan(10);
    const types = new Set(
      [...archiveParts(docx).keys()]
        .filter((path) => path.startsWith('word/media/'))
        .map((path) => path.split('.').at(-1)),
    );
    expect(types).toEqual(new Set(['svg', 'png']));
  });

  test('says its language at each text, and the other one where a text is missing', async () => {
    const document = sample();
    const [question] = document.summary?.questions ?? [];
    if (question === undefined) throw new Error('the sample asks the Board');
    question.text = { bg: '', en: 'Which two themes?' };
    const read = readXml(partOf(await packDocx(document, 'bg', fonts), 'word/document.xml'));
    const runs = all(read, 'w:r').filter(
      (run) => run.children.some(({ name }) => name === 'w:t') && textOf(run).trim() !== '',
    );
    const other = runs.filter((run) => all(run, 'w:lang')[0]?.attributes['w:val'] === 'en-GB');
    expect(other.map(textOf)).toEqual(['Which two themes?']);
    expect(runs.some((run) => textOf(run).includes('само на английски'))).toBe(true);
  });

  test('names what it is in its properties, its header and its footer', () => {
    const core = partOf(docx, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Материали за второто заседание на Дигиталния борд на София</dc:title>');
    expect(core).toContain('<dc:language>bg-BG</dc:language>');
    expect(core).toContain('2021-01-05T13:20:00Z');
    expect(textOf(readXml(partOf(docx, 'word/header1.xml')))).toContain('ДБ-2021-01 · за Борда');
    expect(partOf(docx, 'word/footer2.xml')).toContain('NUMPAGES');
  });

  test('carries its typeface, which opens with the key beside it', () => {
    const table = readXml(partOf(docx, 'word/fontTable.xml'));
    const key = all(table, 'w:embedRegular')[0]?.attributes['w:fontKey'] ?? '';
    const mask = Buffer.from(key.replaceAll(/[{}-]/g, ''), 'hex').toReversed();
    const face = Buffer.from(archiveParts(docx).get('word/fonts/font1.odttf') ?? []);
    for (let at = 0; at < 32; at += 1) face[at] = (face[at] ?? 0) ^ (mask[at % 16] ?? 0);
    expect(face.equals(Buffer.from(fonts.regular))).toBe(true);
  });

  test('says on every page of a draft that it is one', async () => {
    const document = sample();
    document.pack.draft = true;
    const header = partOf(await packDocx(document, 'bg', fonts), 'word/header1.xml');
    expect(header).toContain('id="PowerPlusWaterMarkObject1"');
    expect(header).toContain('string="ПРОЕКТ"');
    expect(partOf(docx, 'word/header1.xml')).not.toContain('ПРОЕКТ');
  });

  test('leaves out the sections that an edition does not show, and survives texts of any kind', async () => {
    const document = sample();
    Object.assign(document, { agenda: null, exceptions: null, programmes: null, advice: null, plan: null });
    const [kpi] = document.kpis ?? [];
    if (kpi === undefined) throw new Error('the sample has indicators');
    kpi.title = { bg: 'A & <b> "x" \u0007\uD83D ]]> \n втори ред', en: '' };
    const read = readXml(partOf(await packDocx(document, 'bg', fonts), 'word/document.xml'));
    expect(textOf(read)).toContain('A & <b> "x"');
    expect(textOf(read)).not.toContain('Отклонения от плана');
  });
});
