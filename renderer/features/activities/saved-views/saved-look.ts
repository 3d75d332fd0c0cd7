import type { SavedLook } from '#shared/contract/saved-views.ts';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import { plainState, type PlanState } from '../question/plan-state.ts';

type Look = Pick<PlanState, 'view' | 'question' | 'layout'>;

/** What the plan opens with: the view that was made the default, or the whole plan. */
export const openingState = (views: readonly SavedLook[]): PlanState => {
  const opening = views.find(({ isDefault }) => isDefault);
  return opening === undefined ? plainState : stateOf(opening);
};

export const stateOf = ({ id, view, question, layout }: SavedLook): PlanState => ({
  view,
  question,
  layout,
  savedView: id,
});

/** Whether two looks show the same: in what order filters were set makes no difference. */
export const isSameLook = (one: Look, other: Look): boolean => written(one) === written(other);

function written({ view, question, layout }: Look): string {
  const { text, facets, grouping, sorts } = question;
  const sorted = Object.entries(facets)
    .flatMap(([facet, chosen]) => (chosen.length === 0 ? [] : [[facet, chosen.toSorted()] as const]))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const asked: Omit<PlanQuestion, 'facets'> = { text: text.trim(), grouping, sorts };
  const { columns, boardBy, timelineMonths } = layout;
  return JSON.stringify([view, asked, sorted, { columns, boardBy, timelineMonths }]);
}
