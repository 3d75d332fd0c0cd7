import { writeXlsx, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { neutralised } from '#shared/rules/neutralised.ts';
import type { DocumentCell, DocumentColumn, DocumentTable, TablesDocument } from './tables-document.ts';
import { fixZipTimes } from './zip-times.ts';

const headStyle: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E79' } },
  alignment: { wrapText: true, vertical: 'center' },
};
const bodyAlignment = { wrapText: true, vertical: 'top' } as const;
const lineHeight = 15;
const dayFormat = { bg: 'dd.mm.yyyy', en: 'd mmm yyyy' } as const;

/**
 * A workbook for a spreadsheet program, a sheet for each table: days and numbers by their type, the head frozen and repeated
 * on each printed page. This is the only place that knows the library; its tests read the files back.
 */
export async function spreadsheetOf(document: TablesDocument): Promise<Uint8Array> {
  const made = new Date(document.made ?? `${document.day}T00:00:00Z`);
  const { title, creator = 'Sofia Roadmap', description } = document;
  const bytes = await writeXlsx({
    sheets: document.tables.map((table) => sheetOf(table, document)),
    properties: {
      title,
      creator,
      created: made,
      modified: made,
      ...(description !== undefined && { description }),
    },
    defaultFont: { name: 'Calibri', size: 11 },
  });
  return fixZipTimes(bytes);
}

function sheetOf(table: DocumentTable, { language, running }: TablesDocument): WriteSheet {
  const rows: CellValue[][] = [
    table.columns.map(({ label }) => neutralised(label)),
    ...table.rows.map((row) => row.map(valueOf)),
  ];
  const firstSum = rows.length - (table.sumRows ?? 0);
  const cells = new Map(
    rows.flatMap((row, at) =>
      row.map((value, column) => {
        const cell = table.rows[at - 1]?.[column] ?? null;
        const style =
          at === 0 ? headStyle : styleOf(cell, value, table.columns[column], dayFormat[language], at >= firstSum);
        const link = at > 0 && isSheet(cell) ? { hyperlink: { target: '', location: `'${cell.sheet}'!A1` } } : {};
        return [`${at},${column}`, { value, style, ...link }] as const;
      }),
    ),
  );
  return {
    name: table.name,
    columns: table.columns.map(({ width }) => ({ width })),
    rows,
    cells,
    // Not every program works out the height of a row with several lines by itself.
    rowDefs: new Map(rows.map((row, at) => [at, { height: heightOf(row, table.columns) }])),
    freezePane: { rows: 1 },
    ...(table.hasFilter &&
      table.rows.length > 0 && {
        autoFilter: { range: `A1:${columnName(table.columns.length)}${rows.length}` },
      }),
    ...(running !== undefined && { headerFooter: { oddFooter: `&L${running.replaceAll('&', '&&')}&R&P / &N` } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

/** Room for the longest of its cells, in points; a line of a column holds about as many characters as its width. */
function heightOf(row: readonly CellValue[], columns: readonly DocumentColumn[]): number {
  const linesOf = (value: CellValue, width: number) =>
    typeof value === 'string'
      ? value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 1))), 0)
      : 1;
  return lineHeight * Math.max(...row.map((value, at) => linesOf(value, columns[at]?.width ?? 10)));
}

const isSheet = (cell: DocumentCell): cell is { readonly sheet: string } =>
  typeof cell === 'object' && cell !== null && 'sheet' in cell;

function valueOf(cell: DocumentCell): CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return neutralised(cell);
  if ('day' in cell) return new Date(`${cell.day}T00:00:00Z`);
  if ('sheet' in cell) return neutralised(cell.sheet);
  return 'share' in cell ? cell.share : cell.number;
}

function styleOf(
  cell: DocumentCell,
  value: CellValue,
  column: DocumentColumn | undefined,
  dateFormat: string,
  isSum: boolean,
): CellStyle {
  const numFmt =
    value instanceof Date ? dateFormat : typeof value === 'number' ? numberFormat(cell, column) : undefined;
  return {
    alignment: bodyAlignment,
    ...(numFmt !== undefined && { numFmt }),
    ...(isSum && { font: { bold: true } }),
    ...(isSheet(cell) && { font: linkFont }),
  };
}

const linkFont = { underline: true, color: { rgb: '1F4E79' } } as const;

function numberFormat(cell: DocumentCell, column: DocumentColumn | undefined): string {
  if (typeof cell === 'object' && cell !== null && 'share' in cell) return '0%';
  const own = typeof cell === 'object' && cell !== null && 'decimals' in cell ? cell.decimals : column?.decimals;
  return own === undefined || own === 0 ? '0' : `0.${'0'.repeat(own)}`;
}

/** A, B … Z, AA … */
function columnName(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return count <= 26 ? letter : columnName(Math.floor((count - 1) / 26)) + letter;
}
