import type { Database } from 'better-sqlite3';
import type { ActivityView } from '#shared/contract/activities.ts';
import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import { planFacets, type PlanQuestion } from '#shared/model/plan-question.ts';
import type { Language } from '#shared/model/values.ts';
import { answerPlan } from '#shared/rules/plan-question/answer-plan.ts';
import { planFactsOf, type PlanFacts } from '#shared/rules/plan-question/plan-facts.ts';
import { planIndex, type PlanIndex } from '#shared/rules/plan-question/plan-index.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { keptViews } from './activity-views.ts';
import { planChoices } from './plan-choices.ts';

/** Taken out of each view once; a view that changed is another one. */
const factsOfView = new WeakMap<ActivityView, PlanFacts>();
/** Laid out once for each look, until something in it changes. */
const indexOfViews = new WeakMap<readonly ActivityView[], PlanIndex>();

const collators = {
  bg: new Intl.Collator('bg', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

/** Answers a question about the plan on the day of the context. */
export function askPlan(
  database: Database,
  context: PlanContext,
  question: PlanQuestion,
  language: Language,
): PlanAnswer {
  const { upTo, inOrder } = keptViews(database, context);
  const { order, names } = planChoices(database, collators[language], language);
  const { groups, sum, facets } = answerPlan(indexOf(inOrder), question, order, language);
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
  };
}

function indexOf(views: readonly ActivityView[]): PlanIndex {
  const known = indexOfViews.get(views);
  if (known !== undefined) return known;
  const index = planIndex(views.map(factsOf), (language) => (one, other) => collators[language].compare(one, other));
  indexOfViews.set(views, index);
  return index;
}

function factsOf(view: ActivityView): PlanFacts {
  const known = factsOfView.get(view);
  if (known !== undefined) return known;
  const facts = planFactsOf({ ...view, mark: view.source?.marks['*'] ?? null });
  factsOfView.set(view, facts);
  return facts;
}
