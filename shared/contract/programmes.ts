import { z } from 'zod';
import { dateMove } from '#shared/model/activity.ts';
import { recordSchema } from '#shared/model/entity.ts';
import { link } from '#shared/model/link.ts';
import {
  achievements,
  amendment,
  deliverable,
  deliverableStatuses,
  deliverableStep,
  funderPeriod,
  milestone,
  phase,
  programme,
  programmeKinds,
} from '#shared/model/programme.ts';
import { reportedLights } from '#shared/model/report.ts';
import {
  bilingualPatchSchema,
  daySchema,
  languageSchema,
  partialDateSchema,
  visibilities,
} from '#shared/model/values.ts';
import { deliverableStates, type DeliverableStatusOnDay } from '#shared/rules/deliverable-status.ts';
import { milestoneStatuses, type MilestoneStatus } from '#shared/rules/milestone-status.ts';
import type { ProgrammeClock } from '#shared/rules/programme-clock.ts';
import { linkedSchema, namedSchema, reportViewSchema } from './activities.ts';
import { asOfInput, grantSchema, idAsOfInput, idInput, procedure } from './base.ts';
import { evidenceSchema, stagedIdSchema } from './attachments.ts';
import { reviewsInReportSchema } from './risk-review-input.ts';
import { programmeMovedSchema } from './programme-moved.ts';
import { sinceReportSchema } from './since-report.ts';

/** Made by a rule of ours; at the wall its parts are taken as they are. */
const made = <Value>(...keys: readonly string[]) =>
  z.custom<Value>((value) => typeof value === 'object' && value !== null && keys.every((key) => key in value));

/** What milestones and deliverables share as a list shows them. */
const placedShape = {
  programmeName: namedSchema.nullable(),
  /** The phase or work package. */
  phaseName: namedSchema.nullable(),
  /** The due date and the forecast that stood on the day. */
  dueAsOf: partialDateSchema.nullable(),
  forecastAsOf: partialDateSchema.nullable(),
  /** Every move of its dates, the latest decision first. */
  dateMoves: z.array(recordSchema(dateMove)),
};

export const milestoneViewSchema = recordSchema(milestone).and(
  z.object({
    ...placedShape,
    status: made<MilestoneStatus>('status', 'rule', 'facts'),
    /** Set for the milestones of an activity, which belong to no programme. */
    activityName: namedSchema.nullable(),
  }),
);
export type MilestoneView = z.infer<typeof milestoneViewSchema>;

const { status: _, ...deliverableFields } = deliverable.fields;

/** The record whole; as everywhere, `status` is the derived one, and the funder's step that is recorded has its own name. */
export const deliverableViewSchema = recordSchema({ ...deliverable, fields: deliverableFields }).and(
  z.object({
    ...placedShape,
    status: made<DeliverableStatusOnDay>('status', 'rule', 'facts'),
    /** The step as it is recorded now, whatever day is looked at: the next steps go from it. */
    recordedStatus: z.enum(deliverableStatuses),
    /** The step it was at on the day; null where only the present one is recorded, and it came later. */
    stepAsOf: z.enum(deliverableStatuses).nullable(),
    /** Every step that was taken, the first one first; none of the time before steps were kept. */
    steps: z.array(recordSchema(deliverableStep)),
    /** The deliverable this one continues. */
    continuesName: namedSchema.nullable(),
  }),
);
export type DeliverableView = z.infer<typeof deliverableViewSchema>;

/** Something that the programme owes: a milestone, a deliverable, or the report of a period to the funder. */
export const dueItemSchema = namedSchema.extend({
  entity: z.enum(['milestone', 'deliverable', 'funderPeriod']),
  due: partialDateSchema,
  forecast: partialDateSchema.nullable(),
  /** Days since it was due, or else days until it is; by last days. */
  overdueDays: z.int().nullable(),
  daysLeft: z.int().nullable(),
});
export type DueItem = z.infer<typeof dueItemSchema>;

/** Why something is not where it was planned: it is overdue, was late, is forecast to be late, or its due date moved. */
export const slipKinds = ['overdue', 'forecastLate', 'late', 'moved'] as const;
export const slippedItemSchema = namedSchema.extend({
  entity: z.enum(['milestone', 'deliverable']),
  kind: z.enum(slipKinds),
  days: z.int(),
  /** How many times its date moved. */
  moves: z.int(),
  dueOriginal: partialDateSchema.nullable(),
  due: partialDateSchema.nullable(),
  /** As it was given with the latest move, or the justification of the delay; null where nobody gave one. */
  reason: z.object({ bg: z.string(), en: z.string() }).nullable(),
});
export type SlippedItem = z.infer<typeof slippedItemSchema>;

const countsOf = <const Keys extends readonly [string, ...string[]]>(keys: Keys) => z.record(z.enum(keys), z.int());

export const programmeViewSchema = recordSchema(programme).and(
  z.object({
    clock: made<ProgrammeClock>('state', 'month', 'daysLeft'),
    coordinatorName: namedSchema.nullable(),
    /** Amendments in force on the day. */
    amendmentCount: z.int(),
    /** The period of reporting to the funder that runs on the day: which of how many. */
    reportingPeriod: z.object({ number: z.int(), total: z.int() }).nullable(),
    milestoneCounts: countsOf(milestoneStatuses),
    deliverableCounts: countsOf(deliverableStates),
    /** Everything owed that has a date: what is overdue first, then by date. */
    due: z.array(dueItemSchema),
    slipped: z.array(slippedItemSchema),
  }),
);
export type ProgrammeView = z.infer<typeof programmeViewSchema>;

export const programmeDetailSchema = programmeViewSchema.and(
  z.object({
    phases: z.array(recordSchema(phase)),
    /** In the order of the funder's tables. */
    milestones: z.array(milestoneViewSchema),
    deliverables: z.array(deliverableViewSchema),
    amendments: z.array(recordSchema(amendment)),
    funderPeriods: z.array(recordSchema(funderPeriod)),
    links: z.array(linkedSchema),
    /** Which deliverable proves which milestone. */
    proofs: z.array(recordSchema(link)),
    reports: z.array(reportViewSchema),
  }),
);
export type ProgrammeDetail = z.infer<typeof programmeDetailSchema>;

/** What an amendment would do: the end and each date before → after, and why something stays. */
export const amendmentPreviewSchema = z.object({
  end: z
    .object({
      before: partialDateSchema.nullable(),
      after: partialDateSchema,
      /** By how many project months, where that is a whole number. */
      months: z.int().nullable(),
      /** A later decision moved the end already. */
      stays: z.literal('movedLater').nullable(),
    })
    .nullable(),
  lines: z.array(
    namedSchema.extend({
      entity: z.enum(['milestone', 'deliverable']),
      month: z.int().nullable(),
      monthAfter: z.int().nullable(),
      from: partialDateSchema,
      to: partialDateSchema.nullable(),
      stays: z.enum(['movedLater', 'tooCoarse', 'outOfYears']).nullable(),
      /** Due by its month: it moves unless the person leaves it. An event, dated by its day, moves only when chosen. */
      isProposed: z.boolean(),
    }),
  ),
});
export type AmendmentPreview = z.infer<typeof amendmentPreviewSchema>;

const amendmentShape = {
  programme: z.uuid(),
  on: partialDateSchema,
  periodTo: partialDateSchema.nullable(),
  shiftMonths: z.int().min(-120).max(120).nullable(),
};

/** A text in at least one language. */
const writtenSchema = bilingualPatchSchema.refine(({ bg, en }) => Boolean(bg) || Boolean(en));

export const programmesContract = {
  list: procedure.input(asOfInput).output(z.object({ asOf: daySchema, programmes: z.array(programmeViewSchema) })),
  get: procedure.input(idAsOfInput).output(programmeDetailSchema),
  /** What it moved since it began: its indicators, activities and goals, by the day. */
  moved: procedure.input(idAsOfInput).output(programmeMovedSchema),
  /** The programme, or the activity, on whose page a programme, milestone or deliverable is seen. */
  place: procedure.input(idInput).output(z.object({ programme: z.uuid().nullable(), activity: z.uuid().nullable() })),
  /** Of all programmes and activities, each with its status on the day and the rule that made it so. */
  milestones: procedure
    .input(asOfInput)
    .output(z.object({ asOf: daySchema, milestones: z.array(milestoneViewSchema) })),
  deliverables: procedure
    .input(asOfInput)
    .output(z.object({ asOf: daySchema, deliverables: z.array(deliverableViewSchema) })),
  /** With the phases that programmes of its kind have, in one action. */
  create: procedure
    .input(
      z.object({
        kind: z.enum(programmeKinds),
        title: writtenSchema,
        acronym: z.string().trim().min(1).max(40),
        monthOneStartsOn: daySchema.nullable(),
        durationMonths: z.int().min(1).max(240).nullable(),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  /** `no` takes an achievement back; otherwise `on` is when it was true, as precisely as it is known. */
  achieveMilestone: procedure
    .input(
      z.object({
        id: z.uuid(),
        achieved: z.enum(achievements),
        on: partialDateSchema,
        evidence: z.string().trim().max(2_000).optional(),
        note: bilingualPatchSchema.optional(),
        attachments: evidenceSchema,
        /** Of an event: who came, what it took and what came of it. */
        participants: z.int().min(0).max(1_000_000).nullable().optional(),
        expertDays: z.number().min(0).max(100_000).nullable().optional(),
        outcome: bilingualPatchSchema.optional(),
      }),
    )
    .output(z.object({})),
  /** Null: there is no forecast any more, the due date stands. */
  moveForecast: procedure
    .input(
      z.object({
        entity: z.enum(['milestone', 'deliverable']),
        id: z.uuid(),
        to: partialDateSchema.nullable(),
        decidedOn: daySchema,
        reason: writtenSchema,
      }),
    )
    .output(z.object({})),
  /** One step of the funder's order (`shared/rules/deliverable-transitions.ts`); any other is TRANSITION_REFUSED. */
  setDeliverableStatus: procedure
    .input(
      z.object({
        id: z.uuid(),
        status: z.enum(deliverableStatuses),
        on: partialDateSchema,
        /** Why it was late. Asked for on screen, never required: a late paper is still handed over. */
        justification: bilingualPatchSchema.optional(),
        /** What is to be known of the step: why it was sent back, how it was handed over. */
        note: bilingualPatchSchema.optional(),
        /** The funder's letter or number, or that of the submission. */
        reference: z.string().trim().max(2_000).optional(),
      }),
    )
    .output(z.object({})),
  /**
   * Takes the SHA-256 of a deliverable's file from one of its attachments, or from a staged file that is attached to it in the
   * same action. Refused (FILE_HASH_UNKNOWN) for a link whose file is not what it was.
   */
  takeFileHash: procedure
    .input(
      z.object({
        id: z.uuid(),
        from: z.union([z.strictObject({ attachment: z.uuid() }), z.strictObject({ staged: stagedIdSchema })]),
      }),
    )
    .output(z.object({ sha256: z.string() })),
  /** What an amendment would move, from the chosen project month on. Nothing is written. */
  previewAmendment: procedure
    .input(z.object({ ...amendmentShape, fromMonth: z.int().min(1).max(600).nullable() }))
    .output(amendmentPreviewSchema),
  /** Records an amendment and moves the end and the chosen dates with it, in one action. */
  amend: procedure
    .input(
      z.object({
        ...amendmentShape,
        code: z.string().trim().min(1).max(60),
        reference: z.string().trim().max(2_000),
        summary: writtenSchema,
        items: z.array(z.object({ entity: z.enum(['milestone', 'deliverable']), id: z.uuid() })).max(2_000),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  /** A period of reporting to the funder; without an id a new one. */
  setFunderPeriod: procedure
    .input(
      z.object({
        id: z.uuid().optional(),
        programme: z.uuid(),
        from: daySchema,
        to: daySchema,
        reportDue: daySchema.nullable(),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  /** The day on which the report of a period went to the funder, or on which the funder approved it; null takes it back. */
  submitFunderReport: procedure.input(z.object({ id: z.uuid(), on: daySchema.nullable() })).output(z.object({})),
  approveFunderReport: procedure.input(z.object({ id: z.uuid(), on: daySchema.nullable() })).output(z.object({})),
  /** The table behind the slip chart, as CSV under the name that the person chose. */
  saveSlips: procedure
    .input(idAsOfInput.extend({ grant: grantSchema, language: languageSchema }))
    .output(z.object({ name: z.string(), bytes: z.int() })),
  /** What became true since the last report by the day: what a new one is to tell. */
  sinceLastReport: procedure.input(idAsOfInput).output(sinceReportSchema),
  report: procedure
    .input(
      z.object({
        id: z.uuid(),
        asOf: daySchema,
        light: z.enum(reportedLights),
        done: bilingualPatchSchema,
        next: bilingualPatchSchema,
        blockers: bilingualPatchSchema,
        askOfBoard: bilingualPatchSchema,
        /** Who may read its texts in a pack; a correction keeps that of what it corrects unless another is said. */
        visibility: z.enum(visibilities).optional(),
        supersedes: z.uuid().optional(),
        correctionReason: bilingualPatchSchema.optional(),
        /** The state of play of its open risks, as of the same day. */
        riskReviews: reviewsInReportSchema,
        evidence: evidenceSchema,
      }),
    )
    .output(z.object({ reportId: z.uuid() })),
};
