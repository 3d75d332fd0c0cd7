import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partialDateSchema } from '#shared/model/values.ts';
import { parsePartialDate } from './parse-partial-date.ts';

describe('a date is read the way people type it', () => {
  test.each([
    ['1.10.2020', '2020-10-01'],
    ['01.10.2020', '2020-10-01'],
    ['01.10.2020г.', '2020-10-01'],
    ['01.10.2020 г.', '2020-10-01'],
    ['01.10.2020\u00a0г.', '2020-10-01'],
    ['1. 10. 2020', '2020-10-01'],
    ['1/10/2020', '2020-10-01'],
    ['1-10-2020', '2020-10-01'],
    ['2020-10-01', '2020-10-01'],
    ['2020.10.01', '2020-10-01'],
    ['29.02.2020', '2020-02-29'],
    ['10.2020', '2020-10'],
    ['10/2020', '2020-10'],
    ['2020-10', '2020-10'],
    ['октомври 2020', '2020-10'],
    ['Октомври 2020 г.', '2020-10'],
    ['м. октомври 2020 г.', '2020-10'],
    ['October 2020', '2020-10'],
    ['oct 2020', '2020-10'],
    ['Oct. 2020', '2020-10'],
    ['окт 2020', '2020-10'],
    ['окт. 2020', '2020-10'],
    ['май 2021', '2021-05'],
    ['Q4 2020', '2020-Q4'],
    ['2020 Q4', '2020-Q4'],
    ['2020-Q4', '2020-Q4'],
    ['Q4.2020', '2020-Q4'],
    ['Q4 of 2020', '2020-Q4'],
    ['IV.2020', '2020-Q4'],
    ['IV тримесечие 2020', '2020-Q4'],
    ['четвърто тримесечие 2020', '2020-Q4'],
    ['четвъртото тримесечие на 2020 г.', '2020-Q4'],
    ['4. тримесечие 2020 г.', '2020-Q4'],
    ['4-то тримесечие 2020', '2020-Q4'],
    ['1. трим. 2021', '2021-Q1'],
    ['fourth quarter of 2020', '2020-Q4'],
    ['the 2nd quarter of 2021', '2021-Q2'],
    ['първо полугодие 2021', '2021-H1'],
    ['II полугодие 2021 г.', '2021-H2'],
    ['H1 2021', '2021-H1'],
    ['Н1 2021', '2021-H1'],
    ['2021-H2', '2021-H2'],
    ['first half of 2021', '2021-H1'],
    ['края на 2020', '2020'],
    ['до края на 2020 г.', '2020'],
    ['end of 2020', '2020'],
    ['by the end of 2020', '2020'],
    ['end of October 2020', '2020-10'],
    ['2020', '2020'],
    ['2020 г.', '2020'],
    ['2020 година', '2020'],
    ['1 октомври 2020 г.', '2020-10-01'],
    ['1 October 2020', '2020-10-01'],
    ['1st October 2020', '2020-10-01'],
    ['October 1, 2020', '2020-10-01'],
    ['текуща', 'ongoing'],
    ['Постоянна', 'ongoing'],
    ['постоянен', 'ongoing'],
    ['ongoing', 'ongoing'],
  ])('%s', (text, partial) => {
    expect(parsePartialDate(text)).toBe(partial);
    expect(partialDateSchema.safeParse(partial).success).toBe(true);
  });
});

describe('what is not a date is not guessed', () => {
  test.each([
    ['31.02.2020'],
    ['29.02.2021'],
    ['0.10.2020'],
    ['13.2020'],
    ['1.10.20'],
    ['2020/21'],
    ['2020/11'],
    ['2020–2022'],
    ['2020-2022'],
    ['Q5 2020'],
    ['V.2020'],
    ['трето полугодие 2020'],
    ['H3 2020'],
    ['края на 1.10.2020'],
    ['през следващите месеци'],
    ['in the coming months'],
    ['смляно 2020'],
    ['1234'],
    ['10 2020'],
    ['1.10/2020'],
    ['44105'],
    [''],
    ['   '],
  ])('%s', (text) => {
    expect(parsePartialDate(text)).toBeNull();
  });

  test('a text of any length is refused at once', () => {
    expect(parsePartialDate(`${'1 '.repeat(50_000)}2020`)).toBeNull();
  });
});

test('a partial date as the workbook writes it reads as itself', () => {
  const months = fc.integer({ min: 1, max: 12 }).map((month) => String(month).padStart(2, '0'));
  const rest = fc.oneof(
    fc.constant(''),
    months.map((month) => `-${month}`),
    fc.integer({ min: 1, max: 4 }).map((quarter) => `-Q${quarter}`),
    fc.integer({ min: 1, max: 2 }).map((half) => `-H${half}`),
    fc.tuple(months, fc.integer({ min: 10, max: 28 })).map(([month, day]) => `-${month}-${day}`),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), rest, (year, tail) => {
      expect(parsePartialDate(`${year}${tail}`)).toBe(`${year}${tail}`);
    }),
  );
});

test('whatever is typed, the answer is a partial date of the model or null', () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          '1',
          '31',
          '2020',
          '.',
          '/',
          '-',
          ' ',
          'q',
          'h',
          'iv',
          'октомври',
          'тримесечие',
          'г.',
          'края на ',
        ),
        {
          maxLength: 7,
        },
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const partial = parsePartialDate(text);
      expect(partial === null || partialDateSchema.safeParse(partial).success).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
