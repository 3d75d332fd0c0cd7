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
  const made = new Date(`${document.day}T00:00:00Z`);
  const bytes = await writeXlsx({
    sheets: document.tables.map((table) => sheetOf(table, document)),
    properties: { title: document.title, creator: 'Sofia Roadmap', created: made, modified: made },
    defaultFont: { name: 'Calibri', size: 11 },
  });
  return fixZipTimes(bytes);
}

function sheetOf(table: DocumentTable, { language }: TablesDocument): WriteSheet {
  const rows: CellValue[][] = [
    table.columns.map(({ label }) => neutralised(label)),
    ...table.rows.map((row) => row.map(valueOf)),
  ];
  const firstSum = rows.length - (table.sumRows ?? 0);
  const cells = new Map(
    rows.flatMap((row, at) =>
      row.map((value, column) => {
        const style = at === 0 ? headStyle : styleOf(value, table.columns[column], dayFormat[language], at >= firstSum);
        return [`${at},${column}`, { value, style }] as const;
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

function valueOf(cell: DocumentCell): CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  return typeof cell === 'string' ? neutralised(cell) : new Date(`${cell.day}T00:00:00Z`);
}

function styleOf(value: CellValue, column: DocumentColumn | undefined, dateFormat: string, isSum: boolean): CellStyle {
  const numFmt = value instanceof Date ? dateFormat : typeof value === 'number' ? numberFormat(column) : undefined;
  return {
    alignment: bodyAlignment,
    ...(numFmt !== undefined && { numFmt }),
    ...(isSum && { font: { bold: true } }),
  };
}

const numberFormat = (column: DocumentColumn | undefined) =>
  column?.decimals === undefined || column.decimals === 0 ? '0' : `0.${'0'.repeat(column.decimals)}`;
