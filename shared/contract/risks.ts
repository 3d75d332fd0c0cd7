import { z } from 'zod';
import { entityNames } from '#shared/model/entities.ts';
import { recordSchema } from '#shared/model/entity.ts';
import { risk, riskKinds, riskReview, riskStatuses } from '#shared/model/risk.ts';
import { bilingualPatchSchema, daySchema, instantSchema, visibilities } from '#shared/model/values.ts';
import type { RiskState } from '#shared/rules/risk-state.ts';
import { namedSchema } from './activities.ts';
import { asOfInput, idAsOfInput, procedure } from './base.ts';
import { bothGradesOrNone, gradeSchema, measuresAppliedSchema } from './risk-review-input.ts';

/** Checked by the rule that makes it; at the wall its parts are taken as they are. */
const riskStateSchema = z.custom<RiskState>(
  (value) => typeof value === 'object' && value !== null && 'status' in value && 'now' in value,
);

/** What a risk can be about. */
export const riskSubjects = ['activity', 'programme', 'kpi', 'strategyNode'] as const;
export type RiskSubject = (typeof riskSubjects)[number];

export const riskAboutSchema = z.object({ link: z.uuid(), entity: z.enum(entityNames), record: namedSchema });

export const riskViewSchema = recordSchema(risk).and(
  z.object({
    /** As it stood on the day looked at. */
    state: riskStateSchema,
    ownerName: namedSchema.nullable(),
    about: z.array(riskAboutSchema),
    /** What the newest review by the day said, in words. */
    stateOfPlay: z.object({ bg: z.string(), en: z.string() }).nullable(),
  }),
);
export type RiskView = z.infer<typeof riskViewSchema>;

export const riskReviewViewSchema = recordSchema(riskReview).and(
  z.object({ recordedAt: instantSchema, recordedBy: z.string() }),
);
export type RiskReviewView = z.infer<typeof riskReviewViewSchema>;

export const riskDetailSchema = riskViewSchema.and(
  z.object({
    /** Newest first; those that another one corrects are among them. */
    reviews: z.array(riskReviewViewSchema),
  }),
);
export type RiskDetail = z.infer<typeof riskDetailSchema>;

export const risksContract = {
  /** Every risk that was identified by the day, the gravest first; archived ones are left out. */
  list: procedure.input(asOfInput).output(z.object({ asOf: daySchema, risks: z.array(riskViewSchema) })),
  get: procedure.input(idAsOfInput).output(riskDetailSchema),
  /** Those about one record. */
  about: procedure
    .input(asOfInput.extend({ record: z.uuid() }))
    .output(z.object({ asOf: daySchema, risks: z.array(riskViewSchema) })),
  /** The next free number of the register, `R-07`. */
  nextCode: procedure.output(z.object({ code: z.string() })),
  create: procedure
    .input(
      z
        .object({
          code: z.string().trim().min(1).max(40),
          kind: z.enum(riskKinds),
          event: bilingualPatchSchema.refine(({ bg, en }) => Boolean(bg) || Boolean(en)),
          cause: bilingualPatchSchema,
          effect: bilingualPatchSchema,
          probability: gradeSchema,
          impact: gradeSchema,
          mitigation: bilingualPatchSchema,
          owner: z.uuid().nullable(),
          identifiedOn: daySchema,
          nextReview: daySchema.nullable(),
          /** Whose packs print it; the Board's unless another is said. */
          visibility: z.enum(visibilities).optional(),
          about: z.object({ entity: z.enum(riskSubjects), id: z.uuid() }).nullable(),
        })
        .refine(bothGradesOrNone),
    )
    .output(z.object({ id: z.uuid() })),
  /**
   * The state of play on a day. Grades left out say that they stand. A correction names what it supersedes and why. A next
   * review that is given becomes the risk's.
   */
  review: procedure
    .input(
      z
        .object({
          id: z.uuid(),
          asOf: daySchema,
          probability: gradeSchema,
          impact: gradeSchema,
          measuresApplied: measuresAppliedSchema,
          text: bilingualPatchSchema,
          nextReview: daySchema.nullable().optional(),
          supersedes: z.uuid().optional(),
          correctionReason: bilingualPatchSchema.optional(),
        })
        .refine(bothGradesOrNone),
    )
    .output(z.object({ reviewId: z.uuid() })),
  /** Closed, materialised, or open again, since a day and for a reason. */
  setStatus: procedure
    .input(z.object({ id: z.uuid(), status: z.enum(riskStatuses), on: daySchema, reason: bilingualPatchSchema }))
    .output(z.object({ reviewId: z.uuid() })),
  /** Ties a risk to what it threatens or favours, or unties it. */
  setAbout: procedure
    .input(z.object({ id: z.uuid(), entity: z.enum(riskSubjects), record: z.uuid(), isTied: z.boolean() }))
    .output(z.object({})),
};
