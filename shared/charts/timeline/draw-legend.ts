import { approximateTextWidth } from '../text-width.ts';
import { linePath, polygonPath, rectPath, type Shape } from './shapes.ts';
import type { SheetContent, SheetSize } from './sheet-content.ts';
import { shapeMarkup, statusMarkMarkup, textMarkup } from './svg-markup.ts';

interface Entry {
  readonly word: string;
  /** What it stands for, in `width` × 10 units around its middle. */
  readonly width: number;
  readonly draw: (x: number, middle: number) => string;
}

type Legend = SheetContent['legend'];

/** The statuses that occur, and what the lines mean: one or more lines under the drawing. */
export function drawLegend(legend: Legend, size: SheetSize, top: number): string[] {
  const { fontSize } = size;
  return placed(legend, size).map(({ entry, x, line }) => {
    const middle = top + fontSize * (0.8 + line * 1.7);
    const words = textMarkup(x + entry.width + fontSize * 0.5, middle, entry.word, {
      size: fontSize * 0.9,
      ink: 'ink2',
    });
    return `${entry.draw(x, middle)}${words}`;
  });
}

export function legendHeight(legend: Legend, size: SheetSize): number {
  const lines = Math.max(0, ...placed(legend, size).map(({ line }) => line)) + 1;
  return size.fontSize * 1.7 * lines;
}

function placed(legend: Legend, { width, margin, fontSize }: SheetSize): { entry: Entry; x: number; line: number }[] {
  // The number of the page stands at the end of the last line.
  const right = width - margin - fontSize * 9;
  let x = margin;
  let line = 0;
  return entriesOf(legend, fontSize).map((entry) => {
    const taken = entry.width + fontSize * 0.5 + approximateTextWidth(entry.word, fontSize * 0.9);
    if (x > margin && x + taken > right) {
      x = margin;
      line += 1;
    }
    const at = { entry, x, line };
    x += taken + fontSize * 1.8;
    return at;
  });
}

function entriesOf(legend: Legend, fontSize: number): Entry[] {
  const length = fontSize * 3;
  const sample = (word: string, shapes: (x: number, y: number) => readonly Shape[]): Entry => ({
    word,
    width: length,
    draw: (x, middle) => shapes(x, middle).map(shapeMarkup).join(''),
  });
  return [
    ...legend.statuses.map(({ status, word }): Entry => ({
      word,
      width: fontSize * 0.9,
      draw: (x, middle) => statusMarkMarkup(status, x + fontSize * 0.45, middle, fontSize * 0.9),
    })),
    sample(legend.baseline, (x, y) => [
      { d: linePath(x, y, x + length, y), stroke: 'ink3', width: 1 },
      { d: linePath(x, y - 3, x, y + 3), stroke: 'ink3', width: 1 },
      { d: linePath(x + length, y - 3, x + length, y + 3), stroke: 'ink3', width: 1 },
    ]),
    sample(legend.slip, (x, y) => [
      { d: `${linePath(x, y - 3, x, y + 3)}${linePath(x, y, x + length, y)}`, stroke: 'slip', width: 1.4 },
      { d: `M${x + length - 3.5} ${y - 3.5}l3.5 3.5l-3.5 3.5`, stroke: 'slip', width: 1.4 },
    ]),
    sample(legend.uncertain, (x, y) => [
      { d: rectPath(x, y - 3, length, 6), fill: 'soft:planned' },
      {
        d: polygonPath([
          [x, y - 3],
          [x + length * 0.4, y - 3],
          [x + length, y],
          [x + length * 0.4, y + 3],
          [x, y + 3],
        ]),
        fill: 'fill:planned',
      },
    ]),
    sample(legend.open, (x, y) =>
      [0, 1, 2, 3].map((index) => ({
        d: rectPath(x + index * (length / 4), y - 3, length / 4 - 2, 6),
        fill: 'fill:planned',
        opacity: 0.8 - index * 0.22,
      })),
    ),
  ];
}
