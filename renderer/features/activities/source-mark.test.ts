import { expect, test } from 'vitest';
import { fieldsByMark, markOf, sourceParts } from './source-mark.ts';

const source = {
  text: 'report.txt (https://innovativesofia.bg/en/news/one-year/); Устно съобщение',
  marks: {
    '*': 'verified',
    'title.bg': 'translated',
    'description.bg': 'translated',
    'description.en': 'translated',
    focusArea: 'derived',
  },
} as const;

test('a record is as sure as its source says of the whole; what was entered here has no mark', () => {
  expect(markOf(source)).toBe('verified');
  expect(markOf(null)).toBeNull();
});

test('fields are told by how they were had, each once', () => {
  expect([...fieldsByMark(source)]).toEqual([
    ['translated', ['title', 'description']],
    ['derived', ['focusArea']],
  ]);
});

test('a citation gives its addresses', () => {
  expect(sourceParts(source.text).map(({ url }) => url)).toEqual([
    'https://innovativesofia.bg/en/news/one-year/',
    null,
  ]);
});
