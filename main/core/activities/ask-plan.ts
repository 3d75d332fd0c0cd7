import type { Database } from 'better-sqlite3';
import type { PlanAnswer, PlanWindow } from '#shared/contract/plan-answer.ts';
import { planFacets, type PlanQuestion } from '#shared/model/plan-question.ts';
import type { Language } from '#shared/model/values.ts';
import { answerPlan, type PlanGroupAnswer } from '#shared/rules/plan-question/answer-plan.ts';
import { planIndex, type PlanIndex } from '#shared/rules/plan-question/plan-index.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { activityRowsOf } from './activity-rows.ts';
import { keptViews, type KeptViews } from './activity-views.ts';
import { planChoices } from './plan-choices.ts';

/** Laid out once for each look; what changes after that is followed. */
const indexOfLook = new WeakMap<KeptViews['viewById'], PlanIndex>();

const collators = {
  bg: new Intl.Collator('bg', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

/** Answers a question about the plan on the day of the context, with the rows of a window where one is named. */
export function askPlan(
  database: Database,
  context: PlanContext,
  question: PlanQuestion,
  language: Language,
  window?: PlanWindow,
): PlanAnswer {
  const kept = keptViews(database, context);
  const { upTo, inOrder } = kept;
  const { order, names } = planChoices(database, collators[language], language);
  const { groups, sum, facets } = answerPlan(indexOf(kept), question, order, language);
  const choices = planFacets.map((facet) => [
    facet,
    facets[facet].map((choice) => ({ ...choice, named: names[facet]?.get(choice.value) ?? null })),
  ]);
  const { grouping } = question;
  const groupNames = grouping === 'none' ? undefined : names[grouping];
  return {
    asOf: context.asOf,
    revision: upTo,
    total: inOrder.length,
    groups: groups.map((group) => ({ ...group, named: groupNames?.get(group.key) ?? null })),
    sum,
    facets: Object.fromEntries(choices) as PlanAnswer['facets'], // every facet is a key
    rows: window === undefined ? [] : activityRowsOf(database, context, idsIn(window, groups)).rows,
  };
}

/** Where the answer ends before the window does, its last stretch: a list that became shorter is seen at its end. */
function idsIn({ from, count }: PlanWindow, groups: readonly PlanGroupAnswer[]): string[] {
  const total = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  let before = Math.max(0, Math.min(from, total - count));
  const found: string[] = [];
  for (const { ids } of groups) {
    found.push(...ids.slice(before, before + count - found.length));
    before = Math.max(0, before - ids.length);
  }
  return found;
}

function indexOf({ viewById, inOrder }: KeptViews): PlanIndex {
  const last = indexOfLook.get(viewById);
  if (last?.activities === inOrder) return last;
  const index = last === undefined ? planIndex(inOrder, alphabet) : last.after(inOrder);
  indexOfLook.set(viewById, index);
  return index;
}

const alphabet = (language: Language) => (one: string, other: string) => collators[language].compare(one, other);
