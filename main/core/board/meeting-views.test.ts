import { describe, expect, test } from 'vitest';
import type { Meeting, Outcome } from '#shared/model/board.ts';
import { nextMeeting, previousMeeting, waitingOf } from './meeting-views.ts';

const empty = { bg: '', en: '', stale: null };
const common = { code: null, sortOrder: null, archived: false, source: null };

function meeting(id: string, patch: Partial<Meeting>): Meeting {
  return {
    ...common,
    id,
    number: null,
    kind: 'regular',
    title: empty,
    startsAt: null,
    on: null,
    lengthMinutes: null,
    place: empty,
    link: null,
    topic: empty,
    chairPerson: null,
    secretaryPerson: null,
    chair: null,
    secretary: null,
    state: 'draft',
    dateIsProposed: false,
    papersDue: null,
    publishedAt: null,
    packDesign: null,
    minutes: empty,
    minutesApprovedOn: null,
    minutesApprovedBy: null,
    note: empty,
    ...patch,
  };
}

describe('which meeting is the next', () => {
  test('the earliest that was not held, on or after the day', () => {
    const later = meeting('later', { on: '2021-04-15', state: 'draft' });
    const sooner = meeting('sooner', { startsAt: '2021-01-21T10:00', state: 'called' });
    const held = meeting('held', { on: '2021-01-14', state: 'held' });
    const undated = meeting('undated', { state: 'draft' });
    expect(nextMeeting([undated, later, sooner, held], '2021-01-04')?.id).toBe('sooner');
    expect(nextMeeting([undated, later, sooner, held], '2021-01-21')?.id).toBe('sooner');
    expect(nextMeeting([undated, later, sooner, held], '2021-01-22')?.id).toBe('later');
    expect(nextMeeting([undated, held], '2021-01-22')?.id).toBe('undated');
    expect(nextMeeting([held], '2021-01-04')).toBeNull();
  });

  test('the previous one is the last that was held before', () => {
    const first = meeting('first', { on: '2020-10-01', state: 'minutesPublished' });
    const second = meeting('second', { on: '2021-01-21', state: 'held' });
    const drafted = meeting('drafted', { on: '2021-02-01', state: 'draft' });
    expect(previousMeeting([second, first, drafted], '2021-04-15')?.id).toBe('second');
    expect(previousMeeting([second, first, drafted], '2021-01-21')?.id).toBe('first');
    expect(previousMeeting([second, first, drafted], '2020-10-01')).toBeNull();
  });
});

describe('what an outcome waits for', () => {
  const outcome: Outcome = {
    ...common,
    id: 'one',
    meeting: 'first',
    item: null,
    kind: 'advice',
    text: { bg: 'Да се започне с три района.', en: '', stale: null },
    addressedTo: null,
    response: 'none',
    responseText: empty,
    respondedOn: null,
    owner: null,
    due: null,
    state: 'open',
    closedOn: null,
    supersedes: null,
    follows: null,
    effect: empty,
  };
  const first = meeting('first', { on: '2020-10-01', state: 'held' });
  const waits = (patch: Partial<Outcome>, on = '2021-01-04') => waitingOf({ ...outcome, ...patch }, first, on);

  test('advice waits for a response since the day of the meeting', () => {
    expect(waits({})).toEqual({ waits: 'awaitsResponse', waitingDays: 95 });
  });

  test('advice that is answered is open until it is closed', () => {
    const answered = { response: 'partly', respondedOn: '2020-12-01' } as const;
    expect(waits(answered)).toEqual({ waits: 'open', waitingDays: null });
    expect(waits({ ...answered, state: 'closed', closedOn: '2021-01-04' })).toEqual({ waits: null, waitingDays: null });
  });

  test('an answer or an end that came after the day does not count on it', () => {
    expect(waits({ response: 'accepted', respondedOn: '2021-01-05' })).toMatchObject({ waits: 'awaitsResponse' });
    expect(waits({ kind: 'action', state: 'closed', closedOn: '2021-01-05' })).toMatchObject({ waits: 'open' });
  });

  test('what is past the last day of its due date is overdue', () => {
    expect(waits({ kind: 'action', due: '2020-12' })).toEqual({ waits: 'overdue', waitingDays: 4 });
    expect(waits({ kind: 'action', due: '2021' })).toEqual({ waits: 'open', waitingDays: null });
  });

  test('information and decisions of other bodies wait for nothing', () => {
    expect(waits({ kind: 'information' }).waits).toBeNull();
    expect(waits({ kind: 'decisionElsewhere', due: '2020' }).waits).toBeNull();
  });
});
