import type { ColumnId } from '#shared/model/plan-columns.ts';

export const sheetPapers = ['a4', 'a3'] as const;
export const sheetOrientations = ['portrait', 'landscape'] as const;
/** Over as many pages side by side as it takes, or on one width in smaller letters. */
export const sheetFittings = ['split', 'scaled'] as const;

export interface SheetPaper {
  readonly paper: (typeof sheetPapers)[number];
  readonly orientation: (typeof sheetOrientations)[number];
}
export interface SheetLayout extends SheetPaper {
  readonly fitting: (typeof sheetFittings)[number];
}

/** Of the letters in a cell, in points. */
export const fullSheetLetters = 8;
/** Nobody reads a page of smaller ones, in points. */
export const smallestSheetLetters = 5;

const sides = { a4: [595, 842], a3: [842, 1191] } as const;
/** In points: no office printer prints nearer to the edge than about 6 mm. */
export const sheetMargin = 30;

/** In points; `inner` is what is left for columns. */
export function paperSize({ paper, orientation }: SheetPaper): { width: number; height: number; inner: number } {
  const [short, long] = sides[paper];
  const width = orientation === 'portrait' ? short : long;
  return { width, height: orientation === 'portrait' ? long : short, inner: width - 2 * sheetMargin };
}

/** How wide a column is with letters of full size, and what part of the room that is left over it takes. In points. */
interface ColumnSize {
  readonly width: number;
  readonly grows: number;
}

const fixed = (width: number): ColumnSize => ({ width, grows: 0 });
/** What holds sentences and names takes the room that others leave. */
const growing = (width: number, grows: number): ColumnSize => ({ width, grows });

export const planColumnSizes: Readonly<Record<ColumnId, ColumnSize>> = {
  code: fixed(52),
  title: growing(160, 6),
  status: growing(92, 1),
  due: growing(94, 1),
  progress: fixed(64),
  responsible: growing(112, 3),
  lastReport: fixed(98),
  owner: growing(94, 2),
  focusArea: growing(104, 3),
  start: fixed(80),
  baselineDue: fixed(88),
  slip: fixed(68),
  readiness: fixed(68),
  priority: fixed(60),
  lifecycle: fixed(76),
  budget: fixed(90),
  spent: fixed(90),
  source: growing(104, 2),
  actualStart: fixed(80),
  subtasks: fixed(52),
  districts: fixed(52),
};

export interface SizedColumn<Id extends string> extends ColumnSize {
  readonly id: Id;
}

export interface FittedColumns<Id extends string> {
  /** Parts that are printed one after the other. */
  readonly bands: readonly { readonly columns: readonly { readonly id: Id; readonly width: number }[] }[];
  /** How large the letters of a cell are, in points; under `smallestSheetLetters` nobody could read them. */
  readonly letters: number;
}

/** How many columns at the start of each part say which activity a row is. */
const keyColumns = 2;

/**
 * Lays columns out on paper so that none is clipped. The first two are repeated at the start of each part.
 */
export function fitColumns<Id extends string>(
  columns: readonly SizedColumn<Id>[],
  layout: SheetLayout,
): FittedColumns<Id> {
  const { inner } = paperSize(layout);
  const total = widthOf(columns);
  if (layout.fitting === 'scaled' || total <= inner) {
    const scale = Math.min(1, inner / total);
    const scaled = columns.map((column) => ({ ...column, width: column.width * scale }));
    return { bands: [{ columns: spread(scaled, inner) }], letters: fullSheetLetters * scale };
  }
  const keys = columns.slice(0, keyColumns);
  const others = columns.slice(keyColumns);
  const room = inner - widthOf(keys);
  const bands = evenly(others, room);
  return { bands: bands.map((band) => ({ columns: spread([...keys, ...band], inner) })), letters: fullSheetLetters };
}

const widthOf = (columns: readonly ColumnSize[]) => columns.reduce((sum, { width }) => sum + width, 0);

/** As few parts as hold them all, each about as full as the others, so that no column is left on a part of its own. */
function evenly<Column extends ColumnSize>(columns: readonly Column[], room: number): readonly (readonly Column[])[] {
  let best = filled(columns, room);
  const widest = Math.max(...columns.map(({ width }) => width));
  for (let tighter = room - 4; tighter >= widest; tighter -= 4) {
    const bands = filled(columns, tighter);
    if (bands.length > best.length) break;
    best = bands;
  }
  return best;
}

function filled<Column extends ColumnSize>(columns: readonly Column[], room: number): Column[][] {
  const bands: Column[][] = [[]];
  let used = 0;
  for (const column of columns) {
    if (used + column.width > room && used > 0) {
      bands.push([]);
      used = 0;
    }
    bands.at(-1)?.push(column);
    used += column.width;
  }
  return bands;
}

/** Gives what is left over to the columns that grow. */
function spread<Id extends string>(columns: readonly SizedColumn<Id>[], inner: number) {
  const left = inner - widthOf(columns);
  const parts = columns.reduce((sum, { grows }) => sum + grows, 0);
  return columns.map(({ id, width, grows }) => ({ id, width: width + (parts === 0 ? 0 : (left * grows) / parts) }));
}
