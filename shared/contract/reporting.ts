import { z } from 'zod';
import { reportedLights } from '#shared/model/report.ts';
import { daySchema, instantSchema, partialDateSchema } from '#shared/model/values.ts';
import { exemptions } from '#shared/rules/owed-report.ts';
import { activityStatusSchema, namedSchema } from './activities.ts';
import { asOfInput, procedure } from './base.ts';

const quarterSchema = z.string().regex(/^(?:19|20|21)\d\d-Q[1-4]$/);
/** Reckoned from a quarter, so it may lie beyond the days that can be written. */
const reckonedDaySchema = z.iso.date();
const reasonSchema = z.string().trim().max(2_000);

/** The report that answers a round. */
const answerSchema = z.object({
  id: z.uuid(),
  asOf: partialDateSchema,
  light: z.enum(reportedLights).nullable(),
  /** As it was written: a person's id, or a name. */
  author: z.string().nullable(),
  recordedAt: instantSchema,
  /** Recorded after the deadline; never so for what came with the workbook. */
  isLate: z.boolean(),
  /** Why it was corrected, where it corrects another one. */
  correction: z.object({ bg: z.string(), en: z.string() }).nullable(),
});

export const roundLineSchema = namedSchema.extend({
  entity: z.enum(['activity', 'programme']),
  /** Whoever answers for it; for a programme, for the activity that delivers it. */
  unit: z.uuid().nullable(),
  owner: z.uuid().nullable(),
  state: z.enum(['missing', 'cameIn', 'exempt']),
  exemption: z.enum(exemptions).nullable(),
  report: answerSchema.nullable(),
  /** The latest report by the day looked at, where none answers the round. */
  lastReport: partialDateSchema.nullable(),
  /** Of an activity, on the day looked at. */
  status: activityStatusSchema.nullable(),
});
export type RoundLine = z.infer<typeof roundLineSchema>;
/** A plan of thousands has thousands of lines: made by the core, at the wall they are taken as they are. */
const lineOfOurs = z.custom<RoundLine>(
  (value) => typeof value === 'object' && value !== null && 'entity' in value && 'state' in value,
);

/** A unit or a person that is asked for reports, with the address that is known of them. */
const askedSchema = namedSchema.extend({ contact: z.string().nullable() });
export type Asked = z.infer<typeof askedSchema>;

export const roundSchema = z.object({
  asOf: daySchema,
  quarter: z.string(),
  /** Null where the plan's rhythm asks for no reports at the end of this quarter. */
  period: z
    .object({
      from: reckonedDaySchema,
      to: reckonedDaySchema,
      opens: reckonedDaySchema,
      closes: reckonedDaySchema,
      until: reckonedDaySchema,
    })
    .nullable(),
  /** Whether the deadline was set for this round, and is not the plan's rhythm. */
  isDeadlineSet: z.boolean(),
  /** Whether the period was over on the day looked at. */
  isOver: z.boolean(),
  closedOn: daySchema.nullable(),
  locked: z.boolean(),
  /** Why it was locked, or unlocked, the last time. */
  reason: z.string().nullable(),
  lines: z.array(lineOfOurs),
  units: z.array(askedSchema),
  people: z.array(askedSchema),
});
export type Round = z.infer<typeof roundSchema>;

export const reportingContract = {
  /** Without a quarter: the round that is being collected or waits to be closed, else the running period. */
  round: procedure.input(asOfInput.extend({ quarter: quarterSchema.optional() })).output(roundSchema),
  /** The rounds up to the day looked at, newest first, each with how many records have a report that answers it. */
  rounds: procedure.input(asOfInput).output(
    z.array(
      z.object({
        quarter: z.string(),
        until: reckonedDaySchema,
        closedOn: daySchema.nullable(),
        locked: z.boolean(),
        reported: z.int(),
      }),
    ),
  ),
  /** The quarters that take only corrections, with the days whose reports belong to them (`reportDaysOf`). */
  lockedQuarters: procedure.output(
    z.array(
      z.object({ quarter: quarterSchema, reports: z.object({ from: reckonedDaySchema, to: reckonedDaySchema }) }),
    ),
  ),
  /** Null goes back to the plan's rhythm. The deadline lies between the end of the quarter and the end of the next. */
  setDeadline: procedure.input(z.object({ quarter: quarterSchema, day: daySchema.nullable() })).output(z.object({})),
  /** Says when the round was closed and locks the quarter. What is still missing needs a note. */
  closeRound: procedure
    .input(z.object({ quarter: quarterSchema, on: daySchema, note: reasonSchema }))
    .output(z.object({})),
  lock: procedure.input(z.object({ quarter: quarterSchema, reason: reasonSchema })).output(z.object({})),
  /** Reopens the round too, where it was closed. */
  unlock: procedure.input(z.object({ quarter: quarterSchema, reason: reasonSchema })).output(z.object({})),
};
