import { expect, test } from 'vitest';
import { changeOf, emptyDraft, type ManyDraft } from './many-draft.ts';

const asOf = '2021-01-04';
const draft = (given: Partial<ManyDraft>): ManyDraft => ({ ...emptyDraft(asOf), ...given });

test('a field is not changed before something is chosen; nothing is a choice too', () => {
  expect(changeOf('priority', draft({}), 'bg')).toBe('nothingChosen');
  expect(changeOf('priority', draft({ value: null }), 'bg')).toEqual({ kind: 'fields', fields: { priority: null } });
  expect(changeOf('owner', draft({ value: 'x' }), 'bg')).toEqual({ kind: 'fields', fields: { owner: 'x' } });
});

test('a lifecycle that is a setback says why', () => {
  expect(changeOf('lifecycle', draft({ lifecycle: 'dropped' }), 'bg')).toBe('reasonMissing');
  expect(changeOf('lifecycle', draft({ lifecycle: 'done', since: null }), 'bg')).toBe('dayMissing');
  expect(changeOf('lifecycle', draft({ lifecycle: 'onHold', reason: ' Няма средства ' }), 'bg')).toEqual({
    kind: 'lifecycle',
    lifecycle: 'onHold',
    since: asOf,
    reason: { bg: 'Няма средства' },
  });
});

test('due dates are moved by a number of units or to a date, with a reason', () => {
  expect(changeOf('due', draft({ reason: 'x', count: 0 }), 'en')).toBe('nothingMoved');
  expect(changeOf('due', draft({ reason: 'x', dueBy: 'set' }), 'en')).toBe('dateMissing');
  expect(changeOf('due', draft({}), 'en')).toBe('reasonMissing');
  expect(changeOf('due', draft({ reason: 'x', count: -2, unit: 'quarter' }), 'en')).toEqual({
    kind: 'shiftDue',
    unit: 'quarter',
    count: -2,
    decidedOn: asOf,
    reason: { en: 'x' },
  });
  expect(changeOf('due', draft({ reason: 'x', dueBy: 'set', to: '2022-H1' }), 'en')).toEqual({
    kind: 'setDue',
    to: '2022-H1',
    decidedOn: asOf,
    reason: { en: 'x' },
  });
});
