import { z } from 'zod';
import { planQuestionSchema, type PlanFacet } from '#shared/model/plan-question.ts';
import { daySchema, languageSchema, type Day } from '#shared/model/values.ts';
import type { FacetChoice, PlanGroupAnswer } from '#shared/rules/plan-question/answer-plan.ts';
import type { PlanSum } from '#shared/rules/plan-question/plan-sum.ts';
import type { ActivityRow, Named } from './activities.ts';

/** A group with the record it is named after, when it is one. */
export interface PlanGroup extends PlanGroupAnswer {
  readonly named: Named | null;
}

export interface PlanChoice extends FacetChoice {
  readonly named: Named | null;
}

/** Which activities, in what order and groups, and what each further choice would leave: ids, and rows only of a window. */
export interface PlanAnswer {
  readonly asOf: Day;
  /** Grows with every change of the workbook: rows fetched for another revision may be old. */
  readonly revision: number;
  /** In the plan on the day, whatever is asked. */
  readonly total: number;
  readonly groups: readonly PlanGroup[];
  readonly sum: PlanSum;
  readonly facets: Readonly<Record<PlanFacet, readonly PlanChoice[]>>;
  /** Of the window that was asked for; none without one. */
  readonly rows: readonly ActivityRow[];
}

/** Made by the core from checked records; tens of thousands of ids are taken as they are at the wall. */
export const planAnswerSchema = z.custom<PlanAnswer>(
  (value) => typeof value === 'object' && value !== null && 'groups' in value && 'facets' in value,
);

export const rowsLimit = 500;

/** A stretch of the answer, its groups one after the other: so many activities from a place on, counted from 0. */
const planWindowSchema = z.object({ from: z.int().min(0), count: z.int().min(1).max(rowsLimit) });
export type PlanWindow = z.infer<typeof planWindowSchema>;

export const askInput = z.object({
  asOf: daySchema.optional(),
  question: planQuestionSchema,
  /** Texts are ordered by its alphabet. */
  language: languageSchema,
  /** Where the screen stands: with the rows of that place the answer can be drawn at once, without a second question. */
  window: planWindowSchema.optional(),
});

export const rowsInput = z.object({ asOf: daySchema.optional(), ids: z.array(z.uuid()).max(rowsLimit) });
