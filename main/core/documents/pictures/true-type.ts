import type { Point } from './path-points.ts';
import { tabularFigures } from './glyph-substitutions.ts';

/** The letters of a TrueType font as areas, so that a picture needs no font where it is opened. */
export interface Letters {
  /** How wide a line of text is, in sizes of its letters. */
  widthOf(text: string): number;
  /** The curves of a line of text from its left end on its baseline; y grows downwards. */
  outlineOf(text: string, size: number): GlyphOutline[];
}

/** Closed rings of points; those that are `curve` points are the middles of quadratic curves. */
export interface GlyphOutline {
  readonly rings: readonly (readonly GlyphPoint[])[];
}
export interface GlyphPoint {
  readonly at: Point;
  readonly isOn: boolean;
}

/** Where a table of a TrueType font begins. */
export function tableOffset(view: DataView, tag: string): number {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + 16 * index;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

/** Reads a font. Figures are tabular, as in the PDF. */
export function readLetters(font: Uint8Array): Letters {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const perEm = view.getUint16(tableOffset(view, 'head') + 18);
  const isLong = view.getUint16(tableOffset(view, 'head') + 50) === 1;
  const metrics = view.getUint16(tableOffset(view, 'hhea') + 34);
  const [hmtx, loca, glyf] = ['hmtx', 'loca', 'glyf'].map((tag) => tableOffset(view, tag)) as [number, number, number];
  const glyphOf = glyphIndex(view);
  const substitute = tabularFigures(view, tableOffset(view, 'GSUB'));
  const outlines = new Map<number, GlyphOutline>();

  const glyphsOf = (text: string) => Array.from(text, (letter) => substitute(glyphOf(letter.codePointAt(0) ?? 0)));
  const advance = (glyph: number) => view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1));
  const placeOf = (glyph: number) => (isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph));

  function outline(glyph: number): GlyphOutline {
    const known = outlines.get(glyph);
    if (known) return known;
    const isEmpty = placeOf(glyph) === placeOf(glyph + 1);
    const start = glyf + placeOf(glyph);
    const rings = isEmpty ? [] : view.getInt16(start) < 0 ? partsOf(start) : simpleRings(view, start);
    const made = { rings };
    outlines.set(glyph, made);
    return made;
  }

  /** A letter that is put together from others (Й, ё). */
  function partsOf(start: number): GlyphPoint[][] {
    const rings: GlyphPoint[][] = [];
    let at = start + 10;
    for (let hasMore = true; hasMore;) {
      const flags = view.getUint16(at);
      const part = view.getUint16(at + 2);
      const areWords = (flags & 1) !== 0;
      const [dx, dy] = areWords
        ? [view.getInt16(at + 4), view.getInt16(at + 6)]
        : [view.getInt8(at + 4), view.getInt8(at + 5)];
      at += areWords ? 8 : 6;
      let [a, b, c, d] = [1, 0, 0, 1];
      const share = () => {
        at += 2;
        return view.getInt16(at - 2) / 16_384;
      };
      if (flags & 8) a = d = share();
      else if (flags & 0x40) [a, d] = [share(), share()];
      else if (flags & 0x80) [a, b, c, d] = [share(), share(), share(), share()];
      for (const ring of outline(part).rings) {
        rings.push(
          ring.map(({ at: [x, y], isOn }) => ({ at: [a * x + c * y + dx, b * x + d * y + dy] as const, isOn })),
        );
      }
      hasMore = (flags & 0x20) !== 0;
    }
    return rings;
  }

  return {
    widthOf: (text) => glyphsOf(text).reduce((sum, glyph) => sum + advance(glyph), 0) / perEm,
    outlineOf(text, size) {
      const scale = size / perEm;
      let x = 0;
      return glyphsOf(text).map((glyph) => {
        const left = x;
        x += advance(glyph);
        return {
          rings: outline(glyph).rings.map((ring) =>
            ring.map(({ at, isOn }) => ({ at: [(left + at[0]) * scale, -at[1] * scale] as const, isOn })),
          ),
        };
      });
    },
  };
}

/** From characters of the basic plane to glyphs: the character map of format 4. */
function glyphIndex(view: DataView): (codePoint: number) => number {
  const cmap = tableOffset(view, 'cmap');
  const tables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 8 + 8 * index),
  );
  const table = tables.find((at) => view.getUint16(at) === 4);
  if (table === undefined) throw new Error('the font has no character map of format 4');
  const twice = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + twice];
  const [deltas, offsets] = [starts + twice, starts + 2 * twice];
  return (codePoint) => {
    for (let at = 0; at < twice; at += 2) {
      if (view.getUint16(ends + at) < codePoint) continue;
      const start = view.getUint16(starts + at);
      if (start > codePoint) return 0;
      const offset = view.getUint16(offsets + at);
      const glyph = offset === 0 ? codePoint : view.getUint16(offsets + at + offset + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + view.getUint16(deltas + at)) & 0xffff;
    }
    return 0;
  };
}

/** The rings of a letter that is drawn by itself. */
function simpleRings(view: DataView, start: number): GlyphPoint[][] {
  const count = view.getInt16(start);
  const ends = Array.from({ length: count }, (_, index) => view.getUint16(start + 10 + 2 * index));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = start + 12 + 2 * count + view.getUint16(start + 10 + 2 * count);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(at++);
    const times = flag & 8 ? view.getUint8(at++) + 1 : 1;
    for (let time = 0; time < times; time += 1) flags.push(flag);
  }
  const along = (isShort: number, isSame: number) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & isShort) value += flag & isSame ? view.getUint8(at++) : -view.getUint8(at++);
      else if (!(flag & isSame)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = along(2, 16);
  const ys = along(4, 32);
  return ends.map((end, ring) =>
    flags.slice((ends[ring - 1] ?? -1) + 1, end + 1).map((flag, index) => {
      const point = (ends[ring - 1] ?? -1) + 1 + index;
      return { at: [xs[point] ?? 0, ys[point] ?? 0] as const, isOn: (flag & 1) === 1 };
    }),
  );
}
