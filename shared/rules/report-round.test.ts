import { expect, test } from 'vitest';
import { reportRound } from './report-round.ts';

test('the reports of a quarter are collected until its days of grace are over', () => {
  expect(reportRound('2021-01-01', 15)).toEqual({ quarter: '2020-Q4', until: '2021-01-15' });
  expect(reportRound('2021-01-15', 15)).toEqual({ quarter: '2020-Q4', until: '2021-01-15' });
});

test('afterwards no reports are collected until the quarter ends', () => {
  expect(reportRound('2021-01-16', 15)).toBeNull();
  expect(reportRound('2021-03-31', 15)).toBeNull();
  expect(reportRound('2021-04-01', 15)).toEqual({ quarter: '2021-Q1', until: '2021-04-15' });
});
