import { z } from 'zod';
import {
  activity,
  dateMove,
  dependency,
  dependencyKinds,
  lifecycles,
  lifecycleStep,
  rollout,
  subtask,
} from '#shared/model/activity.ts';
import { recordSchema } from '#shared/model/entity.ts';
import { link } from '#shared/model/link.ts';
import { report, reportedLights } from '#shared/model/report.ts';
import {
  bilingualPatchSchema,
  daySchema,
  instantSchema,
  partialDateSchema,
  quantitySchema,
  type FactMark,
  visibilities,
} from '#shared/model/values.ts';
import type { ActivityStatus } from '#shared/rules/activity-status.ts';
import type { DistrictState } from '#shared/rules/district-sums.ts';
import type { Wait } from '#shared/rules/dependencies.ts';
import type { DueState } from '#shared/rules/due-state.ts';
import { idAsOfInput, procedure } from './base.ts';
import { districtCellSchema, districtMatrixContract } from './district-matrix.ts';
import { evidenceSchema } from './attachments.ts';
import { reviewsInReportSchema } from './risk-review-input.ts';
import { changeManyInput } from './change-many.ts';
import { askInput, planAnswerSchema, rowsInput } from './plan-answer.ts';
import { sinceReportSchema } from './since-report.ts';

/** Checked by the rule that makes it; at the wall its parts are taken as they are. */
export const activityStatusSchema = z.custom<ActivityStatus>(
  (value) => typeof value === 'object' && value !== null && 'status' in value && 'rule' in value && 'facts' in value,
);

/** Another record as a list shows it. */
export const namedSchema = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  title: z.object({ bg: z.string(), en: z.string() }),
});
export type Named = z.infer<typeof namedSchema>;

/** A threat by a predecessor: which one, why, and by how many days. */
export interface ActivityWait extends Wait {
  readonly dependency: string;
  readonly predecessor: Named;
}
export const activityWaitSchema = z.custom<ActivityWait>(
  (value) => typeof value === 'object' && value !== null && 'predecessor' in value && 'reason' in value,
);

export const activityViewSchema = recordSchema(activity).and(
  z.object({
    status: activityStatusSchema,
    /** The due date that stood on the day. */
    dueAsOf: partialDateSchema.nullable(),
    /** Overdue, due soon, slipped, late in starting: each null unless it is so. */
    dates: z.custom<DueState>((value) => typeof value === 'object' && value !== null && 'overdue' in value),
    focusAreaName: namedSchema.nullable(),
    responsibleName: namedSchema.nullable(),
    ownerName: namedSchema.nullable(),
    /** Goals and priorities that it serves on the day, by a link or through its focus area. */
    goals: z.array(z.uuid()),
    /** What it delivers to on the day. */
    programmes: z.array(z.uuid()),
    /** Of those it is rolled out in, planned ones too. */
    districtCodes: z.array(z.string()),
    /** How far it is in each of them on the day. */
    districtStates: z.custom<readonly DistrictState[]>((value) => Array.isArray(value)),
    districts: z.object({ live: z.int(), running: z.int(), planned: z.int() }),
    /** How far it is on the day, 0–100; null where nobody has said. */
    progress: z.int().nullable(),
    /** Its sub-tasks, and how many of them were done by the day. */
    subtaskCounts: z.object({ done: z.int(), total: z.int() }),
    /** What threatens it among what it waits for, the gravest first; mostly empty. */
    waits: z.array(activityWaitSchema),
  }),
);
export type ActivityView = z.infer<typeof activityViewSchema>;

/**
 * What a list shows of an activity: its long texts and its citation stay behind, so that a plan of thousands is quick to
 * send. Made by the core from a checked record; at the wall it is taken as it is.
 */
export type ActivityRow = Pick<ActivityView, (typeof rowFields)[number]> & {
  /** How the record as a whole was had from its source; null for what was entered here without one. */
  mark: FactMark | null;
};
export const rowFields = [
  'id',
  'code',
  'title',
  'focusArea',
  'focusAreaName',
  'responsible',
  'responsibleName',
  'owner',
  'ownerName',
  'lifecycle',
  'readiness',
  'priority',
  'start',
  'due',
  'dueAsOf',
  'dueText',
  'baselineStart',
  'baselineDue',
  'actualStart',
  'progressMethod',
  'progressPercent',
  'progress',
  'subtaskCounts',
  'waits',
  'budget',
  'spent',
  'districts',
  'status',
  'dates',
] as const satisfies readonly (keyof ActivityView)[];
const activityRowSchema = z.custom<ActivityRow>(
  (value) => typeof value === 'object' && value !== null && 'id' in value && 'status' in value && 'mark' in value,
);

export const linkedSchema = z.object({
  link: recordSchema(link),
  entity: z.string(),
  /** True when this record is the one the link starts from. */
  isOutgoing: z.boolean(),
  record: namedSchema,
});

/** A report with the moment it was recorded, so that what was entered after the day looked at can be marked. */
export const reportViewSchema = recordSchema(report).and(
  z.object({ recordedAt: instantSchema, recordedBy: z.string() }),
);
export type ReportView = z.infer<typeof reportViewSchema>;

/** An indicator that measures the activity, with its latest counted reading by the day; null where there is none. */
export const measuredSchema = z.object({
  kpi: namedSchema,
  unit: z.object({ bg: z.string(), en: z.string() }),
  decimals: z.int().nullable(),
  reading: z
    .object({
      asOf: daySchema,
      quantity: quantitySchema.nullable(),
      valueText: z.object({ bg: z.string(), en: z.string() }),
    })
    .nullable(),
});
export type Measured = z.infer<typeof measuredSchema>;

/** A sub-task as it stands on the day looked at. */
export const subtaskViewSchema = recordSchema(subtask).and(
  z.object({ isDone: z.boolean(), ownerName: namedSchema.nullable(), overdueDays: z.int().nullable() }),
);
export type SubtaskView = z.infer<typeof subtaskViewSchema>;

/** A dependency as one of its ends shows it: the other end, how that stands, and whether it threatens the successor. */
export const dependencyViewSchema = recordSchema(dependency).and(
  z.object({
    other: namedSchema,
    /** Null where it is not in the plan on the day. */
    otherStatus: activityStatusSchema.nullable(),
    wait: activityWaitSchema.nullable(),
  }),
);
export type DependencyView = z.infer<typeof dependencyViewSchema>;

export const activityDetailSchema = activityViewSchema.and(
  z.object({
    /** Newest first; those that another one corrects are among them. */
    reports: z.array(reportViewSchema),
    /** Of the due date and of the start, newest first. */
    moves: z.array(recordSchema(dateMove)),
    /** Of the lifecycle, the last recorded first. */
    lifecycleSteps: z.array(recordSchema(lifecycleStep)),
    rollouts: z.array(recordSchema(rollout)),
    /** In the order in which they were put. */
    subtasks: z.array(subtaskViewSchema),
    /** What it waits for, and what waits for it. */
    predecessors: z.array(dependencyViewSchema),
    successors: z.array(dependencyViewSchema),
    links: z.array(linkedSchema),
    indicators: z.array(measuredSchema),
  }),
);
export type ActivityDetail = z.infer<typeof activityDetailSchema>;

export const activitiesContract = {
  /** Answers a question about the plan on a day with the ids of what matches. */
  ask: procedure.input(askInput).output(planAnswerSchema),
  /** The rows of a window, in the order asked; what is not in the plan on the day is left out. */
  rows: procedure
    .input(rowsInput)
    .output(z.object({ asOf: daySchema, revision: z.int(), rows: z.array(activityRowSchema) })),
  get: procedure.input(idAsOfInput).output(activityDetailSchema),
  /** What an activity can belong to, in the strategy's order. */
  focusAreas: procedure.output(z.array(namedSchema)),
  /** The next free number of the plan's own series, `ACT-33`. */
  nextCode: procedure.output(z.object({ code: z.string() })),
  /** Puts a new activity at the end of the plan. Its first due date is its baseline too. */
  create: procedure
    .input(
      z.object({
        code: z.string().trim().min(1).max(40),
        title: bilingualPatchSchema.refine(({ bg, en }) => Boolean(bg) || Boolean(en)),
        focusArea: z.uuid().nullable(),
        responsible: z.uuid().nullable(),
        /** The day it entered the plan. */
        inPlanSince: daySchema,
        due: partialDateSchema.nullable(),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  /** What became true since the last report by the day: what a new one is to tell. */
  sinceLastReport: procedure.input(idAsOfInput).output(sinceReportSchema),
  /** At risk and delayed need what stands in the way and the next step; a correction names what it supersedes and why. */
  report: procedure
    .input(
      z.object({
        id: z.uuid(),
        asOf: daySchema,
        light: z.enum(reportedLights),
        progressPercent: z.int().min(0).max(100).nullable(),
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
  /** What was pasted over a block of the table: one action, all or nothing. Due dates move for one reason. */
  editCells: procedure
    .input(
      z.object({
        edits: z
          .array(
            z.object({
              id: z.uuid(),
              fields: z.record(z.string(), z.unknown()),
              due: partialDateSchema.nullable().optional(),
            }),
          )
          .min(1)
          .max(10_000),
        decidedOn: daySchema,
        reason: bilingualPatchSchema,
      }),
    )
    .output(z.object({ changed: z.int() })),
  /** A move says why; the first due date that an activity gets needs no reason and becomes its baseline. */
  moveDue: procedure
    .input(
      z.object({ id: z.uuid(), to: partialDateSchema.nullable(), decidedOn: daySchema, reason: bilingualPatchSchema }),
    )
    .output(z.object({})),
  /** The same for the start, the due date or both: one reason, one action. What is left out stays. */
  moveDates: procedure
    .input(
      z.object({
        id: z.uuid(),
        start: partialDateSchema.nullable().optional(),
        due: partialDateSchema.nullable().optional(),
        decidedOn: daySchema,
        reason: bilingualPatchSchema,
      }),
    )
    .output(z.object({})),
  /** On hold and dropped need a reason; done and dropped need the day since which it is so. */
  setLifecycle: procedure
    .input(
      z.object({ id: z.uuid(), lifecycle: z.enum(lifecycles), since: partialDateSchema, reason: bilingualPatchSchema }),
    )
    .output(z.object({})),
  /** One cell of the matrix of districts, from the record, which shows what became true later too. */
  setDistrict: procedure.input(districtCellSchema).output(z.object({})),
  ...districtMatrixContract,
  /** One change in many activities: one action, one undo. All are changed or none. Gives how many were not so already. */
  changeMany: procedure.input(changeManyInput).output(z.object({ changed: z.int() })),
  /** Puts a sub-task at the end of the activity's list. */
  addSubtask: procedure
    .input(
      z.object({
        activity: z.uuid(),
        title: bilingualPatchSchema.refine(({ bg, en }) => Boolean(bg) || Boolean(en)),
        due: partialDateSchema.nullable().default(null),
        owner: z.uuid().nullable().default(null),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  /** Done on a day that has come; null opens it again. */
  completeSubtask: procedure
    .input(z.object({ id: z.uuid(), doneOn: partialDateSchema.nullable() }))
    .output(z.object({})),
  /** Refused for an activity and itself, for two that are tied so already, and where it would close a circle. */
  addDependency: procedure
    .input(
      z.object({
        predecessor: z.uuid(),
        successor: z.uuid(),
        kind: z.enum(dependencyKinds).default('finishToStart'),
        lagDays: z.int().min(-3_650).max(3_650).nullable().default(null),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  /** Another kind or lag of a dependency that is there. */
  changeDependency: procedure
    .input(
      z.object({
        id: z.uuid(),
        kind: z.enum(dependencyKinds),
        lagDays: z.int().min(-3_650).max(3_650).nullable(),
      }),
    )
    .output(z.object({})),
  removeDependency: procedure.input(z.object({ id: z.uuid() })).output(z.object({})),
};
