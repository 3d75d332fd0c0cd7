import { describe, expect, test } from 'vitest';
import type { HistoryChange, HistoryEntry, HistoryRecord } from '#shared/contract/history.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { beginningOf } from './history-filter.ts';
import { touchedPages, type Names } from './touched-pages.ts';

const activity = '01890000-0000-7000-8000-000000000001';
const move = '01890000-0000-7000-8000-000000000002';
const report = '01890000-0000-7000-8000-000000000003';
const person = '01890000-0000-7000-8000-000000000004';

const named = (entity: EntityName, id: string, owner: string | null): [string, HistoryRecord] => [
  id,
  { entity, id, code: null, title: { bg: '', en: '' }, owner, facts: {} },
];
const names: Names = new Map([
  named('activity', activity, null),
  named('dateMove', move, activity),
  named('report', report, activity),
]);

const change = (entity: EntityName, id: string, field: string, before: unknown, after: unknown): HistoryChange => ({
  entity,
  id,
  field,
  before,
  after,
});
const made = (entity: EntityName, id: string, fields: Record<string, unknown>): HistoryChange[] => [
  change(entity, id, 'deleted', null, false),
  ...Object.entries(fields).map(([field, value]) => change(entity, id, field, null, value)),
];
const entryOf = (changes: HistoryChange[]): HistoryEntry => ({
  txn: 't',
  kind: 'activity.edit',
  actor: person,
  at: '2021-01-04T08:00:00.000Z',
  undoes: null,
  isUndone: false,
  restores: null,
  changes,
  changeCount: changes.length,
  records: [],
});
const told = (changes: HistoryChange[]) =>
  touchedPages(entryOf(changes), names, 'bg').map(({ id, own, parts }) => ({
    id,
    own: own?.fields.map(({ field }) => field),
    parts: parts.map(({ event, fields }) => [event, ...fields.map(({ field }) => field)]),
  }));

describe('what an action touched', () => {
  test('stands on the page of the record it belongs to', () => {
    const changes = [
      ...made('report', report, { entity: 'activity', record: activity, asOf: '2021-01-04', author: person }),
      change('activity', activity, 'progressPercent', 30, 40),
    ];
    expect(told(changes)).toEqual([{ id: activity, own: ['progressPercent'], parts: [['added', 'asOf']] }]);
  });

  test('tells a moved date once, on the record, with why beside it', () => {
    const moved = made('dateMove', move, {
      entity: 'activity',
      record: activity,
      field: 'due',
      from: '2020',
      to: '2021-06',
      decidedOn: '2021-01-04',
      'reason.bg': 'Районите се включват по-късно.',
    });
    const onRecord = change('activity', activity, 'due', '2020', '2021-06');
    expect(told([...moved, onRecord])).toEqual([
      { id: activity, own: ['due'], parts: [['added', 'decidedOn', 'reason.bg']] },
    ]);
    expect(told(moved)[0]?.parts).toEqual([['added', 'from', 'to', 'decidedOn', 'reason.bg']]);
  });

  test('of a new record leaves out what its link says, its order, and what it has by itself', () => {
    const fields = {
      code: 'ACT-99',
      'title.bg': 'Нова дейност',
      'title.en': 'New activity',
      sortOrder: 37,
      archived: false,
      lifecycle: 'indicative',
      due: '2021-Q3',
    };
    expect(told(made('activity', activity, fields))).toEqual([{ id: activity, own: ['title.en', 'due'], parts: [] }]);
  });

  test('tells of a waiting translation only where its text was not touched', () => {
    const stale = change('activity', activity, 'title.stale', null, {
      language: 'en',
      since: '2021-01-04T08:00:00.000Z',
    });
    expect(told([change('activity', activity, 'title.bg', 'А', 'Б'), stale])[0]?.own).toEqual(['title.bg']);
    expect(told([{ ...stale, before: stale.after, after: null }])[0]?.own).toEqual(['title.stale']);
  });

  test('says what was taken away and brought back', () => {
    const events = (before: unknown, after: unknown) =>
      touchedPages(entryOf([change('activity', activity, 'deleted', before, after)]), names, 'bg').map(
        ({ own }) => own?.event,
      );
    expect(events(null, false)).toEqual(['added']);
    expect(events(false, true)).toEqual(['removed']);
    expect(events(true, false)).toEqual(['returned']);
  });
});

describe('a period of the history', () => {
  test('counts today', () => {
    expect(beginningOf('today', '2021-01-05')).toBe('2021-01-05');
    expect(beginningOf('week', '2021-01-05')).toBe('2020-12-30');
  });
});
