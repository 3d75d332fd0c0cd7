import { z } from 'zod';
import { daySchema } from '#shared/model/values.ts';
import { idInput, procedure } from './base.ts';

const longText = z.string().trim().max(200_000);
const bothSchema = z.object({ bg: z.string(), en: z.string() });

/** They are published as a pack of their own kind (`packs.issue`). */
export const minutesContract = {
  /** As they would be drafted now from what was recorded, in both languages. */
  draft: procedure.input(idInput).output(bothSchema),
  /** The text as edited. Approved minutes that are changed have to be approved again. Refused with MINUTES_REFUSED once published. */
  save: procedure
    .input(idInput.extend({ text: z.object({ bg: longText, en: longText }).partial() }))
    .output(z.object({})),
  /** By whom and when. Refused with MINUTES_REFUSED without a text in both languages, or where it names who may not be named. */
  approve: procedure
    .input(idInput.extend({ on: daySchema, by: z.string().trim().min(1).max(200) }))
    .output(z.object({})),
};
