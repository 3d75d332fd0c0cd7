/** Neighbouring places, both ends among them, from 0. */
export interface CellSpan {
  readonly from: number;
  readonly to: number;
}

/** A block of cells: lines of the list, and columns. */
export interface CellRange {
  readonly rows: CellSpan;
  readonly columns: CellSpan;
}

export const spanOf = (one: number, other: number): CellSpan => ({
  from: Math.min(one, other),
  to: Math.max(one, other),
});

export const isInSpan = (span: CellSpan | null, place: number): boolean =>
  span !== null && place >= span.from && place <= span.to;

export const isOneCell = ({ rows, columns }: CellRange): boolean =>
  rows.from === rows.to && columns.from === columns.to;
