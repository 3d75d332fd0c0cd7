import { z } from 'zod';
import { entityNames } from '#shared/model/entities.ts';
import { languageSchema } from '#shared/model/values.ts';
import { procedure } from './base.ts';

const entitySchema = z.enum(entityNames);
/** Checked against the entity's own schema by the core, which knows it by name. */
const fieldsSchema = z.record(z.string().max(60), z.unknown());

/** Field-by-field editing of any record. Governed fields (dates that move, states) have their own procedures. */
export const recordsContract = {
  get: procedure.input(z.object({ entity: entitySchema, id: z.uuid() })).output(z.record(z.string(), z.unknown())),
  /** Codes and titles of all records of a kind, for pickers. */
  names: procedure
    .input(z.object({ entity: entitySchema }))
    .output(
      z.array(
        z.object({ id: z.uuid(), code: z.string().nullable(), title: z.object({ bg: z.string(), en: z.string() }) }),
      ),
    ),
  create: procedure.input(z.object({ entity: entitySchema, fields: fieldsSchema })).output(z.object({ id: z.uuid() })),
  update: procedure.input(z.object({ entity: entitySchema, id: z.uuid(), fields: fieldsSchema })).output(z.object({})),
  /** Puts a record out of sight, or back. Nothing is deleted. */
  archive: procedure
    .input(z.object({ entity: entitySchema, id: z.uuid(), archived: z.boolean() }))
    .output(z.object({})),
  /** The translation still says the same: it is no longer stale. */
  confirmTranslation: procedure
    .input(z.object({ entity: entitySchema, id: z.uuid(), field: z.string(), language: languageSchema }))
    .output(z.object({})),
  /** Puts records of one kind in the given order. */
  reorder: procedure.input(z.object({ entity: entitySchema, ids: z.array(z.uuid()).max(5_000) })).output(z.object({})),
};
