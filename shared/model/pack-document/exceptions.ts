import { z } from 'zod';
import { exceptionStatusSchema } from './status.ts';
import { packTextSchema, statementSchema } from './text.ts';

/** What the last report said, in its own words. */
export const packReportSchema = z.strictObject({
  /** "30.11.2020 г." */
  asOf: packTextSchema,
  author: packTextSchema.nullable(),
  done: packTextSchema.nullable(),
  next: packTextSchema.nullable(),
  blockers: packTextSchema.nullable(),
});
export type PackReport = z.infer<typeof packReportSchema>;

/** An activity that needs the Board's eye. */
export const packExceptionSchema = z.strictObject({
  code: z.string(),
  title: packTextSchema,
  status: exceptionStatusSchema,
  focusArea: packTextSchema.nullable(),
  /** The responsible unit. */
  unit: packTextSchema.nullable(),
  /** The person who answers for it. */
  owner: packTextSchema.nullable(),
  /** The current due date at its own precision: "края на 2020 г.", "31.12.2020 г."; null where it has none. */
  due: packTextSchema.nullable(),
  /** The first due date, where it was moved since. */
  dueWas: packTextSchema.nullable(),
  /** Which rule, which dates and which report made the status so. */
  reason: statementSchema,
  report: packReportSchema.nullable(),
  /** What the Board is asked about it. */
  ask: packTextSchema.nullable(),
  /** The agenda item under which it is discussed. */
  agendaItem: z.string().nullable(),
});
export type PackException = z.infer<typeof packExceptionSchema>;

/** In the order of `exceptionStatuses`, then as they should be read. */
export const packExceptionsSchema = z.array(packExceptionSchema);
