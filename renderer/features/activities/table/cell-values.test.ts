import { describe, expect, test } from 'vitest';
import { buildActivity } from '../testing/build-activity.ts';
import { cellKind, draftOf, editOf, parsePercent, withSaved } from './cell-values.ts';

const activity = buildActivity('ACT-01', {
  start: '2020-06',
  due: '2021-H1',
  progressPercent: 40,
  lifecycle: 'active',
});

describe('a cell of the plan', () => {
  test('is edited where the value is a person’s own, not where it is worked out', () => {
    expect(cellKind('title', activity)).toBe('text');
    expect(cellKind('due', activity)).toBe('due');
    expect(cellKind('status', activity)).toBeNull();
    expect(cellKind('lastReport', activity)).toBeNull();
  });

  test('of progress is not edited where districts are counted, nor when it is done', () => {
    expect(cellKind('progress', activity)).toBe('percent');
    expect(cellKind('progress', { ...activity, progressMethod: 'byDistricts' })).toBeNull();
    expect(cellKind('progress', buildActivity('ACT-02', { lifecycle: 'done', lifecycleSince: '2020' }))).toBeNull();
  });

  test.each(['title', 'start', 'due', 'progress'] as const)(
    'of %s changes nothing when what it held comes back',
    (column) => {
      for (const language of ['bg', 'en'] as const)
        expect(editOf(column, activity, draftOf(column, activity, language), language)).toEqual({ kind: 'same' });
    },
  );

  test('takes a title in the person’s language and leaves the other', () => {
    expect(editOf('title', activity, ' Нова  дейност ', 'bg')).toEqual({
      kind: 'fields',
      fields: { title: { bg: 'Нова дейност' } },
    });
  });

  test('refuses a title that would be empty in both languages', () => {
    const untranslated = { ...activity, title: { bg: 'Дейност', en: '', stale: null } };
    expect(editOf('title', untranslated, '', 'bg')).toEqual({ kind: 'refused', why: 'titleMissing' });
    expect(editOf('title', activity, '', 'bg')).toEqual({ kind: 'fields', fields: { title: { bg: '' } } });
  });

  test('takes dates the way people type them', () => {
    expect(editOf('start', activity, '1.10.2020', 'bg')).toEqual({ kind: 'fields', fields: { start: '2020-10-01' } });
    expect(editOf('start', activity, '', 'bg')).toEqual({ kind: 'fields', fields: { start: null } });
    expect(editOf('start', activity, 'скоро', 'bg')).toEqual({ kind: 'refused', why: 'dateUnknown' });
  });

  test('asks why a due date moves, and not where it is the same day written otherwise', () => {
    expect(editOf('due', activity, 'Q4 2021', 'bg')).toEqual({ kind: 'due', to: '2021-Q4' });
    expect(editOf('due', activity, 'H1 2021', 'bg')).toEqual({ kind: 'same' });
  });

  test('takes a whole number of per cent', () => {
    expect(editOf('progress', activity, '55 %', 'bg')).toEqual({ kind: 'fields', fields: { progressPercent: 55 } });
    expect(editOf('progress', activity, '101', 'bg')).toEqual({ kind: 'refused', why: 'percentUnknown' });
    expect(parsePercent('5.5')).toBeUndefined();
    expect(parsePercent('0')).toBe(0);
  });
});

describe('what was saved in a cell', () => {
  test('is shown at once where it says all there is to know, the other language of a title with it', () => {
    const title = { ...activity.title, bg: 'Старо заглавие', en: 'Old title' };
    const saved = withSaved({ ...activity, title }, { title: { bg: 'Ново заглавие' } });
    expect(saved?.title).toMatchObject({ bg: 'Ново заглавие', en: 'Old title' });
    expect(withSaved(activity, { start: '2020-09' })?.start).toBe('2020-09');
    expect(withSaved(activity, { start: '2020-09' })?.title).toEqual(activity.title);
  });

  test('waits for the core where a name or a sum follows from it', () => {
    expect(withSaved(activity, { responsible: activity.id })).toBeNull();
    expect(withSaved(activity, { progressPercent: 60 })).toBeNull();
  });
});
