import { expect, test } from 'vitest';
import type { CalendarMeeting } from './board-calendar.ts';
import { boardYear } from './board-year.ts';

const held: CalendarMeeting = {
  id: 'held',
  kind: 'regular',
  startsAt: null,
  on: '2021-01-21',
  state: 'minutesPublished',
};
const extra: CalendarMeeting = {
  id: 'extra',
  kind: 'extraordinary',
  startsAt: '2021-05-12T10:00',
  on: null,
  state: 'called',
};
const draft: CalendarMeeting = { id: 'draft', kind: 'regular', startsAt: '2021-07-15T10:00', on: null, state: 'draft' };
const other: CalendarMeeting = { ...held, id: 'other', on: '2020-10-01' };

test('a year has four quarters, each with its meetings and whether its regular one is there', () => {
  const quarters = boardYear([draft, extra, held, other], 2021, '2021-05-20');
  expect(
    quarters.map(({ quarter, when, regular, meetings }) => [
      quarter,
      when,
      regular,
      meetings.map(({ id }) => id).join(),
    ]),
  ).toEqual([
    ['2021-Q1', 'past', 'held', 'held'],
    ['2021-Q2', 'now', 'none', 'extra'],
    ['2021-Q3', 'ahead', 'draft', 'draft'],
    ['2021-Q4', 'ahead', 'none', ''],
  ]);
});

test('a day is proposed where the meeting is missing and can still be held', () => {
  expect(boardYear([held], 2021, '2021-05-20').map(({ proposed }) => proposed)).toEqual([
    null,
    '2021-05-27',
    '2021-07-15',
    '2021-10-21',
  ]);
  expect(boardYear([], 2020, '2021-05-20').every(({ proposed }) => proposed === null)).toBe(true);
});
