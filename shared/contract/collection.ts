import { z } from 'zod';
import { kpiFrequencies } from '#shared/model/kpi.ts';
import { daySchema, languageSchema, type Day } from '#shared/model/values.ts';
import { collectionStates, type CollectionState } from '#shared/rules/collection-calendar.ts';
import { namedSchema } from './activities.ts';
import { asOfInput, grantSchema, procedure } from './base.ts';
import { kpiQuestionSchema } from './kpi-answer.ts';
import { rowsInput } from './plan-answer.ts';

/** What is collected of an indicator in a year. */
const calendarRowSchema = z.object({
  /** That of the indicator. */
  id: z.uuid(),
  kpi: namedSchema,
  frequency: z.enum(kpiFrequencies),
  keeper: namedSchema.nullable(),
  approver: namedSchema.nullable(),
  periods: z.array(
    z.object({
      name: z.string(),
      /** The last day of the period, and that on which a reading of it is still in time. */
      to: daySchema,
      dueBy: daySchema,
      state: z.enum(collectionStates),
      reading: z.uuid().nullable(),
    }),
  ),
});
export type CalendarRow = z.infer<typeof calendarRowSchema>;

/** Which indicators a calendar shows, and how many periods are in each state: ids, never rows. */
export interface CalendarAnswer {
  readonly asOf: Day;
  /** Grows with every change of the workbook: rows fetched for another revision may be old. */
  readonly revision: number;
  readonly year: number;
  readonly counts: Readonly<Record<CollectionState, number>>;
  readonly ids: readonly string[];
}

const yearSchema = z.int().min(1900).max(2200);
const askCalendarInput = asOfInput.extend({
  year: yearSchema,
  question: kpiQuestionSchema,
  /** Only indicators with a period in this state. */
  only: z.enum(collectionStates).nullable(),
});
export type AskCalendarInput = z.infer<typeof askCalendarInput>;

export const collectionContract = {
  /** Of the indicators that a question asks for: what is due, late, entered and approved in the periods of a year. */
  askCalendar: procedure
    .input(askCalendarInput)
    // Made by the core from checked records; ten thousand ids are taken as they are at the wall.
    .output(z.custom<CalendarAnswer>((value) => typeof value === 'object' && value !== null && 'counts' in value)),
  /** A window of it, in the order asked. */
  calendarRows: procedure
    .input(rowsInput.extend({ year: yearSchema }))
    .output(z.object({ revision: z.int(), rows: z.array(calendarRowSchema) })),
  /** All of it as a table for a spreadsheet, one line for each period, under the name that the person chose. */
  exportCalendar: procedure
    .input(asOfInput.extend({ year: yearSchema, language: languageSchema, grant: grantSchema }))
    .output(z.object({ name: z.string(), bytes: z.int() })),
};
