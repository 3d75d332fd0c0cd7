import type { KpiView, ReadingView } from '#shared/contract/kpis.ts';
import type { Day, Language, Quantity } from '#shared/model/values.ts';
import { previousQuarter, quarterFirstDay, quarterLastDay, quarterOf, type Quarter } from '#shared/rules/periods.ts';
import { readValue, type DraftProblem } from './reading-draft.ts';

/** The quarter of the day looked at, and those before it; oldest first. */
export function recentQuarters(asOf: Day, count = 6): Quarter[] {
  const quarters = [quarterOf(asOf)];
  while (quarters.length < count) quarters.unshift(previousQuarter(quarters[0] ?? quarterOf(asOf)));
  return quarters;
}

export const cellKey = (kpi: string, quarter: Quarter) => `${kpi} ${quarter}`;

/** What stands in each cell: the last reading of the whole that counts and is true in that quarter. Newest first given. */
export function readingsByCell(readings: readonly ReadingView[]): Map<string, ReadingView> {
  const cells = new Map<string, ReadingView>();
  for (const reading of readings) {
    const key = cellKey(reading.kpi, quarterOf(reading.asOf));
    if (reading.isCounted && !cells.has(key)) cells.set(key, reading);
  }
  return cells;
}

/**
 * The day that a value typed into a quarter is true on: its last day; in the quarter looked at the day looked at, so that
 * the value counts; never a day to come. Null for a quarter that has not begun.
 */
export function entryDay(quarter: Quarter, asOf: Day, today: Day): Day | null {
  if (quarterFirstDay(quarter) > today) return null;
  const last = quarter === quarterOf(asOf) ? asOf : quarterLastDay(quarter);
  return last < today ? last : today;
}

/** The cells of text that was copied from a spreadsheet: tabs between cells, quotes around those with a line break. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) break;
    rows.at(-1)?.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
    if (match[3] !== '\t' && match[3] !== '' && cell.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

export interface CellEntry {
  key: string;
  kpi: KpiView;
  quarter: Quarter;
  asOf: Day;
  quantity: Quantity;
  /** The reading that it takes the place of, which needs a reason. */
  supersedes: ReadingView | null;
}

export interface RefusedCell {
  key: string;
  text: string;
  problem: DraftProblem | 'notBegun';
}

interface GridPlan {
  kpis: readonly KpiView[];
  quarters: readonly Quarter[];
  cells: ReadonlyMap<string, ReadingView>;
  asOf: Day;
  today: Day;
  language: Language;
}

/** What typed or pasted cells mean, from a place on: what to record, and what is not understood. Empty ones are passed by. */
export function readCells(
  rows: readonly (readonly string[])[],
  from: { row: number; column: number },
  { kpis, quarters, cells, asOf, today, language }: GridPlan,
): { entries: CellEntry[]; refused: RefusedCell[] } {
  const entries: CellEntry[] = [];
  const refused: RefusedCell[] = [];
  for (const [rowIndex, row] of rows.entries()) {
    for (const [columnIndex, text] of row.entries()) {
      const [kpi, quarter] = [kpis[from.row + rowIndex], quarters[from.column + columnIndex]];
      if (kpi === undefined || quarter === undefined || text.trim() === '') continue;
      const key = cellKey(kpi.id, quarter);
      const day = entryDay(quarter, asOf, today);
      const read = readValue(text, { kpi, language });
      const supersedes = cells.get(key) ?? null;
      if (day === null) refused.push({ key, text, problem: 'notBegun' });
      else if ('problem' in read) refused.push({ key, text, problem: read.problem });
      else if (!isSame(read.quantity, supersedes?.quantity ?? null))
        entries.push({ key, kpi, quarter, asOf: supersedes?.asOf ?? day, quantity: read.quantity, supersedes });
    }
  }
  return { entries, refused };
}

const isSame = (a: Quantity, b: Quantity | null) => b !== null && a.value === b.value && a.qualifier === b.qualifier;
