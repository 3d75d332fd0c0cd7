import type { KpiView, ReadingView } from '#shared/contract/kpis.ts';
import { textIn } from '#shared/i18n/format.ts';
import { kpiCellFigure } from '#shared/i18n/kpi-value.ts';
import type { Reading } from '#shared/model/kpi.ts';
import type { Day, Language, Quantity } from '#shared/model/values.ts';
import type { KpiMeasure } from '#shared/rules/kpi-values.ts';
import { previousQuarter, quarterFirstDay, quarterLastDay, quarterOf, type Quarter } from '#shared/rules/periods.ts';
import { readValue, type DraftProblem } from './reading-draft.ts';

/** The quarter of the day looked at, and those before it; oldest first. */
export function recentQuarters(asOf: Day, count = 6): Quarter[] {
  const quarters = [quarterOf(asOf)];
  while (quarters.length < count) quarters.unshift(previousQuarter(quarters[0] ?? quarterOf(asOf)));
  return quarters;
}

export const cellKey = (kpi: string, quarter: Quarter) => `${kpi} ${quarter}`;

/**
 * What stands in each cell: the last reading of the whole that is true in that quarter and counts, waits for approval or was
 * returned. Newest first given.
 */
export function readingsByCell(readings: readonly ReadingView[]): Map<string, ReadingView> {
  const cells = new Map<string, ReadingView>();
  for (const reading of readings) {
    const key = cellKey(reading.kpi, quarterOf(reading.asOf));
    if (stands(reading) && !cells.has(key)) cells.set(key, reading);
  }
  return cells;
}

const stands = ({ isCounted, notCounted, disaggregation }: ReadingView) =>
  isCounted || (!disaggregation && (notCounted === 'submitted' || notCounted === 'returned'));

/**
 * The day that a value typed into a quarter is true on: its last day; in the quarter looked at the day looked at, so that
 * the value counts; never a day to come. Null for a quarter that has not begun.
 */
export function entryDay(quarter: Quarter, asOf: Day, today: Day): Day | null {
  if (quarterFirstDay(quarter) > today) return null;
  const last = quarter === quarterOf(asOf) ? asOf : quarterLastDay(quarter);
  return last < today ? last : today;
}

export interface CellEntry {
  key: string;
  kpi: KpiView;
  quarter: Quarter;
  asOf: Day;
  quantity: Quantity;
  quality: 'final' | 'provisional' | 'estimate';
  /** The reading that it takes the place of, which needs a reason. */
  supersedes: ReadingView | null;
}

export type CellProblem = DraftProblem | 'notBegun' | 'computed';
export interface RefusedCell {
  key: string;
  kpi: KpiView;
  quarter: Quarter;
  text: string;
  problem: CellProblem;
}

/** What typed or pasted cells come to. */
export interface PastedBlock {
  entries: CellEntry[];
  refused: RefusedCell[];
}

interface GridPlan {
  /** The indicator of a row; undefined beyond the last one. */
  kpiAt: (row: number) => KpiView | undefined;
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
  plan: GridPlan,
): PastedBlock {
  const block: PastedBlock = { entries: [], refused: [] };
  for (const [rowIndex, row] of rows.entries()) {
    for (const [columnIndex, text] of row.entries()) {
      const [kpi, quarter] = [plan.kpiAt(from.row + rowIndex), plan.quarters[from.column + columnIndex]];
      if (kpi === undefined || quarter === undefined || text.trim() === '') continue;
      const read = readCell(text.trim(), { kpi, quarter }, plan);
      if ('problem' in read) block.refused.push(read);
      else if (read.isNew) block.entries.push(read.entry);
    }
  }
  return block;
}

function readCell(
  text: string,
  { kpi, quarter }: { kpi: KpiView; quarter: Quarter },
  { cells, asOf, today, language }: GridPlan,
): RefusedCell | { entry: CellEntry; isNew: boolean } {
  const key = cellKey(kpi.id, quarter);
  const refuse = (problem: CellProblem) => ({ key, kpi, quarter, text, problem });
  if (kpi.formula !== null) return refuse('computed');
  const day = entryDay(quarter, asOf, today);
  if (day === null) return refuse('notBegun');
  const { value, quality } = withoutQuality(text);
  const read = readValue(value, { kpi, language });
  if ('problem' in read) return refuse(read.problem);
  const supersedes = cells.get(key) ?? null;
  const { quantity } = read;
  const isNew = !isSame(quantity, supersedes?.quantity ?? null) || quality !== supersedes?.quality;
  return { entry: { key, kpi, quarter, asOf: supersedes?.asOf ?? day, quantity, quality, supersedes }, isNew };
}

/**
 * A value as it goes to a spreadsheet: its figure without the unit, which stands in a column of its own, and how good it is.
 * Pasted back it is the same value.
 */
export function cellText(
  reading: Pick<Reading, 'quantity' | 'valueText' | 'quality'>,
  kpi: KpiMeasure,
  language: Language,
) {
  const { quantity, valueText, quality } = reading;
  if (quantity === null) return textIn(valueText, language);
  const figure = kpiCellFigure(quantity, kpi, language);
  return quality === 'provisional' || quality === 'estimate' ? `${figure} ${qualityWords[language][quality]}` : figure;
}

const qualityWords = {
  bg: { provisional: 'предв.', estimate: 'оценка' },
  en: { provisional: 'prov.', estimate: 'est.' },
} as const;

const isSame = (a: Quantity, b: Quantity | null) => b !== null && a.value === b.value && a.qualifier === b.qualifier;

const qualityMarks = [
  ['provisional', /\s*\(?(?:предварителн\p{L}*|предв\.?|provisional|prov\.?|п|p)\)?$/u],
  ['estimate', /\s*\(?(?:оценка|оц\.?|estimated?|est\.?)\)?$/u],
] as const;

/** „45 предв.“, „45 (п)“: what stands after the value says how good it is. */
function withoutQuality(text: string): { value: string; quality: CellEntry['quality'] } {
  const typed = text.toLowerCase();
  for (const [quality, mark] of qualityMarks) {
    const found = mark.exec(typed);
    // The mark stands after a figure: a grade or a unit may end with the same letters.
    if (found !== null && /[\d%]$/.test(typed.slice(0, found.index)))
      return { value: text.slice(0, found.index), quality };
  }
  return { value: text, quality: 'final' };
}
