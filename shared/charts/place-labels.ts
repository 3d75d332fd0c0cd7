/** A box in points, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export type Anchor = 'start' | 'middle' | 'end';

export interface LabelRequest {
  readonly key: string;
  /** The point the label speaks of. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where it may stand around its point, best first. */
  readonly sides: readonly Side[];
  /** Dropped rather than placed over something. */
  readonly optional: boolean;
}

export type Side = 'right' | 'left' | 'above' | 'below' | 'aboveRight' | 'belowRight' | 'aboveLeft' | 'belowLeft';

export interface PlacedLabel {
  readonly key: string;
  /** The anchored end of the line of text, at its middle height. */
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly box: Box;
}

const gap = 5;
/** Above or below its point a label needs less room than beside it. */
const lift = 3.5;

const offsets: Record<Side, { dx: number; dy: number; anchor: Anchor }> = {
  right: { dx: gap + 1, dy: 0, anchor: 'start' },
  left: { dx: -gap - 1, dy: 0, anchor: 'end' },
  above: { dx: 0, dy: -1, anchor: 'middle' },
  below: { dx: 0, dy: 1, anchor: 'middle' },
  aboveRight: { dx: 1, dy: -1, anchor: 'start' },
  belowRight: { dx: 1, dy: 1, anchor: 'start' },
  aboveLeft: { dx: -1, dy: -1, anchor: 'end' },
  belowLeft: { dx: -1, dy: 1, anchor: 'end' },
};

function boxAt(x: number, y: number, anchor: Anchor, width: number, height: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, top: y - height / 2, right: left + width, bottom: y + height / 2 };
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The length of the part of a segment that lies in a box (Liang–Barsky clipping). */
export function lengthWithin({ x1, y1, x2, y2 }: Segment, box: Box): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  let enter = 0;
  let leave = 1;
  for (const [delta, distance] of [
    [-dx, x1 - box.left],
    [dx, box.right - x1],
    [-dy, y1 - box.top],
    [dy, box.bottom - y1],
  ] as const) {
    if (delta === 0) {
      if (distance < 0) return 0;
    } else {
      const at = distance / delta;
      if (delta < 0) enter = Math.max(enter, at);
      else leave = Math.min(leave, at);
    }
  }
  return leave > enter ? (leave - enter) * Math.hypot(dx, dy) : 0;
}

interface Obstacles {
  readonly bounds: Box;
  readonly boxes: readonly Box[];
  readonly segments: readonly Segment[];
}

function outside(box: Box, bounds: Box): boolean {
  return box.left < bounds.left || box.right > bounds.right || box.top < bounds.top || box.bottom > bounds.bottom;
}

/** Where a label could stand: its sides first, then the same moved up or down by lines. */
function* candidates(request: LabelRequest): Generator<Omit<PlacedLabel, 'key'>> {
  for (const lines of [0, -1, 1, -2, 2, -3, 3]) {
    for (const side of request.sides) {
      const { dx, dy, anchor } = offsets[side];
      const x = request.x + dx;
      const y = request.y + dy * (lift + request.height / 2) + lines * request.height;
      yield { x, y, anchor, box: boxAt(x, y, anchor, request.width, request.height) };
    }
  }
}

/**
 * Places labels one after the other, the most important first, each where it covers the least: never outside the bounds,
 * never over another label, rather not over a point, best not over a line. A label that fits nowhere is left out.
 */
export function placeLabels(requests: readonly LabelRequest[], obstacles: Obstacles): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    let best: { label: PlacedLabel; cost: number } | null = null;
    let rank = 0;
    for (const candidate of candidates(request)) {
      rank += 1;
      const { box } = candidate;
      if (outside(box, obstacles.bounds) || placed.some((other) => boxesOverlap(box, other.box))) continue;
      const points = obstacles.boxes.filter((point) => boxesOverlap(box, point)).length;
      const lines = obstacles.segments.reduce((sum, segment) => sum + lengthWithin(segment, box), 0);
      const cost = points * 60 + lines * 2 + rank;
      if (!best || cost < best.cost) best = { label: { key: request.key, ...candidate }, cost };
    }
    if (best && !(request.optional && best.cost > 60)) placed.push(best.label);
  }
  return placed;
}
