import { z } from 'zod';
import { bilingualPatchSchema, daySchema, partialDateSchema } from '#shared/model/values.ts';
import { idInput, procedure } from './base.ts';

/** How somebody came, as one key tells it. */
export const attendances = ['present', 'absent', 'guest', 'unknown'] as const;
export type Attendance = (typeof attendances)[number];

const who = z.string().trim().min(1).max(2_000).nullable().default(null);
const spokenSchema = {
  text: bilingualPatchSchema.refine(({ bg, en }) => Boolean(bg) || Boolean(en)),
  owner: who,
  due: partialDateSchema.nullable().default(null),
};

/** What comes of a meeting, from who came to what came of its advice. */
export const outcomesContract = {
  /** One key per person; a guest is one who came without being of the invited. */
  attend: procedure.input(idInput.extend({ how: z.enum(attendances) })).output(z.object({})),
  /** Somebody who came uninvited, by name. Refused with INVITED_ALREADY. */
  addGuest: procedure.input(z.object({ meeting: z.uuid(), name: bilingualPatchSchema })).output(z.object({})),
  /** What was advised, asked for or said at an item, as it is typed in the meeting. */
  file: procedure
    .input(
      z.object({
        meeting: z.uuid(),
        item: z.uuid().nullable(),
        kind: z.enum(['advice', 'action', 'information', 'decisionElsewhere']),
        addressedTo: who,
        ...spokenSchema,
      }),
    )
    .output(z.object({ id: z.uuid() })),
  /** An action that carries out advice; it is about what the advice is about. */
  carryOut: procedure.input(idInput.extend(spokenSchema)).output(z.object({ id: z.uuid() })),
  /** Closing says what came of it. Refused with EFFECT_REQUIRED for accepted advice without that, IN_THE_FUTURE. */
  close: procedure.input(idInput.extend({ on: daySchema, effect: bilingualPatchSchema })).output(z.object({})),
  reopen: procedure.input(idInput).output(z.object({})),
};
