import type { Point } from './path-points.ts';

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of every pixel, row by row. */
  readonly pixels: Uint8Array;
  /** Areas in pixels; where they overlap and turn the same way they count once. */
  paint(areas: readonly (readonly Point[])[], colour: string, opacity: number): void;
}

/** A white ground on which areas are filled with smooth edges: how much of a pixel they cover is how much of them it takes. */
export function createCanvas(width: number, height: number): Canvas {
  const pixels = new Uint8Array(width * height * 3).fill(255);

  function paint(areas: readonly (readonly Point[])[], colour: string, opacity: number): void {
    const points = areas.flat();
    if (points.length === 0) return;
    const left = Math.floor(points.reduce((least, [x]) => Math.min(least, x), Infinity));
    const top = Math.floor(points.reduce((least, [, y]) => Math.min(least, y), Infinity));
    const wide = Math.ceil(points.reduce((most, [x]) => Math.max(most, x), -Infinity)) - left + 2;
    const high = Math.ceil(points.reduce((most, [, y]) => Math.max(most, y), -Infinity)) - top + 1;
    const cover = new Float64Array(wide * high);
    for (const area of areas) {
      area.forEach((from, index) => {
        const to = area[(index + 1) % area.length] ?? from;
        addEdge(cover, wide, from[0] - left, from[1] - top, to[0] - left, to[1] - top);
      });
    }
    const ink = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    for (let row = 0; row < high; row += 1) {
      const y = row + top;
      let sum = 0;
      for (let column = 0; column < wide; column += 1) {
        sum += cover[row * wide + column] ?? 0;
        const x = column + left;
        if (x < 0 || x >= width || y < 0 || y >= height) continue;
        const share = Math.min(1, Math.abs(sum)) * opacity;
        if (share < 0.004) continue;
        const pixel = (y * width + x) * 3;
        for (let part = 0; part < 3; part += 1) {
          const ground = pixels[pixel + part] ?? 255;
          pixels[pixel + part] = Math.round(ground + ((ink[part] ?? 0) - ground) * share);
        }
      }
    }
  }

  return { width, height, pixels, paint };
}

/** Adds to each pixel of its rows how the edge changes the cover there: the sum from the left is the cover itself. */
function addEdge(cover: Float64Array, wide: number, x1: number, y1: number, x2: number, y2: number): void {
  if (y1 === y2) return;
  const turn = y1 < y2 ? 1 : -1;
  const [topX, topY, bottomX, bottomY] = y1 < y2 ? [x1, y1, x2, y2] : [x2, y2, x1, y1];
  const slope = (bottomX - topX) / (bottomY - topY);
  let x = topX;
  for (let row = Math.floor(topY); row < Math.ceil(bottomY); row += 1) {
    const dy = Math.min(row + 1, bottomY) - Math.max(row, topY);
    const next = x + slope * dy;
    addRow(cover, row * wide, Math.min(x, next), Math.max(x, next), dy * turn);
    x = next;
  }
}

/** One row of an edge from `left` to `right`: every pixel it crosses gets the part of `amount` that lies to its right. */
function addRow(cover: Float64Array, start: number, left: number, right: number, amount: number): void {
  const first = Math.floor(left);
  const last = Math.ceil(right);
  if (last <= first + 1) {
    const inside = (left + right) / 2 - first;
    cover[start + first] = (cover[start + first] ?? 0) + amount * (1 - inside);
    cover[start + first + 1] = (cover[start + first + 1] ?? 0) + amount * inside;
    return;
  }
  // What has been passed to the left covers a pixel whole; what runs through it, the part to its right.
  const perPixel = amount / (right - left);
  let before = 0;
  for (let pixel = first; pixel < last; pixel += 1) {
    const [from, to] = [Math.max(left, pixel), Math.min(right, pixel + 1)];
    const value = perPixel * (from - left + (to - from) * (pixel + 1 - (from + to) / 2));
    cover[start + pixel] = (cover[start + pixel] ?? 0) + value - before;
    before = value;
  }
  cover[start + last] = (cover[start + last] ?? 0) + amount - before;
}
