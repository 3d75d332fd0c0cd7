import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { formatDate, formatNumber } from '#shared/i18n/format.ts';
import type { Language } from '#shared/model/values.ts';
import type { DocumentCell, DocumentColumn, DocumentTable, TablesDocument } from './tables-document.ts';
import { corePropertiesXml } from './core-properties.ts';
import { stylesXml, tableStyle } from './word-styles.ts';
import { fixZipTimes } from './zip-times.ts';

/** A4 lying down with margins of half an inch, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 720 } as const;
const textWidth = page.height - 2 * page.margin;

/** A text document with a heading over each table, whose head is repeated on every page. Only here is the library known. */
export async function wordDocumentOf(document: TablesDocument): Promise<Uint8Array> {
  const { title, lines, language } = document;
  const word = new Document({
    title,
    creator: 'Sofia Roadmap',
    sections: [
      {
        properties: {
          page: {
            // The library turns a lying page itself.
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ style: 'Title', text: title }),
          ...lines.map((line) => new Paragraph({ style: 'Subtitle', text: line })),
          ...document.tables.flatMap((table) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: table.title }),
            ...(table.rows.length === 0 ? [new Paragraph(document.nothing)] : [tableOf(table, language)]),
          ]),
        ],
      },
    ],
  });
  const bytes = await Packer.toBuffer(word, undefined, [
    { path: 'word/styles.xml', data: stylesXml(language) },
    {
      path: 'docProps/core.xml',
      data: corePropertiesXml({ title, creator: 'Sofia Roadmap', language, made: `${document.day}T00:00:00Z` }),
    },
  ]);
  return fixZipTimes(bytes);
}

const pageNumber = () =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });

function tableOf({ columns, rows, sumRows = 0 }: DocumentTable, language: Language): Table {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((textWidth * width) / total));
  const cellOf = (text: string, at: number, isRight: boolean, bold: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      // Each line of a text is a paragraph of its own.
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            ...(isRight && { alignment: AlignmentType.RIGHT }),
            children: [new TextRun({ text: line, ...(bold && { bold }) })],
          }),
      ),
    });
  return new Table({
    style: tableStyle,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, at) => cellOf(label, at, false, false)),
      }),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            children: row.map((cell, at) =>
              cellOf(textOf(cell, columns[at], language), at, isNumber(cell), index >= rows.length - sumRows),
            ),
          }),
      ),
    ],
  });
}

function textOf(cell: DocumentCell, column: DocumentColumn | undefined, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return formatNumber(cell, language, column?.decimals ?? 0);
  if (typeof cell === 'string') return cell;
  if ('day' in cell) return formatDate(cell.day, language);
  if ('sheet' in cell) return cell.sheet;
  return 'share' in cell
    ? `${formatNumber(cell.share * 100, language, 0)} %`
    : formatNumber(cell.number, language, cell.decimals);
}

const isNumber = (cell: DocumentCell) =>
  typeof cell === 'number' || (typeof cell === 'object' && cell !== null && ('share' in cell || 'number' in cell));
