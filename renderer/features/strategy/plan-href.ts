import type { PlanFacet } from '#shared/model/plan-question.ts';
import { screenHref } from '#renderer/app/paths.ts';
import type { PlanAddress } from '#renderer/features/activities/question/plan-state.ts';

/** The plan narrowed to what serves a node; none stands for what has none. */
export function planHref(facet: Extract<PlanFacet, 'focusArea' | 'goal'>, node: string | null): string {
  const address: PlanAddress = { question: { facets: { [facet]: [node ?? ''] } } };
  return `${screenHref('activities')}?plan=${encodeURIComponent(JSON.stringify(address))}`;
}
