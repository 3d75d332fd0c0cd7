import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDifference, type TextPiece } from './word-difference.ts';

const textOf = (pieces: readonly TextPiece[], without: TextPiece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

test('a sentence that changed in two words shows those two', () => {
  expect(wordDifference('До края на 2020 г. всички райони', 'До края на 2021 г. повечето райони')).toEqual([
    { kind: 'same', text: 'До края на ' },
    { kind: 'removed', text: '2020' },
    { kind: 'added', text: '2021' },
    { kind: 'same', text: ' г. ' },
    { kind: 'removed', text: 'всички' },
    { kind: 'added', text: 'повечето' },
    { kind: 'same', text: ' райони' },
  ]);
});

test('words that changed side by side are one change, and a word that was only added is only added', () => {
  expect(wordDifference('Стара дума тук', 'Нов израз тук')).toEqual([
    { kind: 'removed', text: 'Стара дума' },
    { kind: 'added', text: 'Нов израз' },
    { kind: 'same', text: ' тук' },
  ]);
  expect(wordDifference('Единния модел', 'Единния модел на ДАЕУ')).toEqual([
    { kind: 'same', text: 'Единния модел' },
    { kind: 'added', text: ' на ДАЕУ' },
  ]);
});

test('a new text is added whole, a removed one removed whole, the same one is the same', () => {
  expect(wordDifference('', 'Нов текст')).toEqual([{ kind: 'added', text: 'Нов текст' }]);
  expect(wordDifference('Стар текст', '')).toEqual([{ kind: 'removed', text: 'Стар текст' }]);
  expect(wordDifference('Текст', 'Текст')).toEqual([{ kind: 'same', text: 'Текст' }]);
  expect(wordDifference('', '')).toEqual([]);
});

const anyText = fc
  .array(fc.constantFrom('едно', 'две', 'три', '\n', '  ', 'четири,'), { maxLength: 12 })
  .map((words) => words.join(' '));

test('what stayed and was removed is the old text, what stayed and was added the new one', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string()), fc.oneof(anyText, fc.string()), (before, after) => {
      const pieces = wordDifference(before, after);
      expect(textOf(pieces, 'added')).toBe(before);
      expect(textOf(pieces, 'removed')).toBe(after);
    }),
    { numRuns: 500 },
  );
});

test('texts as long as a field may be are compared at once', () => {
  const words = Array.from({ length: 3_000 }, (_, index) => `дума${index % 700}`);
  const pieces = wordDifference(words.join(' '), words.toReversed().join(' '));
  expect(textOf(pieces, 'added')).toBe(words.join(' '));
});
