import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { entityNames } from '#shared/model/entities.ts';
import { bilingualSchema, daySchema, instantSchema } from '#shared/model/values.ts';
import { grantSchema, procedure } from './base.ts';

export const workbookStateSchema = z.object({
  /** Null when nothing is open. */
  open: z
    .object({
      id: z.string(),
      name: z.string(),
      /** The folder as a person reads it; never used to address a file. */
      folder: z.string(),
      readOnly: z.enum(['locked', 'future', 'folder', 'damaged']).nullable(),
      lockedBy: z.string().nullable(),
      lastBackupAt: instantSchema.nullable(),
      title: bilingualSchema,
      adoptedOn: daySchema.nullable(),
      /** The day the workbook is looked at as of, where it names one. */
      viewAsOf: daySchema.nullable(),
      today: daySchema,
    })
    .nullable(),
});
export type WorkbookState = z.infer<typeof workbookStateSchema>;

export const recentWorkbookSchema = z.object({
  id: z.string(),
  name: z.string(),
  folder: z.string(),
  openedAt: instantSchema,
  isThere: z.boolean(),
});

export const backupSchema = z.object({
  name: z.string(),
  at: instantSchema,
  bytes: z.int(),
  /** How many changes the workbook has made since; null where the backup could not be read. */
  changesSince: z.int().nullable(),
  /** How many changes it holds that the workbook no longer has: it was made before an older one was restored. */
  changesAhead: z.int().nullable(),
});
export type Backup = z.infer<typeof backupSchema>;

export const checkReportSchema = z.object({
  ok: z.boolean(),
  records: z.int(),
  changes: z.int(),
  findings: z.array(
    z.object({
      kind: z.enum([
        'integrity',
        'schemaDamaged',
        'foreignKey',
        'logAgainstRow',
        'rowWithoutLog',
        'rowMissing',
        'fileDamaged',
        'planDamaged',
      ]),
      detail: z.string(),
    }),
  ),
});
export type CheckReport = z.infer<typeof checkReportSchema>;

export const liveEventSchema = z.discriminatedUnion('type', [
  /** The first one, always: from here on nothing is missed, so what was read before may be read once more. */
  z.object({ type: z.literal('connected') }),
  z.object({ type: z.literal('workbook') }),
  z.object({ type: z.literal('settings') }),
  /** How far long work has come that somebody gave a name. Nothing changed yet. */
  z.object({ type: z.literal('work'), work: z.uuid(), done: z.int(), of: z.int() }),
  z.object({
    type: z.literal('changed'),
    txn: z.string(),
    kind: z.string(),
    actor: z.string(),
    changed: z.array(z.object({ entity: z.enum(entityNames), id: z.string() })),
  }),
]);
export type LiveEvent = z.infer<typeof liveEventSchema>;

export const workbookContract = {
  state: procedure.output(workbookStateSchema),
  /** How many records each screen of the rail holds. */
  counts: procedure.output(z.object({ activities: z.int(), programmes: z.int(), kpis: z.int() })),
  recent: procedure.output(z.array(recentWorkbookSchema)),
  openRecent: procedure.input(z.object({ id: z.string() })).output(workbookStateSchema),
  open: procedure.input(z.object({ grant: grantSchema })).output(workbookStateSchema),
  create: procedure
    .input(z.object({ grant: grantSchema, content: z.enum(['starter', 'empty']) }))
    .output(workbookStateSchema),
  close: procedure.output(workbookStateSchema),
  backups: procedure.output(z.array(backupSchema)),
  backUp: procedure.output(backupSchema),
  /** In place of the present, which is backed up first; or as a copy at a place chosen in a dialog. */
  restore: procedure
    .input(
      z.object({
        backup: z.string(),
        as: z.discriminatedUnion('mode', [
          z.object({ mode: z.literal('inPlace') }),
          z.object({ mode: z.literal('copy'), grant: grantSchema }),
        ]),
      }),
    )
    .output(workbookStateSchema),
  check: procedure.output(checkReportSchema),
  /** Tells every window what changed, after each commit. Never ends by itself. */
  events: procedure.output(eventIterator(liveEventSchema)),
};
