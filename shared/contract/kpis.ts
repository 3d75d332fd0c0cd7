import { z } from 'zod';
import { recordSchema } from '#shared/model/entity.ts';
import { kpi, kpiTarget, reading, readingQualities } from '#shared/model/kpi.ts';
import {
  bilingualPatchSchema,
  daySchema,
  decimalSchema,
  instantSchema,
  partialDateSchema,
  qualifiers,
  quantitySchema,
} from '#shared/model/values.ts';
import type { KpiLight } from '#shared/rules/kpi.ts';
import { linkedSchema, namedSchema } from './activities.ts';
import { asOfInput, idAsOfInput, procedure } from './base.ts';

/** Made by the rule, which checks it; at the wall its parts are taken as they are. */
export const kpiLightSchema = z.custom<KpiLight>(
  (value) => typeof value === 'object' && value !== null && 'light' in value && 'rule' in value && 'facts' in value,
);

const sparkSchema = z.object({
  asOf: daySchema,
  value: z.number().nullable(),
  qualifier: z.enum(qualifiers),
  quality: z.enum(readingQualities),
});

export const kpiViewSchema = recordSchema(kpi).and(
  z.object({
    /** The target in force on the day; null when there is none. */
    target: recordSchema(kpiTarget).nullable(),
    /** The latest reading that counts on the day. */
    reading: recordSchema(reading).nullable(),
    light: kpiLightSchema,
    /** Calendar days from the latest reading to the day. */
    ageDays: z.int().nullable(),
    /** The last counted readings of the whole, oldest first. */
    spark: z.array(sparkSchema),
    ownerName: namedSchema.nullable(),
  }),
);
export type KpiView = z.infer<typeof kpiViewSchema>;

/**
 * Why a reading does not count on the day: another supersedes it; it is for a later day; it is a draft or was returned; it
 * says that there is no value; or it is of a part, which never stands for the whole.
 */
export const notCountedReasons = ['superseded', 'later', 'notApproved', 'notAvailable', 'part'] as const;

export const readingViewSchema = recordSchema(reading).and(
  z.object({
    isCounted: z.boolean(),
    notCounted: z.enum(notCountedReasons).nullable(),
    supersededBy: z.uuid().nullable(),
    recordedAt: instantSchema,
    recordedBy: z.string(),
  }),
);
export type ReadingView = z.infer<typeof readingViewSchema>;

export const kpiDetailSchema = kpiViewSchema.and(
  z.object({
    /** Oldest first; superseded ones stay. */
    targets: z.array(recordSchema(kpiTarget).and(z.object({ isSuperseded: z.boolean() }))),
    /** Newest first by the day they are true on; superseded and later ones are marked. */
    readings: z.array(readingViewSchema),
    links: z.array(linkedSchema),
    providerName: namedSchema.nullable(),
  }),
);
export type KpiDetail = z.infer<typeof kpiDetailSchema>;

/** What a person says of one measurement. Empty `quantity` where the value exists in words only, or not at all. */
const measuredShape = {
  asOf: daySchema,
  asOfPrecision: partialDateSchema.nullable().optional(),
  period: partialDateSchema.nullable().optional(),
  quantity: quantitySchema.nullable(),
  numerator: decimalSchema.nullable().optional(),
  denominator: decimalSchema.nullable().optional(),
  valueText: bilingualPatchSchema.optional(),
  disaggregation: z.string().trim().max(200).nullable().optional(),
  quality: z.enum(readingQualities).default('final'),
  unavailableReason: bilingualPatchSchema.optional(),
  evidence: z.string().trim().max(2_000).nullable().optional(),
  note: bilingualPatchSchema.optional(),
};
const measuredSchema = z.object(measuredShape);
export type Measured = z.infer<typeof measuredSchema>;

/** The day that the light is told of; empty means the workbook's own day, or today. */
const seenOn = { seenOn: daySchema.optional() };

const lightChangeSchema = z.object({ readingId: z.uuid(), before: kpiLightSchema, light: kpiLightSchema });
export type LightChange = z.infer<typeof lightChangeSchema>;

const reasonSchema = bilingualPatchSchema;

export const kpisContract = {
  /** Every indicator in its order, each with its target, latest value, light and the rule that made it so. */
  list: procedure.input(asOfInput).output(z.object({ asOf: daySchema, kpis: z.array(kpiViewSchema) })),
  get: procedure.input(idAsOfInput).output(kpiDetailSchema),
  /** Every reading, whole, with the indicator it is of and whether it counts on the day; only those true on or after `from`. */
  readings: procedure.input(asOfInput.extend({ kpi: z.uuid().optional(), from: daySchema.optional() })).output(
    z.object({
      asOf: daySchema,
      readings: z.array(readingViewSchema.and(z.object({ kpiName: namedSchema }))),
    }),
  ),
  /** Refuses days to come, locked periods, values that the indicator cannot have, and a missing value without a reason. */
  addReading: procedure.input(z.object({ kpi: z.uuid(), ...measuredShape, ...seenOn })).output(lightChangeSchema),
  /** A wrong reading stays and is superseded by this one; the reason is required. */
  supersedeReading: procedure
    .input(z.object({ id: z.uuid(), ...measuredShape, reason: reasonSchema, ...seenOn }))
    .output(lightChangeSchema),
  /** Many at once, all or none, as one action of the history: what was typed or pasted into the grid. */
  enterReadings: procedure
    .input(
      z.object({
        entries: z
          .array(z.object({ kpi: z.uuid(), ...measuredShape, supersedes: z.uuid().optional() }))
          .min(1)
          .max(2_000),
        /** Required when an entry supersedes. */
        reason: reasonSchema.optional(),
      }),
    )
    .output(z.object({ readingIds: z.array(z.uuid()) })),
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
