import { z } from 'zod';
import { measuresApplied } from '#shared/model/risk.ts';
import { bilingualPatchSchema } from '#shared/model/values.ts';

export const gradeSchema = z.int().min(1).max(5).nullable();

export const measuresAppliedSchema = z.enum(measuresApplied).nullable().default(null);

/** Grades are given together or not at all: one without the other has no score. */
export const bothGradesOrNone = ({ probability, impact }: { probability: number | null; impact: number | null }) =>
  (probability === null) === (impact === null);

/** A review of a risk that comes with a report, as of the report's day. Grades left out say that they stand. */
export const reviewInReportSchema = z
  .object({
    risk: z.uuid(),
    probability: gradeSchema,
    impact: gradeSchema,
    measuresApplied: measuresAppliedSchema,
    text: bilingualPatchSchema,
  })
  .refine(bothGradesOrNone);
export type ReviewInReport = z.infer<typeof reviewInReportSchema>;

/** With a report none is asked for; most come with a few. */
export const reviewsInReportSchema = z.array(reviewInReportSchema).max(100).default([]);
