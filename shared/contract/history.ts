import { z } from 'zod';
import { entityNames } from '#shared/model/entities.ts';
import { bilingualPatchSchema, daySchema, instantSchema, partialDateSchema } from '#shared/model/values.ts';
import { procedure } from './base.ts';

/** A record that the history names: one that was changed, one that a value points at, or a person who acted. */
export const historyRecordSchema = z.object({
  entity: z.enum(entityNames),
  id: z.uuid(),
  code: z.string().nullable(),
  title: z.object({ bg: z.string(), en: z.string() }),
  /** The record that it is seen on, where it has no page of its own (a report's activity). */
  owner: z.uuid().nullable(),
  /** What tells a part without a name of its own from others of its kind: the district of a roll-out, the ends of a tie. */
  facts: z.record(z.string(), z.unknown()),
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
  /** Where it brought a field back to an earlier value: the action after which that value stood. */
  restores: z.object({ txn: z.string(), at: instantSchema }).nullable(),
  /** Every change of a small action; nothing of a large one (an import), which `records` sums up. */
  changes: z.array(historyChangeSchema),
  changeCount: z.int(),
  /** How many records of each kind it touched, and how many of them it made. */
  records: z.array(z.object({ entity: z.enum(entityNames), count: z.int(), added: z.int() })),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** What undo or redo took or brought back, and all that saying it in words needs. */
export const undoneSchema = z.object({
  txn: z.string(),
  kind: z.string(),
  entry: historyEntrySchema,
  names: z.array(historyRecordSchema),
});
export type Undone = z.infer<typeof undoneSchema>;

const fieldPathSchema = z.string().min(1).max(80);
const fieldInput = z.object({ entity: z.enum(entityNames), id: z.uuid(), field: fieldPathSchema });

/**
 * How a field takes an earlier value again: with nothing more to say (`plain`); as a move of a date or a step of the
 * lifecycle, which ask for a day and a reason; with the day since which it is true (`dated`); or not at all.
 */
export const restoringSchema = z.enum(['plain', 'move', 'lifecycle', 'dated', 'no']);
export type Restoring = z.infer<typeof restoringSchema>;

export const fieldValueSchema = z.object({
  /** The action after which the value stood. */
  txn: z.string(),
  kind: z.string(),
  at: instantSchema,
  actor: z.string(),
  value: z.unknown(),
  isCurrent: z.boolean(),
});
export type FieldValue = z.infer<typeof fieldValueSchema>;

export const historyContract = {
  /** Newest first. `before` is the last action already seen; `names` has every record that the entries speak of. */
  list: procedure
    .input(
      z.object({
        /** What was done to one record and to what is seen only on it: its reports, readings, moved dates. */
        record: z.uuid().optional(),
        /** Who acted: a person's id, or the name of what acted by itself; empty for nobody named. */
        actor: z.string().max(200).optional(),
        /** The first and the last day on which it was recorded, by the clocks of Sofia. */
        from: daySchema.optional(),
        to: daySchema.optional(),
        /** Actions that touched a record of one of these kinds. */
        entities: z.array(z.enum(entityNames)).min(1).optional(),
        /** Actions that changed one of these fields (of those kinds, where both are given). */
        fields: z.array(z.string().min(1).max(60)).min(1).max(50).optional(),
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
  /** Everybody who ever acted on this workbook, and their names. */
  actors: procedure.output(z.object({ actors: z.array(z.string()), names: z.array(historyRecordSchema) })),
  /** Every value that a field of a record had, newest first. */
  field: procedure.input(fieldInput).output(
    z.object({
      restoring: restoringSchema,
      values: z.array(fieldValueSchema),
      names: z.array(historyRecordSchema),
    }),
  ),
  /** Gives a field the value again that it had after an action, as a new change under the field's own rule. */
  restore: procedure
    .input(
      fieldInput.extend({
        txn: z.string().max(60),
        /** Since when it is true, where the field's own rule asks: a day of decision, or as precise as it is known. */
        on: partialDateSchema.optional(),
        reason: bilingualPatchSchema.optional(),
      }),
    )
    .output(z.object({})),
  state: procedure.output(z.object({ undo: undoneSchema.nullable(), redo: undoneSchema.nullable() })),
  undo: procedure.output(undoneSchema),
  redo: procedure.output(undoneSchema),
};
