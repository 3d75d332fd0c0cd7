import { z } from 'zod';
import { daySchema, languageSchema, type Day } from '#shared/model/values.ts';
import { kpiFilters, kpiSorts, type AnsweredKpis } from '#shared/rules/kpi-question.ts';

/** What a list of indicators shows, by tier, and what each light would: ids, never rows. */
export interface KpiAnswer extends AnsweredKpis {
  readonly asOf: Day;
  /** Grows with every change of the workbook: rows fetched for another revision may be old. */
  readonly revision: number;
  /** Of the plan on the day, whatever is asked. */
  readonly total: number;
}

/** Made by the core from checked records; ten thousand ids are taken as they are at the wall. */
export const kpiAnswerSchema = z.custom<KpiAnswer>(
  (value) => typeof value === 'object' && value !== null && 'groups' in value && 'counts' in value,
);

export const kpiQuestionSchema = z.object({
  text: z.string().max(500),
  filter: z.enum(kpiFilters),
  sort: z
    .object({ by: z.enum(kpiSorts), isDescending: z.boolean() })
    .nullable()
    .optional(),
  language: languageSchema.optional(),
});
export const askKpisInput = z.object({ asOf: daySchema.optional(), question: kpiQuestionSchema });
