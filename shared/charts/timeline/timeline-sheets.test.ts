import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createI18n } from '#shared/i18n/i18n.ts';
import { timelineSentences } from '#shared/i18n/timeline-sentence.ts';
import { timelineRowWords, timelineTicks } from '#shared/i18n/timeline-words.ts';
import { anyFacts, emptyFacts } from './testing/any-facts.ts';
import type { SheetContent, SheetLine } from './sheet-content.ts';
import { datesOf } from './span.ts';
import { extentOf } from './time-window.ts';
import type { TimelineFacts } from './timeline-facts.ts';
import { oneSheet, timelineSheets } from './timeline-sheets.ts';

const i18n = createI18n('bg');
const a4 = { width: 842, height: 595, margin: 30, fontSize: 8 };
const titleOf = (index: number) =>
  `Дейност № ${index} с дълго наименование, което не се побира на един ред и продължава на следващия без да се реже`;

function contentOf(rows: readonly TimelineFacts[], given: Partial<SheetContent> = {}): SheetContent {
  const line = (facts: TimelineFacts, index: number): SheetLine => ({
    kind: 'activity',
    facts: { ...facts, code: `ACT-${index}` },
    title: titleOf(index),
    words: timelineRowWords(facts, i18n, 'bg'),
    sentence: timelineSentences(facts, i18n, 'bg'),
  });
  return {
    heading: 'План за действие: времева линия',
    sub: 'към 04.01.2021 г.',
    continued: 'продължение',
    period: extentOf(rows.flatMap((facts) => [...datesOf(facts)])) ?? { first: '2020-01-01', last: '2021-12-31' },
    asOf: '2021-01-04',
    asOfLabel: 'към 04.01.2021 г.',
    lines: [{ kind: 'group', title: 'Електронно управление', note: `${rows.length} дейности` }, ...rows.map(line)],
    tick: timelineTicks('bg'),
    pageLabel: (page, pages) => `стр. ${page} от ${pages}`,
    legend: {
      statuses: [{ status: 'onTrack', word: 'В график' }],
      baseline: 'по плана',
      slip: 'преместен срок',
      uncertain: 'период',
      open: 'без край',
    },
    ...given,
  };
}

const activity = (index: number): TimelineFacts => ({ ...emptyFacts, id: `a${index}`, start: '2020', due: '2021' });
const many = Array.from({ length: 40 }, (_, index) => activity(index));
const codesOn = (svg: string) => [...svg.matchAll(/<text[^>]*>(ACT-\d+)<\/text>/g)].map(([, code]) => code);

describe('the timeline on paper', () => {
  test('has every activity on some sheet, once, in order, with the header and the head of the group on each', () => {
    const sheets = timelineSheets(contentOf(many), a4);
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.flatMap(({ svg }) => codesOn(svg))).toEqual(many.map((_, index) => `ACT-${index}`));
    for (const { svg } of sheets) {
      expect(svg).toContain('2021 г.');
      expect(svg).toContain('Електронно управление');
    }
    expect(sheets.at(-1)!.svg).toContain(`стр. ${sheets.length} от ${sheets.length}`);
  });

  test('cuts no title: all of its words are there', () => {
    const [sheet] = timelineSheets(contentOf([activity(1)]), a4);
    const words = [...sheet!.svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(' ');
    expect(words).toContain(titleOf(0));
  });

  test('goes on in time on further sheets where a month would be too narrow', () => {
    const period = { first: '1990-01-01', last: '2030-12-31' };
    const sheets = timelineSheets(contentOf([activity(1)], { period }), a4);
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets[0]!.svg).toContain('1990');
    expect(sheets.at(-1)!.svg).toContain('2030');
  });

  test('on one sheet is scaled until all of it is there, and tells how small its letters became', () => {
    const sheet = oneSheet(contentOf(many), a4);
    expect(codesOn(sheet.svg)).toHaveLength(40);
    expect(sheet).toMatchObject({ width: 842, height: 595 });
    expect(sheet.letters).toBeGreaterThan(3);
    expect(sheet.letters).toBeLessThan(8);
  });

  test('is the same, byte for byte, each time it is drawn', () => {
    expect(timelineSheets(contentOf(many), a4)).toEqual(timelineSheets(contentOf(many), a4));
  });

  test('tells in words what it shows', () => {
    const [sheet] = timelineSheets(contentOf([activity(1)]), a4);
    expect(sheet!.description.replaceAll('\u00A0', ' ')).toContain('В график. От 2020 г. до края на 2021 г.');
  });

  test('prints what people typed as text and never as markup', () => {
    const facts = { ...activity(1), dueText: { bg: '<script>&"', en: '' }, due: null };
    const [sheet] = timelineSheets(contentOf([facts]), a4);
    expect(sheet!.svg).not.toContain('<script>');
    expect(sheet!.svg).toContain('&lt;script&gt;&amp;');
  });

  test('stays on its sheets, whatever the dates are', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { minLength: 1, maxLength: 12 }), (rows) => {
        const sheets = timelineSheets(contentOf(rows), a4);
        expect(sheets.flatMap(({ svg }) => codesOn(svg)).length % rows.length).toBe(0);
        for (const { svg, height } of sheets) {
          expect(height).toBe(595);
          expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
        }
      }),
      { numRuns: 40 },
    );
  });
});
