import { z } from 'zod';
import { packTextSchema } from './text.ts';

const minutesBlocksSchema = z.array(
  z.strictObject({ kind: z.enum(['title', 'heading', 'subheading', 'point', 'text']), text: z.string() }),
);

/** The approved minutes, which are the same in every edition, and what of the meeting only its members may read. */
export const packMinutesSchema = z.strictObject({
  approved: z.strictObject({ on: packTextSchema, by: packTextSchema.nullable() }),
  /** The text as it was approved. Languages may differ in their lines. */
  text: z.strictObject({ bg: minutesBlocksSchema, en: minutesBlocksSchema }),
  /** Who came, by name; not there at all where the edition may not say it. */
  attendance: z
    .array(
      z.strictObject({
        name: packTextSchema,
        role: packTextSchema.nullable(),
        capacity: z.enum(['chair', 'secretary', 'presenter', 'invited', 'guest']),
        attended: z.enum(['yes', 'no', 'unknown']),
      }),
    )
    .optional(),
  /** Items that are not public: what was said on them and what came of it. */
  closed: z
    .array(
      z.strictObject({
        number: z.string(),
        title: packTextSchema,
        discussion: packTextSchema.nullable(),
        outcomes: z.array(packTextSchema),
      }),
    )
    .optional(),
});
export type PackMinutes = z.infer<typeof packMinutesSchema>;
