import { z } from 'zod';
import { entityNames } from '#shared/model/entities.ts';
import { procedure } from './base.ts';

export const searchHitSchema = z.object({
  entity: z.enum(entityNames),
  id: z.uuid(),
  code: z.string().nullable(),
  title: z.object({ bg: z.string(), en: z.string() }),
  /** A piece of the text around what was found, without marks; empty when the title matched. */
  excerpt: z.string(),
  /** The record to open where the hit has no page of its own (a report opens its activity). */
  opens: z.object({ entity: z.enum(entityNames), id: z.uuid() }),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchContract = {
  find: procedure
    .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(50).default(20) }))
    .output(z.array(searchHitSchema)),
};
