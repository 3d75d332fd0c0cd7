import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFontCoverage, unprintableIn } from './printable.ts';
import { samplePackDocument } from './sample-document.ts';

const fonts = ['Regular', 'Medium', 'SemiBold', 'Bold', 'Italic'];
const covers = readFontCoverage(
  readFileSync(new URL('../../../../resources/fonts/SofiaSans-Regular.ttf', import.meta.url)),
);

describe('what a pack can print', () => {
  it('is all of a real pack, in every weight', () => {
    for (const weight of fonts) {
      const font = readFileSync(new URL(`../../../../resources/fonts/SofiaSans-${weight}.ttf`, import.meta.url));
      expect(unprintableIn(JSON.stringify(samplePackDocument()), readFontCoverage(font))).toEqual([]);
    }
  });

  it('is what Bulgarian officials write: „ “ № € – ≥ ° ½ and accented letters', () => {
    expect(unprintableIn('„ “ № € – — ≥ ≤ ≈ ± ° ½ ѝ Ѝ café №\u00A05 • → …', covers)).toEqual([]);
  });

  it('is not an emoji: it is named once', () => {
    expect(unprintableIn('готово 😀, готово 😀 \u4E2D', covers)).toEqual(['😀', '\u4E2D']);
  });

  it('includes marks people paste, for which the template has a substitute, and invisible characters', () => {
    expect(unprintableIn('✔\uFE0F готово \u2011 тънък\u2009шпация\u200D\u00AD ■', covers)).toEqual([]);
  });
});
