import { z } from 'zod';
import { entityNames } from '#shared/model/entities.ts';
import { deliverableStatuses } from '#shared/model/programme.ts';
import { bilingualSchema, daySchema, partialDateSchema } from '#shared/model/values.ts';
import { waitingReasons } from '#shared/rules/waiting-report.ts';
import { activityStatusSchema, activityWaitSchema, namedSchema, subtaskViewSchema } from './activities.ts';
import { asOfInput, procedure } from './base.ts';
import { outcomeViewSchema } from './board.ts';
import { kpiViewSchema, waitingReadingSchema } from './kpis.ts';
import { dueItemSchema } from './programmes.ts';
import { riskViewSchema } from './risks.ts';
import { inWordsSchema, rollUpSchema } from './strategy.ts';

/** The first lines of a list, and how many there are. */
const linesOf = <Line extends z.ZodType>(line: Line) => z.object({ total: z.int(), lines: z.array(line) });

export const waitingReportSchema = z.object({
  activity: namedSchema,
  status: activityStatusSchema,
  reason: z.enum(waitingReasons),
});
export type WaitingReport = z.infer<typeof waitingReportSchema>;

/** A programme that has not reported for the round that is over. */
export const programmeReportSchema = z.object({ programme: namedSchema, lastReport: partialDateSchema.nullable() });
export type ProgrammeReportLine = z.infer<typeof programmeReportSchema>;

/** An activity that is threatened by what it waits for. */
export const blockedActivitySchema = z.object({
  activity: namedSchema,
  status: activityStatusSchema,
  waits: z.array(activityWaitSchema),
});
export type BlockedActivity = z.infer<typeof blockedActivitySchema>;

/** An open sub-task that is overdue or due soon, with the activity it is a part of. */
export const dueSubtaskSchema = z.object({ subtask: subtaskViewSchema, activity: namedSchema });
export type DueSubtask = z.infer<typeof dueSubtaskSchema>;

/** An indicator without a reading, or with one that is too old. */
export const dueReadingSchema = z.object({
  kpi: kpiViewSchema,
  /** The day that a reading is asked for: the end of the last period. */
  expectedAsOf: daySchema,
  /** The last day on which it is in time. */
  dueBy: daySchema,
});
export type DueReading = z.infer<typeof dueReadingSchema>;

export const programmeLineSchema = dueItemSchema.extend({
  programme: namedSchema.extend({ acronym: z.string().nullable() }).nullable(),
  /** The activity of a milestone that belongs to no programme. */
  activity: namedSchema.nullable(),
  /** Of a milestone: a milestone, or a dated event. */
  kind: z.enum(['milestone', 'event']).nullable(),
  /** Of a deliverable: the step that is recorded. */
  step: z.enum(deliverableStatuses).nullable(),
  isDueSoon: z.boolean(),
});
export type ProgrammeLine = z.infer<typeof programmeLineSchema>;

/** A text of which one language no longer says what the other says. */
export const staleTranslationSchema = z.object({
  entity: z.enum(entityNames),
  id: z.uuid(),
  code: z.string().nullable(),
  title: namedSchema.shape.title,
  field: z.string(),
  text: bilingualSchema,
  /** The record on whose page it is seen. */
  opens: z.object({ entity: z.enum(entityNames), id: z.uuid() }),
});
export type StaleTranslation = z.infer<typeof staleTranslationSchema>;

export const areaHealthSchema = z.object({ node: namedSchema, rollUp: rollUpSchema, inWords: inWordsSchema });

export const todayContract = {
  /**
   * What needs a person on a day. `mine` keeps what is theirs: their activities, the programmes those deliver, the
   * indicators that measure either, and advice about them. Who answers for nothing (the director) is shown everything.
   */
  get: procedure
    .input(
      asOfInput.extend({
        person: z.uuid().nullable().default(null),
        scope: z.enum(['mine', 'all']).default('mine'),
        limit: z.int().min(1).max(5_000).default(8),
      }),
    )
    .output(
      z.object({
        asOf: daySchema,
        /** The scope that is shown: `all` for nobody, and for who answers for nothing. */
        scope: z.enum(['mine', 'all']),
        /** How many lines wait in either scope; `mine` is null where the person answers for nothing. */
        waiting: z.object({ mine: z.int().nullable(), all: z.int() }),
        /** The round of reports that is over and not closed yet: until when they are asked for, how many are missing. */
        round: z.object({ quarter: z.string(), until: z.iso.date(), missing: z.int() }).nullable(),
        reports: linesOf(waitingReportSchema),
        programmeReports: linesOf(programmeReportSchema),
        blocked: linesOf(blockedActivitySchema),
        subtasks: linesOf(dueSubtaskSchema),
        /** Open ones whose review is overdue or due soon. */
        risks: linesOf(riskViewSchema),
        /** At most forty, whatever the limit: all of them stand in the collection calendar. */
        readings: linesOf(dueReadingSchema),
        /** Readings that wait for the indicator's approver, and those that were returned to who entered them. */
        approvals: linesOf(waitingReadingSchema),
        returned: linesOf(waitingReadingSchema),
        programmes: linesOf(programmeLineSchema),
        advice: linesOf(outcomeViewSchema),
        translations: linesOf(staleTranslationSchema),
        health: z.object({ whole: areaHealthSchema.omit({ node: true }), areas: z.array(areaHealthSchema) }),
      }),
    ),
};
