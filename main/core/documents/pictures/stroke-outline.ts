import type { Point, Stretch } from './path-points.ts';

export interface Stroke {
  readonly width: number;
  readonly dash?: readonly number[];
  readonly isRound?: boolean;
}

/** The areas that a pen covers along a path, all turned the same way, so that those that overlap never cancel out. */
export function strokeOutline(stretches: readonly Stretch[], { width, dash, isRound = false }: Stroke): Point[][] {
  return stretches
    .flatMap(({ points, isClosed }) => {
      const [first] = points;
      const whole = isClosed && first !== undefined ? [...points, first] : [...points];
      return dash === undefined ? [{ line: whole, isRing: isClosed }] : dashesOf(whole, dash);
    })
    .flatMap(({ line, isRing }) => [
      ...line.slice(1).flatMap((to, index) => barOf(line[index] ?? to, to, width)),
      ...jointsOf(line, isRing, isRound, width),
    ]);
}

/** What is drawn of a line, and not left out. */
function dashesOf(line: readonly Point[], dash: readonly number[]): { line: Point[]; isRing: false }[] {
  const drawn: { line: Point[]; isRing: false }[] = [];
  let [index, left, isDrawn] = [0, dash[0] ?? 1, true];
  const begin = (at: Point) => drawn.push({ line: [at], isRing: false });
  const [start] = line;
  if (start !== undefined) begin(start);
  line.slice(1).forEach((to, segment) => {
    let from = line[segment] ?? to;
    let length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    while (length > left) {
      const share = left / length;
      from = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      length -= left;
      if (isDrawn) drawn.at(-1)?.line.push(from);
      else begin(from);
      isDrawn = !isDrawn;
      index = (index + 1) % dash.length;
      left = dash[index] ?? 1;
    }
    left -= length;
    if (isDrawn) drawn.at(-1)?.line.push(to);
  });
  return drawn;
}

function barOf([x1, y1]: Point, [x2, y2]: Point, width: number): Point[][] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return [];
  const [nx, ny] = [(-(y2 - y1) / length) * (width / 2), ((x2 - x1) / length) * (width / 2)];
  return [
    [
      [x1 - nx, y1 - ny],
      [x2 - nx, y2 - ny],
      [x2 + nx, y2 + ny],
      [x1 + nx, y1 + ny],
    ],
  ];
}

/** Nobody sees the corners of a thinner line. */
const thin = 1.2;

/** Round where two bars meet, and at the ends of a round line. */
function jointsOf(line: readonly Point[], isRing: boolean, isRound: boolean, width: number): Point[][] {
  if (width < thin && !isRound) return [];
  const inner = isRing ? line.slice(1) : line.slice(1, -1);
  const ends = isRound && !isRing ? [line[0], line.at(-1)] : [];
  return [...inner, ...ends].flatMap((at) => (at === undefined ? [] : [dot(at, width / 2)]));
}

const dot = ([x, y]: Point, radius: number): Point[] =>
  Array.from({ length: 12 }, (_, step): Point => {
    const angle = (step * Math.PI) / 6;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
