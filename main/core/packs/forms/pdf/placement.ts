import type { PaperPage } from './paper-page.ts';
import type { Placeholder } from './placeholders.ts';

/** Where something of this size stands in the book: whole, at the top of its place, in the middle, never enlarged. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

export function placed(
  { left, bottom, width, height }: Placeholder,
  size: { width: number; height: number },
): Placement {
  const scale = Math.min(width / size.width, height / size.height, 1);
  const [across, up] = [size.width * scale, size.height * scale];
  return { x: left + (width - across) / 2, y: bottom + height - up, width: across, height: up, scale };
}

export type Matrix = readonly [number, number, number, number, number, number];

/** From the measures of a page of a paper, turned as its reader sees it, to those of the book. */
export function matrixOfPage({ left, bottom, across, up, turn }: PaperPage, { x, y, scale: s }: Placement): Matrix {
  if (turn === 90) return [0, -s, s, 0, x - s * bottom, y + s * (across + left)];
  if (turn === 180) return [-s, 0, 0, -s, x + s * (across + left), y + s * (up + bottom)];
  if (turn === 270) return [0, s, -s, 0, x + s * (up + bottom), y - s * left];
  return [s, 0, 0, s, x - s * left, y - s * bottom];
}

/** From a picture, which is one by one however it is kept, to where it stands upright in the book. */
export function matrixOfPicture(orientation: number, { x, y, width: w, height: h }: Placement): Matrix {
  const [a, b, c, d, right, up] = sides[orientation - 1] ?? sides[0];
  return [a * w, b * h, c * w, d * h, x + right * w, y + up * h];
}

/** By the orientations of EXIF, from 1 to 8. */
const sides: readonly [Matrix, ...Matrix[]] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
];

/** Numbers as a page writes them: the same on every machine, and never as a power of ten. */
export const written = (...numbers: readonly number[]): string =>
  numbers.map((number) => String(Number(number.toFixed(4)))).join(' ');
