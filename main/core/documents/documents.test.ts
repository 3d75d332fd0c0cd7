import { inflateRawSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { readXlsx } from 'hucre/xlsx';
import { spreadsheetOf } from './spreadsheet.ts';
import type { TablesDocument } from './tables-document.ts';
import { wordDocumentOf } from './word-document.ts';

const document: TablesDocument = {
  title: 'Таблици <за> портала & града',
  lines: ['PolicyCLOUD · 870675'],
  nothing: 'Няма записи.',
  language: 'bg',
  day: '2021-01-04',
  tables: [
    {
      name: 'Резултати',
      title: 'Резултати за предаване',
      columns: [
        { label: '№', width: 10 },
        { label: 'Наименование', width: 40 },
        { label: 'Срок (месец)', width: 12 },
        { label: 'Дата', width: 14 },
        { label: 'Човекомесеци', width: 12, decimals: 2 },
      ],
      rows: [
        ['D1.1', 'План за „данните“ <и> още\nвтори ред', 6, { day: '2020-02-29' }, 1.5],
        ['D1.2', '=HYPERLINK("https://example.org")', null, 'октомври 2020 г.', -0.25],
        ['Общо', null, null, null, 1.25],
      ],
      sumRows: 1,
    },
    { name: 'Рискове', title: 'Рискове', columns: [{ label: '№ на риска', width: 12 }], rows: [] },
  ],
};

/** The text of one file of an archive that is known to be ours: no comment, no data descriptors. */
function partOf(bytes: Uint8Array, wanted: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; view.getUint32(at, true) === 0x04_03_4b_50;) {
    const [packed, nameLength, extra] = [
      view.getUint32(at + 18, true),
      view.getUint16(at + 26, true),
      view.getUint16(at + 28, true),
    ];
    const body = at + 30 + nameLength + extra;
    if (Buffer.from(bytes.subarray(at + 30, at + 30 + nameLength)).toString() === wanted) {
      const content = bytes.subarray(body, body + packed);
      return (view.getUint16(at + 8, true) === 0 ? Buffer.from(content) : inflateRawSync(content)).toString();
    }
    at = body + packed;
  }
  throw new Error(`no ${wanted} in the archive`);
}

describe('a spreadsheet', () => {
  test('has a sheet for each table, with days, numbers and texts by their type', async () => {
    const { sheets } = await readXlsx(await spreadsheetOf(document));
    expect(sheets.map(({ name }) => name)).toEqual(['Резултати', 'Рискове']);
    expect(sheets[0]?.rows).toEqual([
      ['№', 'Наименование', 'Срок (месец)', 'Дата', 'Човекомесеци'],
      ['D1.1', 'План за „данните“ <и> още\nвтори ред', 6, new Date('2020-02-29T00:00:00Z'), 1.5],
      ['D1.2', `'=HYPERLINK("https://example.org")`, null, 'октомври 2020 г.', -0.25],
      ['Общо', null, null, null, 1.25],
    ]);
    expect(sheets[1]?.rows).toEqual([['№ на риска']]);
  });

  test('keeps its head in sight and repeats it on paper, and runs no formula', async () => {
    const bytes = await spreadsheetOf(document);
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2"');
    expect(sheet).not.toContain('<f>');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('_xlnm.Print_Titles');
  });
});

describe('a text document', () => {
  test('has a title, a heading over each table and a head that is repeated on every page', async () => {
    const body = partOf(await wordDocumentOf(document), 'word/document.xml');
    expect(body).toContain('<w:pStyle w:val="Title"/>');
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(2);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body).toContain('<w:tblStyle w:val="RoadmapTable"/>');
    expect(body).toContain('29.02.2020');
    expect(body).toContain('1,50');
    expect(body).toContain('Няма записи.');
    expect(body).toContain('План за „данните“ &lt;и&gt; още');
  });

  test('names its styles and its title as readers look for them', async () => {
    const bytes = await wordDocumentOf(document);
    const styles = partOf(bytes, 'word/styles.xml');
    expect(styles).toContain('<w:style w:type="table" w:customStyle="1" w:styleId="RoadmapTable">');
    expect(styles).toContain('<w:name w:val="heading 1"/>');
    expect(styles).toContain('w:val="bg-BG"');
    expect(partOf(bytes, 'docProps/core.xml')).toContain('Таблици &lt;за&gt; портала &amp; града');
  });
});

test.each([
  ['spreadsheet', spreadsheetOf],
  ['text document', wordDocumentOf],
])('the same facts give the same bytes whenever they are written: %s', async (_, write) => {
  const first = await write(document);
  vi.useFakeTimers({ now: Date.parse('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  try {
    expect(Buffer.compare(await write(document), first)).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
