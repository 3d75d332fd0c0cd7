import { describe, expect, test } from 'vitest';
import { type CalendarMeeting, meetingDay, proposedMeetingDay, quarterWithoutMeeting } from './board-calendar.ts';

const first: CalendarMeeting = { id: 'first', kind: 'regular', startsAt: null, on: '2020-10-01', state: 'held' };

describe('the Board meets once a quarter', () => {
  test('the quarter of the first meeting has one', () => {
    expect(quarterWithoutMeeting([first], '2020-12-31')).toBeNull();
  });

  test('the next quarter has none yet', () => {
    expect(quarterWithoutMeeting([first], '2021-01-04')).toEqual({ quarter: '2021-Q1', daysLeft: 86, draftId: null });
    expect(quarterWithoutMeeting([], '2021-03-31')).toEqual({ quarter: '2021-Q1', daysLeft: 0, draftId: null });
  });

  test('a meeting that is called counts before it is held', () => {
    const called: CalendarMeeting = { ...first, id: 'called', startsAt: '2021-03-25T10:00', on: null, state: 'called' };
    expect(quarterWithoutMeeting([first, called], '2021-01-04')).toBeNull();
  });

  test('a draft does not count, but is named, the earliest first', () => {
    const later: CalendarMeeting = { ...first, id: 'later', on: '2021-03-25', state: 'draft' };
    const earlier: CalendarMeeting = {
      ...first,
      id: 'earlier',
      startsAt: '2021-02-25T10:00',
      on: null,
      state: 'draft',
    };
    expect(quarterWithoutMeeting([later, earlier], '2021-01-04')?.draftId).toBe('earlier');
  });

  test('an extraordinary meeting or one without a day does not stand for it', () => {
    const extra: CalendarMeeting = { ...first, kind: 'extraordinary', on: '2021-02-01' };
    const undated: CalendarMeeting = { ...first, on: null, state: 'called' };
    expect(quarterWithoutMeeting([extra, undated], '2021-01-04')?.quarter).toBe('2021-Q1');
  });
});

test('the day of a meeting is the day of its hour, where the hour is known', () => {
  expect(meetingDay({ startsAt: '2021-01-14T10:00', on: '2021-01-13' })).toBe('2021-01-14');
  expect(meetingDay({ startsAt: null, on: null })).toBeNull();
});

describe('a day is proposed for the next regular meeting', () => {
  const second: CalendarMeeting = { ...first, id: 'second', startsAt: '2021-01-21T10:00', on: null, state: 'draft' };

  test('the third Thursday of the first quarter without one', () => {
    expect(proposedMeetingDay([first], '2021-01-04')).toBe('2021-01-21');
    expect(proposedMeetingDay([first, second], '2021-01-04')).toBe('2021-04-15');
  });

  test('never a day that is past', () => {
    expect(proposedMeetingDay([first], '2021-01-21')).toBe('2021-01-28');
  });

  test('never a day off: 24 May 2029 is a Thursday', () => {
    expect(proposedMeetingDay([], '2029-05-18')).toBe('2029-05-31');
  });

  test('late in a quarter the last working day that is left, and then the next quarter', () => {
    expect(proposedMeetingDay([], '2021-06-25')).toBe('2021-06-30');
    expect(proposedMeetingDay([], '2021-06-30')).toBe('2021-07-15');
  });
});
