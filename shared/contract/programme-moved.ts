import { z } from 'zod';
import { readingQualities } from '#shared/model/kpi.ts';
import { activityStatuses } from '#shared/rules/activity-status.ts';
import { daySchema, partialDateSchema } from '#shared/model/values.ts';
import { activityStatusSchema, namedSchema } from './activities.ts';
import { kpiLightSchema } from './kpis.ts';
import { inWordsSchema, rollUpSchema } from './strategy.ts';

const bothSchema = z.object({ bg: z.string(), en: z.string() });

/** A value of an indicator as it is said in the unit it was measured in, and the day it stands for. */
export const movedValueSchema = z.object({
  value: bothSchema,
  asOf: partialDateSchema,
  quality: z.enum(readingQualities),
});
export type MovedValue = z.infer<typeof movedValueSchema>;

/** The tie to the programme itself; null where it stands here through an activity that delivers the programme. */
const tiedShape = { link: z.uuid().nullable(), through: z.array(namedSchema) };

export const movedKpiSchema = z.object({
  kpi: namedSchema,
  ...tiedShape,
  light: kpiLightSchema,
  /** The last value before the programme began; where there is none, the first one after, if another followed it. */
  before: movedValueSchema.nullable(),
  isBeforeFirst: z.boolean(),
  /** The latest one since the programme began. */
  now: movedValueSchema.nullable(),
  /** False where the two were measured under different definitions: they are not of one thing. */
  isComparable: z.boolean(),
});
export type MovedKpi = z.infer<typeof movedKpiSchema>;

export const movedActivitySchema = z.object({
  activity: namedSchema,
  link: z.uuid(),
  status: activityStatusSchema,
  /** When it was completed, as precisely as it is known. */
  completedOn: partialDateSchema.nullable(),
  /** Completed since the programme began; null where one of the two days is not known. */
  isCompletedSince: z.boolean().nullable(),
});
export type MovedActivity = z.infer<typeof movedActivitySchema>;

export const movedGoalSchema = z.object({
  node: namedSchema,
  ...tiedShape,
  rollUp: rollUpSchema,
  inWords: inWordsSchema,
});
export type MovedGoal = z.infer<typeof movedGoalSchema>;

/** What a programme moved since it began, by the day looked at. */
export const programmeMovedSchema = z.object({
  /** The first day on which it may have begun, and the date it is taken from; null where nobody has written it. */
  since: z.object({ day: daySchema, date: partialDateSchema }).nullable(),
  kpis: z.array(movedKpiSchema),
  activities: z.array(movedActivitySchema),
  activityCounts: z.record(z.enum(activityStatuses), z.int()),
  completedSince: z.int(),
  goals: z.array(movedGoalSchema),
});
export type ProgrammeMoved = z.infer<typeof programmeMovedSchema>;
