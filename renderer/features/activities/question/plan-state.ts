import { z } from 'zod';
import {
  planQuestionSchema,
  planViewKinds,
  wholePlan,
  type PlanLayout,
  type PlanQuestion,
  type PlanViewKind,
} from '#shared/model/plan-question.ts';

/** How the plan is looked at: what is asked, in which view, laid out how, and which saved view that started from. */
export interface PlanState {
  readonly view: PlanViewKind;
  readonly question: PlanQuestion;
  readonly layout: PlanLayout;
  readonly savedView: string | null;
}

/** No columns named: the table shows those it has for a start. */
export const plainLayout: PlanLayout = { columns: [], boardBy: 'status', timelineMonths: null };

export const plainState: PlanState = { view: 'table', question: wholePlan, layout: plainLayout, savedView: null };

/** What an address says of the state; the layout is left to the person who looks. */
export const planAddressSchema = z.object({
  view: z.enum(planViewKinds).optional(),
  question: planQuestionSchema.partial().optional(),
  savedView: z.uuid().optional(),
});
export type PlanAddress = z.infer<typeof planAddressSchema>;

/** The search part of the plan's address, `?plan={…}`; what cannot be understood is left out. */
export function planSearch(search: Record<string, unknown>): { plan?: PlanAddress } {
  const parsed = planAddressSchema.safeParse(search['plan']);
  return parsed.success ? { plan: parsed.data } : {};
}

/** The state as an address says it, without what goes without saying. */
export function addressOf({ view, question, savedView }: PlanState): PlanAddress {
  const { text, facets, grouping, sorts } = question;
  const said = {
    ...(text === '' ? {} : { text }),
    ...(Object.keys(facets).length === 0 ? {} : { facets }),
    ...(grouping === wholePlan.grouping ? {} : { grouping }),
    ...(sorts.length === 0 ? {} : { sorts }),
  };
  return {
    ...(view === 'table' ? {} : { view }),
    ...(Object.keys(said).length === 0 ? {} : { question: said }),
    ...(savedView === null ? {} : { savedView }),
  };
}

/** The state that an address leads to, laid out as the plan now is. */
export const stateAt = ({ view, question, savedView }: PlanAddress, { layout }: PlanState): PlanState => ({
  view: view ?? 'table',
  question: { ...wholePlan, ...question },
  layout,
  savedView: savedView ?? null,
});
