import { tableOffset } from '../../documents/pictures/true-type.ts';

/**
 * Which characters the typeface of a pack has. A character it lacks (an emoji) prints as an empty box, so the preflight
 * names it beforehand. Reads the character map of a TrueType font: the segments of its basic plane.
 */
export function readFontCoverage(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const map = tableOffset(view, 'cmap');
  const count = view.getUint16(map + 2);
  for (let index = 0; index < count; index += 1) {
    const subtable = map + view.getUint32(map + 4 + 8 * index + 4);
    if (view.getUint16(subtable) === 4) {
      const segments = readSegments(view, subtable);
      return (codePoint) => segments.some(([first, last]) => codePoint >= first && codePoint <= last);
    }
  }
  throw new Error('the font has no character map of format 4');
}

/** Format 4: parallel arrays of end codes, start codes, deltas and offsets of glyphs. */
function readSegments(view: DataView, subtable: number): [first: number, last: number][] {
  const count = view.getUint16(subtable + 6) / 2;
  const ends = subtable + 14;
  const starts = ends + 2 * count + 2;
  return Array.from({ length: count }, (_, index): [number, number] => [
    view.getUint16(starts + 2 * index),
    view.getUint16(ends + 2 * index),
  ]).filter(([first]) => first !== 0xffff);
}

/** What the template prints in place of characters people paste (`substitutes` in `resources/packs/v1/frozen.typ`). */
const substituted = '\u2010\u2011\u2012′″⇒★☆✓✔☑■□▪▫◆◇◦‣►➢';

/** The characters of a text that a pack cannot print, each once. Spaces and invisible joiners are no loss. */
export function unprintableIn(text: string, covers: (codePoint: number) => boolean): string[] {
  const lost = new Set<string>();
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (covers(code) || substituted.includes(character) || /[\s\p{Cf}\ufe0e\ufe0f]/u.test(character)) continue;
    lost.add(character);
  }
  return [...lost];
}
