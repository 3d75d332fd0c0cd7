import { expect, test } from 'vitest';
import { shortDate } from './short-date.ts';

test.each([
  ['2021-01-04', 'bg', '04.01.21'],
  ['2021-01-04', 'en', '4 Jan 21'],
  ['2020-06', 'bg', '06.20'],
  ['2020-06', 'en', 'Jun 20'],
  ['2020-Q4', 'en', 'Q4 2020'],
] as const)('%s is short in %s: %s', (date, language, short) => {
  expect(shortDate(date, language)).toBe(short);
});
