import { expect, test } from 'vitest';
import { parseMeetingTime, writeMeetingTime } from './meeting-time.ts';

test.each([
  ['21.1.2021 10:00', { startsAt: '2021-01-21T10:00', on: null }],
  ['21.01.2021 г., 9.30 ч.', { startsAt: '2021-01-21T09:30', on: null }],
  ['21 януари 2021 г., 10:00 ч.', { startsAt: '2021-01-21T10:00', on: null }],
  ['21 Jan 2021 10:00', { startsAt: '2021-01-21T10:00', on: null }],
  ['21.1.2021', { startsAt: null, on: '2021-01-21' }],
])('%s is understood', (text, time) => expect(parseMeetingTime(text)).toEqual(time));

test.each(['', 'януари 2021', '21.1.2021 25:00', '30.2.2021 10:00', 'утре'])('“%s” is not a day', (text) =>
  expect(parseMeetingTime(text)).toBeNull(),
);

test.each(['bg', 'en'] as const)('what is written is understood again (%s)', (language) => {
  for (const time of [
    { startsAt: '2021-01-21T10:00', on: null },
    { startsAt: null, on: '2020-10-01' },
  ]) {
    expect(parseMeetingTime(writeMeetingTime(time, language))).toEqual(time);
  }
});
