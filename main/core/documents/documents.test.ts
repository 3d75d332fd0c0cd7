import { describe, expect, test, vi } from 'vitest';
import { readXlsx } from 'hucre/xlsx';
import { spreadsheetOf } from './spreadsheet.ts';
import { partOf } from './testing/archive-parts.ts';
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

  test('shows shares in percent, numbers with their own decimals, and leads to its sheets', async () => {
    const bytes = await spreadsheetOf({
      ...document,
      running: 'Q&A',
      tables: [
        {
          name: 'Всички',
          title: 'Всички',
          columns: [
            { label: 'Дял', width: 10 },
            { label: 'Лист', width: 10 },
          ],
          rows: [
            [{ share: 0.25 }, { sheet: 'Всички' }],
            [{ number: 1.25, decimals: 2 }, null],
          ],
          hasFilter: true,
        },
      ],
    });
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows.slice(1)).toEqual([
      [0.25, 'Всички'],
      [1.25, null],
    ]);
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<autoFilter ref="A1:B3"');
    expect(sheet).toContain(`location="&apos;Всички&apos;!A1"`);
    expect(sheet).toContain('&amp;LQ&amp;&amp;A&amp;R&amp;P / &amp;N');
    expect(partOf(bytes, 'xl/styles.xml')).toContain('formatCode="0.00"');
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
