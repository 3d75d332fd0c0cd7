import { z } from 'zod';
import { packTextSchema } from './text.ts';

/**
 * Advice without an answer, an action that is still open, or what was settled since the last meeting: „you advised, we
 * did“. What was settled before is not in the pack.
 */
export const packOutcomeSchema = z.strictObject({
  /** The record it was frozen from, for comparison with other packs; not printed, and absent in packs of before. */
  id: z.uuid().optional(),
  /** "ДБ-1/2" */
  ref: packTextSchema,
  kind: z.enum(['advice', 'action', 'information', 'decisionElsewhere']),
  /** Where it stands: advice awaits its response; an action is open or past its date. The rest is settled. */
  state: z.enum(['awaitsResponse', 'open', 'overdue', 'answered', 'carriedOut', 'closed']),
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
  /** What came of it; only of what is settled, and not in documents from before it was told. */
  effect: packTextSchema.optional(),
  /** The activities and indicators that it concerned, by code. */
  about: packTextSchema.optional(),
});
export type PackOutcome = z.infer<typeof packOutcomeSchema>;

const settled: readonly PackOutcome['state'][] = ['answered', 'carriedOut', 'closed'];
export const isSettled = ({ state }: PackOutcome) => settled.includes(state);

/** The oldest first. */
export const packAdviceSchema = z.array(packOutcomeSchema);
