import { z } from 'zod';
import { activity, dateMove, lifecycles, rollout } from '#shared/model/activity.ts';
import { recordSchema } from '#shared/model/entity.ts';
import { link } from '#shared/model/link.ts';
import { report, reportedLights } from '#shared/model/report.ts';
import { bilingualPatchSchema, daySchema, instantSchema, partialDateSchema } from '#shared/model/values.ts';
import type { ActivityStatus } from '#shared/rules/activity-status.ts';
import type { DueState } from '#shared/rules/due-state.ts';
import { asOfInput, idAsOfInput, procedure } from './base.ts';

/** Checked by the rule that makes it; at the wall its parts are taken as they are. */
export const activityStatusSchema = z.custom<ActivityStatus>(
  (value) => typeof value === 'object' && value !== null && 'status' in value && 'rule' in value && 'facts' in value,
);

/** Another record as a list shows it. */
export const namedSchema = z.object({ id: z.uuid(), code: z.string().nullable(), title: z.object({ bg: z.string(), en: z.string() }) });
export type Named = z.infer<typeof namedSchema>;

export const activityViewSchema = recordSchema(activity).and(
  z.object({
    status: activityStatusSchema,
    /** The due date that stood on the day. */
    dueAsOf: partialDateSchema.nullable(),
    /** Overdue, due soon, slipped, late in starting: each null unless it is so. */
    dates: z.custom<DueState>((value) => typeof value === 'object' && value !== null && 'overdue' in value),
    focusAreaName: namedSchema.nullable(),
    responsibleName: namedSchema.nullable(),
    districts: z.object({ live: z.int(), running: z.int(), planned: z.int() }),
  }),
);
export type ActivityView = z.infer<typeof activityViewSchema>;

export const linkedSchema = z.object({
  link: recordSchema(link),
  entity: z.string(),
  /** True when this record is the one the link starts from. */
  isOutgoing: z.boolean(),
  record: namedSchema,
});

/** A report with the moment it was recorded, so that what was entered after the day looked at can be marked. */
export const reportViewSchema = recordSchema(report).and(z.object({ recordedAt: instantSchema, recordedBy: z.string() }));
export type ReportView = z.infer<typeof reportViewSchema>;

export const activityDetailSchema = activityViewSchema.and(
  z.object({
    reports: z.array(reportViewSchema),
    moves: z.array(recordSchema(dateMove)),
    rollouts: z.array(recordSchema(rollout)),
    links: z.array(linkedSchema),
  }),
);
export type ActivityDetail = z.infer<typeof activityDetailSchema>;

const reasonSchema = bilingualPatchSchema.refine(({ bg, en }) => Boolean(bg) || Boolean(en));

export const activitiesContract = {
  /** Every activity of the plan on that day, in the plan's order, each with its status and the rule that made it so. */
  list: procedure.input(asOfInput).output(z.object({ asOf: daySchema, activities: z.array(activityViewSchema) })),
  get: procedure.input(idAsOfInput).output(activityDetailSchema),
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
        supersedes: z.uuid().optional(),
        correctionReason: bilingualPatchSchema.optional(),
      }),
    )
    .output(z.object({ reportId: z.uuid() })),
  moveDue: procedure
    .input(z.object({ id: z.uuid(), to: partialDateSchema.nullable(), decidedOn: daySchema, reason: reasonSchema }))
    .output(z.object({})),
  /** On hold and dropped need a reason; done and dropped need the day since which it is so. */
  setLifecycle: procedure
    .input(z.object({ id: z.uuid(), lifecycle: z.enum(lifecycles), since: partialDateSchema, reason: bilingualPatchSchema }))
    .output(z.object({})),
  setDistrict: procedure
    .input(z.object({ id: z.uuid(), district: z.string().max(40), state: z.enum(['planned', 'running', 'live']), since: partialDateSchema.nullable() }))
    .output(z.object({})),
};

