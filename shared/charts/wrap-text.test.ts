import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approximateTextWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

const words = fc
  .array(fc.stringMatching(/^[а-яА-Яa-z0-9„“–.]{1,24}$/u), { minLength: 1, maxLength: 24 })
  .map((list) => list.join(' '));

describe('a text in lines', () => {
  test('keeps its words in their order, and shortens only what does not fit', () => {
    const text = 'Подобряване на качеството на живот чрез дигитализиране';
    expect(wrapText(text, { width: 160, fontSize: 13, maxLines: 4 }).join(' ')).toBe(text);
    const short = wrapText(text, { width: 160, fontSize: 13, maxLines: 2 });
    expect(short).toHaveLength(2);
    expect(short[1]).toMatch(/…$/);
  });

  test('breaks a word that is wider than the line', () => {
    const lines = wrapText('дигитализирането-на-администрацията', { width: 80, fontSize: 13, maxLines: 9 });
    expect(lines.join('')).toBe('дигитализирането-на-администрацията');
    expect(lines.length).toBeGreaterThan(2);
  });

  test('never is wider than asked, nor longer', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 400 }), fc.integer({ min: 1, max: 6 }), (text, width, maxLines) => {
        const lines = wrapText(text, { width, fontSize: 13, maxLines });
        expect(lines.length).toBeLessThanOrEqual(maxLines);
        expect(lines.filter((line) => line === '' || approximateTextWidth(line, 13) > width)).toEqual([]);
      }),
    );
  });
});
