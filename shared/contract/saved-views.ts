import { z } from 'zod';
import { planLayoutSchema, planQuestionSchema, planViewKinds } from '#shared/model/plan-question.ts';
import { bilingualPatchSchema } from '#shared/model/values.ts';
import { procedure } from './base.ts';

/** How the plan is looked at, under a name. */
const lookSchema = z.object({
  view: z.enum(planViewKinds),
  question: planQuestionSchema,
  layout: planLayoutSchema,
});

export const savedViewSchema = lookSchema.extend({
  id: z.uuid(),
  title: z.object({ bg: z.string(), en: z.string() }),
  /** The plan opens with it; at most one does. */
  isDefault: z.boolean(),
});
export type SavedLook = z.infer<typeof savedViewSchema>;

/** Renaming, ordering and archiving go the way of every record (`records`). */
export const savedViewsContract = {
  /** In their own order. */
  list: procedure.output(z.array(savedViewSchema)),
  /** Under a new name, or over the view whose id is given. */
  save: procedure
    .input(
      lookSchema.extend({
        id: z.uuid().optional(),
        title: bilingualPatchSchema.refine(({ bg, en }) => Boolean(bg) || Boolean(en)).optional(),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  /** Null lets the plan open as it does without any. */
  setDefault: procedure.input(z.object({ id: z.uuid().nullable() })).output(z.object({})),
};
