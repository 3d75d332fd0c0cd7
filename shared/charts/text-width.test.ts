import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { approximateTextWidth } from './text-width.ts';

const font = new DataView(
  new Uint8Array(readFileSync(new URL('../../resources/fonts/SofiaSans-Medium.ttf', import.meta.url))).buffer,
);

function tableAt(tag: string): number {
  for (let at = 12; at < 12 + 16 * font.getUint16(4); at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(at + byte)));
    if (name === tag) return font.getUint32(at + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

/** The glyph of a letter by the character map of format 4. */
function glyphOf(code: number): number {
  const map = tableAt('cmap');
  const records = Array.from(
    { length: font.getUint16(map + 2) },
    (_, index) => map + font.getUint32(map + 8 + 8 * index),
  );
  const table = records.find((at) => font.getUint16(at) === 4) ?? 0;
  const size = font.getUint16(table + 6); // twice the number of segments
  for (let at = table + 14; at < table + 14 + size; at += 2) {
    if (font.getUint16(at) < code) continue;
    const start = font.getUint16(at + size + 2);
    const delta = font.getUint16(at + 2 * size + 2);
    const offset = font.getUint16(at + 3 * size + 2);
    if (code < start) return 0;
    if (offset === 0) return (code + delta) & 0xff_ff;
    return font.getUint16(at + 3 * size + 2 + offset + 2 * (code - start));
  }
  return 0;
}

/** In thousandths of the size of the text. */
function advanceOf(letter: string): number {
  const unitsPerEm = font.getUint16(tableAt('head') + 18);
  const last = font.getUint16(tableAt('hhea') + 34) - 1;
  return (
    (font.getUint16(tableAt('hmtx') + 4 * Math.min(glyphOf(letter.codePointAt(0) ?? 0), last)) * 1000) / unitsPerEm
  );
}

const alphabet = 'абвгдежзийклмнопрстуфхцчшщъьюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ';
const latin = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

test('no letter is taken for narrower than the font draws it, and none for much wider', () => {
  const letters = Array.from(`${alphabet}${latin}.,:;-()„“–№%·…≥`);
  const taken = (letter: string) => approximateTextWidth(letter, 1000);
  expect(letters.filter((letter) => taken(letter) < advanceOf(letter))).toEqual([]);
  // The Bulgarian form of a letter may be wider than the one that the map of characters names.
  expect(letters.filter((letter) => taken(letter) > advanceOf(letter) * 1.45 + 30)).toEqual([]);
});
