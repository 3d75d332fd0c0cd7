import { z } from 'zod';
import { packTextSchema } from './text.ts';

/** Advice without an answer, or an action that is still open. What was settled is not in the pack. */
export const packOutcomeSchema = z.strictObject({
  /** "ДБ-1/2" */
  ref: packTextSchema,
  kind: z.enum(['advice', 'action', 'information', 'decisionElsewhere']),
  /** Where it stands: advice awaits its response; an action is open or past its date. */
  state: z.enum(['awaitsResponse', 'open', 'overdue']),
  text: packTextSchema,
  /** The meeting it comes from: "първо заседание, 1 октомври 2020 г." */
  meeting: packTextSchema,
  addressedTo: packTextSchema.nullable(),
  owner: packTextSchema.nullable(),
  due: packTextSchema.nullable(),
  /** "95 дни без отговор", "12 дни след срока" */
  age: packTextSchema.nullable(),
  /** What was answered so far (partly, deferred), in words. */
  response: packTextSchema.nullable(),
});
export type PackOutcome = z.infer<typeof packOutcomeSchema>;

/** The oldest first. */
export const packAdviceSchema = z.array(packOutcomeSchema);
