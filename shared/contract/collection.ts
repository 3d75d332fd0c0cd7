import { z } from 'zod';
import { kpiFrequencies } from '#shared/model/kpi.ts';
import { daySchema, languageSchema } from '#shared/model/values.ts';
import { collectionStates } from '#shared/rules/collection-calendar.ts';
import { namedSchema } from './activities.ts';
import { asOfInput, grantSchema, procedure } from './base.ts';

/** What is collected of an indicator in a year. */
export const calendarRowSchema = z.object({
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

export const collectionContract = {
  /** What is due, late, entered and approved in the periods of a year, by the indicator in its order. */
  calendar: procedure
    .input(asOfInput.extend({ year: z.int().min(1900).max(2200) }))
    .output(z.object({ asOf: daySchema, year: z.int(), rows: z.array(calendarRowSchema) })),
  /** The same as a table for a spreadsheet, one line for each period, under the name that the person chose. */
  exportCalendar: procedure
    .input(asOfInput.extend({ year: z.int().min(1900).max(2200), language: languageSchema, grant: grantSchema }))
    .output(z.object({ name: z.string(), bytes: z.int() })),
};
