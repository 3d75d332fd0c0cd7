import { approximateTextWidth } from './text-width.ts';
import { riskLevel, riskScore, type RiskJudgement, type RiskLevel } from '#shared/rules/risk-level.ts';

export const grades = [1, 2, 3, 4, 5] as const;

/** Which judgement is drawn: before measures, after them, or both with the way from one to the other. */
export const matrixModes = ['before', 'after', 'movement'] as const;
export type MatrixMode = (typeof matrixModes)[number];

export interface MatrixRisk {
  readonly id: string;
  readonly before: RiskJudgement | null;
  readonly after: RiskJudgement | null;
}

export interface MatrixSize {
  /** Of the plot and of one mark, in the unit of whoever draws (pixels, points). */
  readonly width: number;
  readonly height: number;
  readonly mark: { readonly width: number; readonly height: number };
}

/** The plot of a matrix in a pack, in points, and the size of its letters. */
export const packMatrixSize = { width: 330, height: 196, fontSize: 7.4 } as const;

const longestLabel = 9;

/** What stands on a mark: the risk's number, cut where it is longer than a cell is wide. */
export const markLabel = (code: string | null): string =>
  code === null ? '•' : code.length > longestLabel ? `${code.slice(0, longestLabel - 1)}…` : code;

/** A mark wide enough for the longest of these labels. */
export function markSize(labels: readonly string[], fontSize: number): MatrixSize['mark'] {
  const widest = Math.max(0, ...labels.map((label) => approximateTextWidth(label, fontSize)));
  return { width: Math.ceil(Math.max(fontSize * 3.4, widest + fontSize)), height: Math.ceil(fontSize * 1.7) };
}

/** Positions are shares of the plot: x from its left edge, y from its top edge; impact to the right, probability upwards. */
export interface MatrixCell extends RiskJudgement {
  readonly score: number;
  readonly level: RiskLevel;
  readonly x: number;
  readonly y: number;
  /** The risks drawn in the cell, in the order in which they were given. */
  readonly marks: readonly MatrixMark[];
  /** How many more there are than fit. */
  readonly more: number;
}

export interface MatrixMark {
  readonly risk: string;
  /** `before` is drawn hollow, `after` filled. */
  readonly kind: 'before' | 'after';
  /** The middle of the mark. */
  readonly x: number;
  readonly y: number;
}

export interface MatrixArrow {
  readonly risk: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export interface RiskMatrix {
  /** From the top left, row by row: what is likeliest first. */
  readonly cells: readonly MatrixCell[];
  readonly arrows: readonly MatrixArrow[];
  /** Those that cannot be placed: nobody judged them so. */
  readonly unplaced: readonly string[];
}

const cellShare = 1 / grades.length;
/** Room at the top of a cell for its score, as a share of the cell. */
const headShare = 0.24;

interface Placed {
  risk: string;
  kind: 'before' | 'after';
  at: RiskJudgement;
}

/** The 5 × 5 matrix of some risks: which cell each stands in, where its mark is drawn, and how it moved. */
export function riskMatrix(risks: readonly MatrixRisk[], mode: MatrixMode, size: MatrixSize): RiskMatrix {
  const placed = risks.flatMap((risk) => placesOf(risk, mode));
  const cells = grades
    .toReversed()
    .flatMap((probability) => grades.map((impact) => cellOf({ probability, impact }, placed, size)));
  const markOf = new Map(
    cells.flatMap(({ marks }) => marks.map((mark) => [`${mark.kind} ${mark.risk}`, mark] as const)),
  );
  const arrows = risks.flatMap(({ id }) => {
    const [from, to] = [markOf.get(`before ${id}`), markOf.get(`after ${id}`)];
    return from === undefined || to === undefined ? [] : [{ risk: id, ...between(from, to, size) }];
  });
  const drawn = new Set(placed.map(({ risk }) => risk));
  return { cells, arrows, unplaced: risks.map(({ id }) => id).filter((id) => !drawn.has(id)) };
}

/** A risk whose grade was left as it was, or judged only once, is drawn once: there is no way to show. */
function placesOf({ id, before, after }: MatrixRisk, mode: MatrixMode): Placed[] {
  const place = (kind: 'before' | 'after', at: RiskJudgement | null): Placed[] =>
    at === null ? [] : [{ risk: id, kind, at }];
  if (mode === 'before') return place('before', before);
  if (mode === 'after') return after === null ? place('before', before) : place('after', after);
  const isMoved = before !== null && after !== null && !isSame(before, after);
  if (isMoved) return [...place('before', before), ...place('after', after)];
  return after === null ? place('before', before) : place('after', after);
}

const isSame = (one: RiskJudgement, other: RiskJudgement) =>
  one.probability === other.probability && one.impact === other.impact;

function cellOf(at: RiskJudgement, placed: readonly Placed[], { width, height, mark }: MatrixSize): MatrixCell {
  const inside = placed.filter((one) => isSame(one.at, at));
  const x = (at.impact - 1) * cellShare;
  const y = (5 - at.probability) * cellShare;
  const columns = Math.max(1, Math.floor((width * cellShare) / (mark.width + 4)));
  const rows = Math.max(1, Math.floor((height * cellShare * (1 - headShare)) / (mark.height + 3)));
  const fits = columns * rows;
  // The last place tells how many more there are.
  const shown = inside.length > fits ? inside.slice(0, fits - 1) : inside;
  const usedColumns = Math.min(columns, inside.length);
  const usedRows = Math.ceil(Math.min(inside.length, fits) / columns);
  const marks = shown.map(({ risk, kind }, index) => ({
    risk,
    kind,
    x: x + (cellShare * ((index % columns) + 0.5)) / Math.max(1, usedColumns),
    y: y + cellShare * (headShare + ((1 - headShare) * (Math.floor(index / columns) + 0.5)) / Math.max(1, usedRows)),
  }));
  return { ...at, score: riskScore(at), level: riskLevel(at), x, y, marks, more: inside.length - shown.length };
}

/** From the edge of one mark to the edge of the other, so that the arrow covers neither. */
function between(
  from: MatrixMark,
  to: MatrixMark,
  { width, height, mark }: MatrixSize,
): Pick<MatrixArrow, 'from' | 'to'> {
  const [dx, dy] = [(to.x - from.x) * width, (to.y - from.y) * height];
  const length = Math.hypot(dx, dy);
  // How far along the line the edge of a mark lies, with a little air.
  const edge = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : mark.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : mark.height / 2 / Math.abs(dy),
  );
  const share = Math.min(0.45, edge + 2 / length);
  const along = (part: number) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
  return { from: along(share), to: along(1 - share) };
}
