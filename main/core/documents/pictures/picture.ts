import { createCanvas } from './canvas.ts';
import { pathPoints, type Point } from './path-points.ts';
import { pngOf } from './png.ts';
import { strokeOutline } from './stroke-outline.ts';
import type { GlyphPoint, Letters } from './true-type.ts';

/** Where something stands: moved by so much, after it was made larger. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
}

export interface PictureShape {
  readonly kind: 'shape';
  /** A path as in SVG. */
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: {
    readonly colour: string;
    readonly width: number;
    readonly dash?: readonly number[];
    readonly isRound?: boolean;
  };
  readonly opacity?: number;
  readonly place?: Place;
}

export interface PictureText {
  readonly kind: 'text';
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly colour: string;
  /** Paper behind the letters, where they may stand over lines. */
  readonly hasGround?: boolean;
  /** Upwards. */
  readonly isTurned?: boolean;
}

/** A drawing, in points. What lies behind comes first. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly items: readonly (PictureShape | PictureText)[];
}

export type Typeface = Readonly<Record<PictureText['weight'], Letters>>;

/** Sharp enough for an office printer: 180 pixels an inch. */
const perPoint = 2.5;
const paper = '#ffffff';

const two = (value: number) => String(Math.round(value * 100) / 100);

/** The drawing as SVG. Its letters are outlines: it looks the same where the typeface is not there. */
export function svgOf({ width, height, items }: Picture, typeface: Typeface): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${two(width)}pt" height="${two(height)}pt" viewBox="0 0 ${two(width)} ${two(height)}">`,
    `<rect width="${two(width)}" height="${two(height)}" fill="${paper}"/>`,
    ...items.map((item) => (item.kind === 'shape' ? shapeMarkup(item) : textMarkup(item, typeface))),
    '</svg>',
  ].join('');
}

function shapeMarkup({ d, fill, stroke, opacity, place }: PictureShape): string {
  const parts = [`<path d="${d}" fill="${fill ?? 'none'}"`];
  if (stroke) parts.push(` stroke="${stroke.colour}" stroke-width="${two(stroke.width)}" stroke-linejoin="round"`);
  if (stroke?.dash) parts.push(` stroke-dasharray="${stroke.dash.map(two).join(' ')}"`);
  if (stroke?.isRound) parts.push(' stroke-linecap="round"');
  if (opacity !== undefined) parts.push(` opacity="${opacity}"`);
  if (place) {
    const scale = place.scale === undefined ? '' : ` scale(${place.scale})`;
    parts.push(` transform="translate(${two(place.x)} ${two(place.y)})${scale}"`);
  }
  return `${parts.join('')}/>`;
}

function textMarkup(item: PictureText, typeface: Typeface): string {
  const d = ringsOf(item, typeface).map(ringPath).join('');
  return `${item.hasGround ? `<path d="${groundOf(item, typeface)}" fill="${paper}"/>` : ''}<path d="${d}" fill="${item.colour}"/>`;
}

/** A little wider than the text, and as high as its letters. */
function groundOf({ text, size, x, y, anchor, weight }: PictureText, typeface: Typeface): string {
  const width = typeface[weight].widthOf(text) * size;
  const left = x + leftOf(anchor, width);
  return `M${two(left - 1)} ${two(y - size * 0.8)}H${two(left + width + 1)}V${two(y + size * 0.24)}H${two(left - 1)}Z`;
}

const leftOf = (anchor: PictureText['anchor'], width: number) =>
  anchor === 'start' ? 0 : anchor === 'end' ? -width : -width / 2;

/** The rings of a text where they stand in the drawing. */
function ringsOf({ text, size, x, y, anchor, weight, isTurned }: PictureText, typeface: Typeface): GlyphPoint[][] {
  const letters = typeface[weight];
  const left = leftOf(anchor, letters.widthOf(text) * size);
  const put = ([px, py]: Point): Point => (isTurned ? [x + py, y - (px + left)] : [x + px + left, y + py]);
  return letters
    .outlineOf(text, size)
    .flatMap(({ rings }) => rings.map((ring) => ring.map(({ at, isOn }) => ({ at: put(at), isOn }))));
}

/** A ring of a TrueType letter as curves: between two middles of curves there is a point of the ring. */
function ringPath(ring: readonly GlyphPoint[]): string {
  const begin = ring.findIndex(({ isOn }) => isOn);
  const [first] = ring;
  if (first === undefined) return '';
  const middle = ([x1, y1]: Point, [x2, y2]: Point): Point => [(x1 + x2) / 2, (y1 + y2) / 2];
  const start = begin < 0 ? middle(first.at, ring.at(-1)?.at ?? first.at) : (ring[begin]?.at ?? first.at);
  const written = ([x, y]: Point) => `${two(x)} ${two(y)}`;
  let d = `M${written(start)}`;
  let curve: Point | null = null;
  const rest = begin < 0 ? ring : [...ring.slice(begin + 1), ...ring.slice(0, begin + 1)];
  for (const { at, isOn } of rest) {
    if (curve !== null) d += `Q${written(curve)} ${written(isOn ? at : middle(curve, at))}`;
    else if (isOn) d += `L${written(at)}`;
    curve = isOn ? null : at;
  }
  if (curve !== null) d += `Q${written(curve)} ${written(start)}`;
  return `${d}Z`;
}

/** The same drawing in pixels, for programs that show no SVG. */
export function pixelsOf({ width, height, items }: Picture, typeface: Typeface): Uint8Array {
  const canvas = createCanvas(Math.ceil(width * perPoint), Math.ceil(height * perPoint));
  for (const item of items) {
    if (item.kind === 'shape') {
      const { fill, stroke, opacity = 1, place = { x: 0, y: 0 } } = item;
      const scale = place.scale ?? 1;
      const stretches = pathPoints(item.d);
      const put = (areas: readonly (readonly Point[])[]) =>
        areas.map((points) =>
          points.map(([x, y]): Point => [(place.x + x * scale) * perPoint, (place.y + y * scale) * perPoint]),
        );
      if (fill) canvas.paint(put(stretches.map(({ points }) => points)), fill, opacity);
      if (stroke) canvas.paint(put(strokeOutline(stretches, stroke)), stroke.colour, opacity);
      continue;
    }
    const areas = (d: string) =>
      pathPoints(d).map(({ points }) => points.map(([x, y]): Point => [x * perPoint, y * perPoint]));
    if (item.hasGround) canvas.paint(areas(groundOf(item, typeface)), paper, 1);
    canvas.paint(areas(ringsOf(item, typeface).map(ringPath).join('')), item.colour, 1);
  }
  return pngOf(canvas, perPoint);
}
