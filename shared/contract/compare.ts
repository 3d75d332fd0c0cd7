import { z } from 'zod';
import { daySchema, languageSchema } from '#shared/model/values.ts';
import { comparisonSections, type PlanComparison } from '#shared/rules/compare-plans/comparison.ts';
import { grantSchema, procedure } from './base.ts';

/** What can stand on a side of a comparison. */
export const planSideSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: daySchema }),
  z.object({ kind: z.literal('version'), id: z.uuid() }),
  z.object({ kind: z.literal('pack'), id: z.uuid() }),
]);
export type PlanSide = z.infer<typeof planSideSchema>;

/**
 * Which of the two times a day is looked at by: what was true on it, whenever it was recorded, or what the workbook knew
 * at its end. A version and a pack are what was frozen, in either.
 */
export const compareBases = ['true', 'known'] as const;
export type CompareBasis = (typeof compareBases)[number];

const textSchema = z.object({ bg: z.string(), en: z.string() });

/** A side as it is told. */
export const shownSideSchema = z.object({
  side: planSideSchema,
  /** The number of the version or the pack; null for a day. */
  code: z.string().nullable(),
  /** What the version or the meeting of the pack is called. */
  title: textSchema.nullable(),
  /** The day that it shows. */
  on: daySchema,
  activities: z.int(),
  /** The day on which the plan was adopted, where that is still to come. */
  planAdoptedOn: daySchema.nullable(),
  /** A version of which nothing was frozen: worked out now. */
  isWorkedOut: z.boolean(),
  /** How much of what it shows was recorded only after its day. */
  recordedLater: z.enum(['all', 'some', 'none']),
  /** How many activities have since had money, owners or wording changed: those are told by when they were recorded. */
  changedLater: z.int(),
});
export type ShownSide = z.infer<typeof shownSideSchema>;

/** Why a status was and is what it is. */
export const whySchema = z.object({ before: textSchema.nullable(), after: textSchema.nullable() });

export const comparedPlansSchema = z.object({
  from: shownSideSchema,
  to: shownSideSchema,
  basis: z.enum(compareBases),
  /** Checked by the rule that makes it; at the wall it is taken as it is. */
  comparison: z.custom<PlanComparison>(
    (value) => typeof value === 'object' && value !== null && comparisonSections.every((section) => section in value),
  ),
  /** Sentences for the statuses that changed, by activity; null where a side does not say why. */
  why: z.record(z.uuid(), whySchema),
});
export type ComparedPlans = z.infer<typeof comparedPlansSchema>;

export const exportFormats = ['csv', 'pdf'] as const;

const compareInput = z.object({ from: planSideSchema, to: planSideSchema, basis: z.enum(compareBases) });

export const compareContract = {
  /** What can be compared with a day: versions of the plan and issued packs; and days worth looking at. */
  sides: procedure.output(
    z.object({
      versions: z.array(z.object({ id: z.uuid(), code: z.string(), title: textSchema, adoptedOn: daySchema })),
      packs: z.array(z.object({ id: z.uuid(), number: textSchema, version: z.int(), dataAsOf: daySchema })),
      /** Meetings of the Board that were held. */
      meetings: z.array(z.object({ id: z.uuid(), title: textSchema, day: daySchema })),
      /** The day on which the workbook was made: before it, nothing was known. */
      firstRecordedOn: daySchema,
    }),
  ),
  compare: procedure.input(compareInput).output(comparedPlansSchema),
  /** Writes the comparison where the person chose (`saveFile`), in one language. */
  export: procedure
    .input(compareInput.extend({ format: z.enum(exportFormats), language: languageSchema, grant: grantSchema }))
    .output(z.object({ name: z.string(), bytes: z.int() })),
};
