import { approximateTextWidth } from '../text-width.ts';
import type { RowMetrics } from './row-metrics.ts';
import type { ShapeText, TextTone } from './shapes.ts';

export interface LabelWish {
  readonly text: string;
  readonly tone: TextTone;
}

interface Occupied {
  readonly left: number;
  readonly right: number;
}

const gap = 7;

/**
 * The words beside a bar: after it where there is room, else before it, and left out rather than laid over it. They stand
 * in one line, each in its tone; where not all of them fit, the last ones go first.
 */
export function rowLabels(
  wishes: readonly LabelWish[],
  taken: Occupied,
  width: number,
  metrics: RowMetrics,
): ShapeText[] {
  const { middle: y, fontSize } = metrics;
  const sized = wishes
    .filter(({ text }) => text !== '')
    .map((wish) => ({ ...wish, size: approximateTextWidth(wish.text, fontSize) }));
  for (let count = sized.length; count > 0; count -= 1) {
    const shown = sized.slice(0, count);
    const total = shown.reduce((sum, { size }) => sum + size, 0) + gap * (count - 1);
    const after = Math.max(0, taken.right) + gap;
    if (after + total <= width - 6) return inLine(shown, after, y);
    const before = Math.min(width, taken.left) - gap - total;
    if (before >= 6) return inLine(shown, before, y);
  }
  return [];
}

function inLine(shown: readonly (LabelWish & { size: number })[], from: number, y: number): ShapeText[] {
  let x = from;
  return shown.map(({ text, tone, size }) => {
    const label: ShapeText = { x, y, text, tone, anchor: 'start' };
    x += size + gap;
    return label;
  });
}
