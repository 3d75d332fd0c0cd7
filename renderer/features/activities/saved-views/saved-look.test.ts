import { expect, test } from 'vitest';
import type { SavedLook } from '#shared/contract/saved-views.ts';
import { wholePlan } from '#shared/model/plan-question.ts';
import { plainLayout, plainState } from '../question/plan-state.ts';
import { isSameLook, openingState, stateOf } from './saved-look.ts';

const saved: SavedLook = {
  id: '00000000-0000-7000-8000-000000000001',
  title: { bg: 'Просрочени', en: '' },
  view: 'table',
  question: { ...wholePlan, facets: { status: ['overdue', 'delayed'], priority: ['high'] } },
  layout: plainLayout,
  isDefault: false,
};

test('the plan opens with the view that was made the default, else whole', () => {
  expect(openingState([saved])).toEqual(plainState);
  expect(openingState([saved, { ...saved, isDefault: true }])).toEqual(stateOf(saved));
});

test('a view is the same whatever order its filters were set in', () => {
  const facets = { district: [], priority: ['high'], status: ['delayed', 'overdue'] };
  expect(isSameLook(saved, { ...saved, question: { ...saved.question, facets } })).toBe(true);
});

test('a view differs by what it asks, by its columns and by its kind', () => {
  expect(isSameLook(saved, { ...saved, question: wholePlan })).toBe(false);
  expect(isSameLook(saved, { ...saved, view: 'board' })).toBe(false);
  const columns = [{ id: 'code', width: null, isPinned: true }];
  expect(isSameLook(saved, { ...saved, layout: { ...plainLayout, columns } })).toBe(false);
});
