import { z } from 'zod';
import { boardTopic } from '#shared/model/board.ts';
import { entityNames } from '#shared/model/entities.ts';
import { recordSchema } from '#shared/model/entity.ts';
import { bilingualPatchSchema, daySchema, instantSchema } from '#shared/model/values.ts';
import { linkedSchema, namedSchema } from './activities.ts';
import { idInput, procedure } from './base.ts';

export const boardTopicViewSchema = recordSchema(boardTopic).and(
  z.object({
    about: z.array(linkedSchema),
    /** The meeting whose agenda it came on. */
    meeting: namedSchema.extend({ day: daySchema.nullable() }).nullable(),
    recordedAt: instantSchema,
    /** Who wrote it down, by name; or empty. */
    recordedBy: namedSchema.shape.title,
  }),
);
export type BoardTopicView = z.infer<typeof boardTopicViewSchema>;

const titleSchema = bilingualPatchSchema.refine(({ bg, en }) => Boolean(bg) || Boolean(en));

/** Topics that wait for a meeting of the Board. */
export const boardTopicsContract = {
  /** All of them: those that wait first, in their order. */
  list: procedure.output(z.array(boardTopicViewSchema)),
  /** What the Board is to talk about and has talked about concerning one record. */
  ofRecord: procedure.input(z.object({ record: z.uuid() })).output(
    z.object({
      topics: z.array(boardTopicViewSchema),
      items: z.array(
        z.object({
          id: z.uuid(),
          title: namedSchema.shape.title,
          meeting: namedSchema.extend({ day: daySchema.nullable() }),
        }),
      ),
    }),
  ),
  /** A topic in words, or one about a record, whose title it takes unless it has its own. */
  add: procedure
    .input(
      z.object({
        title: titleSchema.optional(),
        about: z
          .object({ entity: z.enum(entityNames), id: z.uuid() })
          .nullable()
          .default(null),
        proposedBy: z.string().trim().max(500).nullable().default(null),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  /** Several at once: a pasted list. */
  addMany: procedure.input(z.object({ titles: z.array(titleSchema).min(1).max(100) })).output(z.object({})),
  /** Becomes the last item of a meeting's agenda, about what the topic is about. */
  putOnAgenda: procedure.input(z.object({ id: z.uuid(), meeting: z.uuid() })).output(z.object({ item: z.uuid() })),
  drop: procedure.input(z.object({ id: z.uuid(), reason: bilingualPatchSchema })).output(z.object({})),
  /** A dropped topic waits again. */
  restore: procedure.input(idInput).output(z.object({})),
};
