export type Point = readonly [x: number, y: number];

/** One stretch of a path, as straight lines. */
export interface Stretch {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
}

/** Straight lines that stand for the half of a circle. */
const halfCircleSteps = 20;
/** And for a curve: more for a longer one; a curve of a letter needs few. */
const curveSteps = (start: Point, one: Point, two: Point, end: Point) =>
  Math.min(32, Math.max(3, Math.ceil(3 * Math.sqrt(lengthOf(start, one) + lengthOf(one, two) + lengthOf(two, end)))));

const lengthOf = ([x1, y1]: Point, [x2, y2]: Point) => Math.hypot(x2 - x1, y2 - y1);

/**
 * A path as straight lines. Knows what our drawings are made of: M, L, H, V, C, Q, Z, small letters too, and arcs of circles.
 * Throws where a path holds anything else: a picture that lacks a part must not pass for a whole one.
 */
export function pathPoints(d: string): Stretch[] {
  const tokens = d.match(/[a-z]|-?\d*\.?\d+(?:e-?\d+)?/gi) ?? [];
  const stretches: { points: Point[]; isClosed: boolean }[] = [];
  let at = 0;
  let command = '';
  let here: Point = [0, 0];
  const number = () => Number(tokens[at++]);
  const line = (to: Point) => {
    stretches.at(-1)?.points.push(to);
    here = to;
  };
  const curve = (start: Point, one: Point, two: Point, end: Point) => {
    const count = curveSteps(start, one, two, end);
    for (let step = 1; step <= count; step += 1) line(cubicAt(start, one, two, end, step / count));
  };
  while (at < tokens.length) {
    if (/[a-z]/i.test(tokens[at] ?? '')) command = tokens[at++] ?? '';
    const isRelative = command === command.toLowerCase();
    const [fromX, fromY] = isRelative ? here : [0, 0];
    const point = (): Point => [fromX + number(), fromY + number()];
    switch (command.toUpperCase()) {
      case 'M':
        here = point();
        stretches.push({ points: [here], isClosed: false });
        // Numbers that follow are lines.
        command = isRelative ? 'l' : 'L';
        break;
      case 'L':
        line(point());
        break;
      case 'H':
        line([fromX + number(), here[1]]);
        break;
      case 'V':
        line([here[0], fromY + number()]);
        break;
      case 'C': {
        const [start, one, two, end] = [here, point(), point(), point()];
        curve(start, one, two, end);
        break;
      }
      case 'Q': {
        const [start, middle, end] = [here, point(), point()];
        curve(start, between(start, middle, 2 / 3), between(end, middle, 2 / 3), end);
        break;
      }
      case 'A': {
        const radius = number();
        at += 2; // the other radius is the same, and a circle cannot be turned
        const [isLarge, isClockwise] = [number() === 1, number() === 1];
        arc(here, point(), radius, isLarge, isClockwise, line);
        break;
      }
      case 'Z': {
        const current = stretches.at(-1);
        if (current) {
          current.isClosed = true;
          here = current.points[0] ?? here;
        }
        break;
      }
      default:
        throw new Error(`a path holds ${command}`);
    }
  }
  return stretches;
}

const between = ([x1, y1]: Point, [x2, y2]: Point, share: number): Point => [
  x1 + (x2 - x1) * share,
  y1 + (y2 - y1) * share,
];

function cubicAt(start: Point, one: Point, two: Point, end: Point, t: number): Point {
  const [a, b, c] = [between(start, one, t), between(one, two, t), between(two, end, t)];
  return between(between(a, b, t), between(b, c, t), t);
}

function arc(
  from: Point,
  to: Point,
  radius: number,
  isLarge: boolean,
  isClockwise: boolean,
  line: (to: Point) => void,
) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const chord = Math.hypot(dx, dy);
  const r = Math.max(radius, chord / 2);
  const away = Math.sqrt(Math.max(0, r * r - (chord * chord) / 4)) * (isLarge === isClockwise ? -1 : 1);
  const centre: Point = [(from[0] + to[0]) / 2 - (dy / chord) * away, (from[1] + to[1]) / 2 + (dx / chord) * away];
  const first = Math.atan2(from[1] - centre[1], from[0] - centre[0]);
  let sweep = Math.atan2(to[1] - centre[1], to[0] - centre[0]) - first;
  if (isClockwise && sweep < 0) sweep += 2 * Math.PI;
  if (!isClockwise && sweep > 0) sweep -= 2 * Math.PI;
  const count = Math.max(2, Math.ceil((halfCircleSteps * Math.abs(sweep)) / Math.PI));
  for (let step = 1; step < count; step += 1) {
    const angle = first + (sweep * step) / count;
    line([centre[0] + r * Math.cos(angle), centre[1] + r * Math.sin(angle)]);
  }
  line(to);
}
