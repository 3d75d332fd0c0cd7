import { z } from 'zod';
import { lifecycles, priorities, readinessLevels } from '#shared/model/activity.ts';
import { bilingualPatchSchema, daySchema, partialDateSchema } from '#shared/model/values.ts';

/** As many as one person can have looked at, and one action can take back at once. */
export const changedAtOnce = 5_000;

/** What is changed in all of the chosen activities; what needs a reason has one for all of them. */
export const manyChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fields'),
    fields: z.strictObject({
      responsible: z.uuid().nullable().optional(),
      owner: z.uuid().nullable().optional(),
      focusArea: z.uuid().nullable().optional(),
      readiness: z.enum(readinessLevels).nullable().optional(),
      priority: z.enum(priorities).nullable().optional(),
    }),
  }),
  z.object({
    kind: z.literal('lifecycle'),
    lifecycle: z.enum(lifecycles),
    since: partialDateSchema,
    reason: bilingualPatchSchema,
  }),
  z.object({
    kind: z.literal('shiftDue'),
    /** Not finer than any of the dates: a quarter is not moved by days. */
    unit: z.enum(['day', 'month', 'quarter', 'year']),
    /** Earlier when negative. */
    count: z.int().min(-3_660).max(3_660),
    decidedOn: daySchema,
    reason: bilingualPatchSchema,
  }),
  z.object({
    kind: z.literal('setDue'),
    to: partialDateSchema.nullable(),
    decidedOn: daySchema,
    reason: bilingualPatchSchema,
  }),
]);
export type ManyChange = z.infer<typeof manyChangeSchema>;

export const changeManyInput = z.object({
  ids: z.array(z.uuid()).min(1).max(changedAtOnce),
  change: manyChangeSchema,
});

export const refusedBecause = ['gone', 'noDue', 'ongoing', 'tooCoarse', 'outOfYears'] as const;

/** An activity for which nothing was changed in any, and why. */
export const refusedActivitySchema = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  title: z.object({ bg: z.string(), en: z.string() }),
  why: z.enum(refusedBecause),
});
export type RefusedActivity = z.infer<typeof refusedActivitySchema>;
