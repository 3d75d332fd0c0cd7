import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCanvas } from './canvas.ts';
import { pathPoints } from './path-points.ts';
import { pixelsOf, svgOf, type Picture, type Typeface } from './picture.ts';
import { pngOf } from './png.ts';
import { strokeOutline } from './stroke-outline.ts';
import { readLetters } from './true-type.ts';

const font = (face: string) =>
  readFileSync(new URL(`../../../../resources/fonts/SofiaSans-${face}.ttf`, import.meta.url));
const typeface: Typeface = { regular: readLetters(font('Regular')), bold: readLetters(font('Bold')) };

/** Pixels of a PNG as any reader finds them, and its width and height. */
function readPng(png: Buffer): { width: number; height: number; pixels: Buffer } {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(8);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    expect(rows[y * (width * 3 + 1)]).toBe(2);
    for (let x = 0; x < width * 3; x += 1) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * width * 3 + x] ?? 0);
      pixels[y * width * 3 + x] = ((rows[y * (width * 3 + 1) + 1 + x] ?? 0) + above) & 255;
    }
  }
  return { width, height, pixels };
}

describe('a PNG', () => {
  test('holds the pixels it was made of, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 30 }),
        fc.infiniteStream(fc.nat(3)),
        (width, height, stream) => {
          const pixels = Uint8Array.from({ length: width * height * 3 }, () => {
            const next = stream.next();
            return next.done ? 0 : next.value * 85;
          });
          expect(readPng(pngOf({ width, height, pixels }, 1))).toEqual({ width, height, pixels: Buffer.from(pixels) });
        },
      ),
    );
  });

  test('packs runs of every length', () => {
    for (const length of [1, 2, 3, 10, 11, 257, 258, 259, 260, 261, 262, 1000]) {
      const pixels = new Uint8Array(length * 3).fill(7);
      expect(readPng(pngOf({ width: length, height: 1, pixels }, 1)).pixels).toEqual(Buffer.from(pixels));
    }
  });
});

describe('a canvas', () => {
  test('darkens by as much as an area covers, wherever its edges fall', () => {
    const edge = fc.double({ min: 1, max: 19, noNaN: true });
    fc.assert(
      fc.property(edge, edge, edge, edge, edge, edge, (x1, y1, x2, y2, x3, y3) => {
        const canvas = createCanvas(20, 20);
        canvas.paint(
          [
            [
              [x1, y1],
              [x2, y2],
              [x3, y3],
            ],
          ],
          '#000000',
          1,
        );
        const dark = canvas.pixels.reduce((sum, value) => sum + 255 - value, 0) / 3 / 255;
        const area = Math.abs((x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1)) / 2;
        // Each pixel is rounded to one of 255 steps, and hardly touched ones are left white.
        expect(Math.abs(dark - area)).toBeLessThan(0.35);
      }),
    );
  });
});

describe('a path', () => {
  test('ends where it says, whichever letters it is written with', () => {
    const last = (d: string) => pathPoints(d).at(-1)?.points.at(-1);
    expect(last('M1 2l3 4h5v-2')).toEqual([9, 4]);
    expect(last('M0 0C1 1 2 1 3 0Q4 -1 5 0')).toEqual([5, 0]);
    expect(pathPoints('M2 6a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z')[0]?.isClosed).toBe(true);
    for (const [x, y] of pathPoints('M2 6a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z')[0]?.points ?? []) {
      expect(Math.hypot(x - 6, y - 6)).toBeCloseTo(4, 6);
    }
  });

  test('is refused where it holds what is not drawn', () => {
    expect(() => pathPoints('M0 0S1 1 2 2')).toThrow('a path holds S');
  });

  test('is drawn in dashes no longer than they should be', () => {
    const bars = strokeOutline(pathPoints('M0 0H10'), { width: 1, dash: [3, 2] });
    expect(bars.map((bar) => [bar[0]?.[0], bar[1]?.[0]])).toEqual([
      [0, 3],
      [5, 8],
    ]);
  });
});

describe('the letters of the typeface', () => {
  test('have tabular figures, and letters put together from others are whole', () => {
    const { regular } = typeface;
    expect(regular.widthOf('1')).toBe(regular.widthOf('8'));
    const rings = (text: string) => regular.outlineOf(text, 10).reduce((sum, glyph) => sum + glyph.rings.length, 0);
    expect(rings('й')).toBe(rings('и') + 1);
    expect(regular.outlineOf(' ', 10)).toEqual([{ rings: [] }]);
  });

  test('are drawn as one picture, in pixels and as SVG without a font', () => {
    const picture: Picture = {
      width: 60,
      height: 20,
      items: [
        {
          kind: 'text',
          x: 30,
          y: 14,
          text: 'Йё 24',
          size: 12,
          weight: 'bold',
          anchor: 'middle',
          colour: '#000000',
          hasGround: true,
        },
        { kind: 'shape', d: 'M0 0h60', stroke: { colour: '#ff0000', width: 2 } },
      ],
    };
    const { width, height, pixels } = readPng(Buffer.from(pixelsOf(picture, typeface)));
    expect([width, height]).toEqual([150, 50]);
    expect([...pixels.subarray(0, 3)]).toEqual([255, 0, 0]);
    const dark = pixels.reduce((count, value) => count + (value < 40 ? 1 : 0), 0);
    expect(dark).toBeGreaterThan(1_000);
    const svg = svgOf(picture, typeface);
    expect(svg).not.toContain('<text');
    expect(svg).not.toContain('NaN');
  });
});
