import { z } from 'zod';
import { entities } from '#shared/model/entities.ts';
import { bilingualPatchSchema, daySchema, partialDateSchema, quantitySchema } from '#shared/model/values.ts';
import { procedure } from './base.ts';

/** Targets are set by a decision; what it changes stays as superseded. */
export const kpiTargetsContract = {
  /** Sets the whole target path from a day on, by one decision: what is changed or left out is superseded, and stays. */
  setPath: procedure
    .input(
      z.object({
        kpi: z.uuid(),
        points: z
          .array(
            z.object({
              /** The target that it is, or takes the place of; null for a new one. */
              target: z.uuid().nullable(),
              quantity: quantitySchema,
              upper: quantitySchema.nullable().optional(),
              due: partialDateSchema,
            }),
          )
          .max(60),
        shape: entities.kpi.fields.pathShape.patch,
        validFrom: daySchema,
        decision: bilingualPatchSchema,
      }),
    )
    .output(z.object({ targetIds: z.array(z.uuid()) })),
  /** The target it supersedes stays; a target that supersedes one names the decision. */
  setTarget: procedure
    .input(
      z.object({
        kpi: z.uuid(),
        quantity: quantitySchema,
        upper: quantitySchema.nullable().optional(),
        due: partialDateSchema.nullable(),
        validFrom: daySchema.nullable(),
        decision: bilingualPatchSchema,
        /** Missing: the one in force on `validFrom`. Null: none, so that it stands beside the others (an interim target). */
        supersedes: z.uuid().nullable().optional(),
      }),
    )
    .output(z.object({ targetId: z.uuid() })),
};
