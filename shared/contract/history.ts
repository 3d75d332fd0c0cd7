import { z } from 'zod';
import { entityNames } from '#shared/model/entities.ts';
import { instantSchema } from '#shared/model/values.ts';
import { procedure } from './base.ts';

export const historyChangeSchema = z.object({
  entity: z.enum(entityNames),
  id: z.string(),
  code: z.string().nullable(),
  title: z.object({ bg: z.string(), en: z.string() }),
  /** The path of the field (`title.bg`, `due`); `deleted` for a record's making and for its removal by undo. */
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});

export const historyEntrySchema = z.object({
  txn: z.string(),
  kind: z.string(),
  actor: z.string(),
  at: instantSchema,
  undoes: z.string().nullable(),
  isUndone: z.boolean(),
  /** The first changes of the action; `changeCount` says how many there are. */
  changes: z.array(historyChangeSchema),
  changeCount: z.int(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const undoneSchema = z.object({ txn: z.string(), kind: z.string() });

export const historyContract = {
  /** Newest first. `before` is the last action already seen. */
  list: procedure
    .input(
      z.object({
        record: z.uuid().optional(),
        since: instantSchema.optional(),
        before: z.string().optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ entries: z.array(historyEntrySchema), hasMore: z.boolean() })),
  state: procedure.output(z.object({ undo: undoneSchema.nullable(), redo: undoneSchema.nullable() })),
  undo: procedure.output(undoneSchema),
  redo: procedure.output(undoneSchema),
};
