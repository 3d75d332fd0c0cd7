import { neutralised, withoutApostrophe } from './neutralised.ts';

/**
 * A block of cells as spreadsheets keep it on the clipboard: tabs between cells, line ends between rows, and quotation
 * marks around a cell that holds a tab, a line end or a quotation mark (doubled inside).
 */
export type CellBlock = readonly (readonly string[])[];

/** Longer ones are no block of a plan: the largest sheet of Excel has a million rows, a clipboard of ours never. */
export const blockLimits = { rows: 10_000, columns: 200 } as const;

const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The block as it goes to the clipboard, every row ended as Excel ends it. */
export function writeCellBlock(block: CellBlock): string {
  return block.map((row) => row.map((cell) => quoted(neutralised(cell))).join('\t')).join('\r\n');
}

/**
 * The rows of a block from the clipboard. The line end after the last row, which Excel writes, makes no row. A quotation
 * mark that is never closed is text, as it is for Excel. Rows may differ in length.
 */
export function readCellBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = readCell(text, at);
    row.push(withoutApostrophe(cell.text));
    at = cell.end;
    const mark = text[at];
    if (mark === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += mark === '\r' && text[at + 1] === '\n' ? 2 : 1;
    // What ends with a line end has no further row.
    if (at === text.length && mark !== undefined) break;
  }
  return rows;
}

function readCell(text: string, start: number): { text: string; end: number } {
  if (text[start] === '"') {
    const closed = readQuoted(text, start);
    if (closed !== null) return closed;
  }
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, end), end };
}

/** Null where the mark is never closed before a tab, a line end or the end of the text. */
function readQuoted(text: string, start: number): { text: string; end: number } | null {
  let inside = '';
  let at = start + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return null;
    inside += text.slice(at, mark);
    if (text[mark + 1] !== '"') {
      const after = text[mark + 1];
      const isEnd = after === undefined || after === '\t' || after === '\n' || after === '\r';
      return isEnd ? { text: inside, end: mark + 1 } : null;
    }
    inside += '"';
    at = mark + 2;
  }
}
