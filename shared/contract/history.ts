import { z } from 'zod';
import { entityNames } from '#shared/model/entities.ts';
import { instantSchema } from '#shared/model/values.ts';
import { procedure } from './base.ts';

/** A record that the history names: one that was changed, one that a value points at, or a person who acted. */
export const historyRecordSchema = z.object({
  entity: z.enum(entityNames),
  id: z.uuid(),
  code: z.string().nullable(),
  title: z.object({ bg: z.string(), en: z.string() }),
  /** The record that it is seen on, where it has no page of its own (a report's activity). */
  owner: z.uuid().nullable(),
});
export type HistoryRecord = z.infer<typeof historyRecordSchema>;

export const historyChangeSchema = z.object({
  entity: z.enum(entityNames),
  id: z.uuid(),
  /** The path of the field (`title.bg`, `due`); `deleted` for a record's making and for its removal by undo. */
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
export type HistoryChange = z.infer<typeof historyChangeSchema>;

export const historyEntrySchema = z.object({
  txn: z.string(),
  kind: z.string(),
  /** A person's id, the name of what acted by itself, or empty. */
  actor: z.string(),
  at: instantSchema,
  /** What this action took back or brought back. */
  undoes: z.object({ txn: z.string(), kind: z.string(), at: instantSchema }).nullable(),
  isUndone: z.boolean(),
  /** Every change of a small action; nothing of a large one (an import), which `records` sums up. */
  changes: z.array(historyChangeSchema),
  changeCount: z.int(),
  /** How many records of each kind it touched. */
  records: z.array(z.object({ entity: z.enum(entityNames), count: z.int() })),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const undoneSchema = z.object({ txn: z.string(), kind: z.string() });

export const historyContract = {
  /** Newest first. `before` is the last action already seen; `names` has every record that the entries speak of. */
  list: procedure
    .input(
      z.object({
        /** What was done to one record and to what is seen only on it: its reports, readings, moved dates. */
        record: z.uuid().optional(),
        /** Actions that touched a record of one of these kinds. */
        entities: z.array(z.enum(entityNames)).min(1).optional(),
        since: instantSchema.optional(),
        before: z.string().optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        entries: z.array(historyEntrySchema),
        hasMore: z.boolean(),
        names: z.array(historyRecordSchema),
      }),
    ),
  state: procedure.output(z.object({ undo: undoneSchema.nullable(), redo: undoneSchema.nullable() })),
  undo: procedure.output(undoneSchema),
  redo: procedure.output(undoneSchema),
};
