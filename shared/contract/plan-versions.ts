import { z } from 'zod';
import { recordSchema } from '#shared/model/entity.ts';
import { planDocumentSchema } from '#shared/model/plan-document.ts';
import { planVersion } from '#shared/model/plan.ts';
import { bilingualPatchSchema, daySchema, instantSchema, partialDateSchema } from '#shared/model/values.ts';
import { namedSchema } from './activities.ts';
import { idInput, procedure } from './base.ts';

export const planVersionViewSchema = recordSchema(planVersion).and(
  z.object({
    councilActName: namedSchema.nullable(),
    /** How many activities it has; null where what was frozen is damaged. */
    activities: z.int().nullable(),
    /** Its content was frozen when it was adopted; else it is worked out from what was true on that day. */
    isFrozen: z.boolean(),
    isIntact: z.boolean(),
    recordedAt: instantSchema,
    recordedBy: z.string(),
  }),
);
export type PlanVersionView = z.infer<typeof planVersionViewSchema>;

export const baselineChoiceSchema = z.object({
  activity: namedSchema,
  baselineDue: partialDateSchema.nullable(),
  due: partialDateSchema,
});
export type BaselineChoice = z.infer<typeof baselineChoiceSchema>;

export const planVersionsContract = {
  /** The plan as adopted and its amendments, in the order in which they were adopted. */
  list: procedure.output(z.array(planVersionViewSchema)),
  /** What a version says. */
  get: procedure
    .input(idInput)
    .output(z.object({ version: planVersionViewSchema, document: planDocumentSchema, isWorkedOut: z.boolean() })),
  /** What an amendment adopted on a day could make the new baseline, and the number it would have. */
  beforeAmending: procedure
    .input(z.object({ adoptedOn: daySchema }))
    .output(z.object({ code: z.string(), baselines: z.array(baselineChoiceSchema) })),
  /** Adopts an amendment: its content is the plan on that day. Says why; each baseline that it changes says why too. */
  amend: procedure
    .input(
      z.object({
        title: bilingualPatchSchema,
        adoptedOn: daySchema,
        reason: bilingualPatchSchema,
        councilAct: z.uuid().nullable(),
        rebase: z.array(z.object({ activity: z.uuid(), reason: bilingualPatchSchema })).max(10_000),
      }),
    )
    .output(z.object({ id: z.uuid() })),
};
