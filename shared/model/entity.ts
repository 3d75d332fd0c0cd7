import { z } from 'zod';
import { field, type AnyField, type PatchOf, type ValueOf } from './field.ts';
import { sourceSchema } from './values.ts';

/** Every record carries these, whatever it is (MODEL: "every entity has …"). */
const commonFields = {
  code: field.text(),
  sortOrder: field.decimal(),
  archived: field.flag(),
  source: field.json(sourceSchema),
};

export type Fields = Readonly<Record<string, AnyField>>;

export interface Entity<Name extends string = string, F extends Fields = Fields> {
  readonly name: Name;
  readonly fields: F & typeof commonFields;
  /** Immutable facts (readings): rows are inserted and superseded, never edited. */
  readonly insertOnly: boolean;
}

export type RecordOf<E> =
  E extends Entity<string, infer F>
    ? { id: string } & { [K in keyof (F & typeof commonFields)]: ValueOf<(F & typeof commonFields)[K]> }
    : never;

type AllFields<E> = E extends Entity<string, infer F> ? F & typeof commonFields : never;

/** What creating a record takes: any of its fields; the schema says which of them must be there. */
export type PatchOfEntity<E> = { [K in keyof AllFields<E>]?: PatchOf<AllFields<E>[K]> };
export type NewRecordOf<E> = PatchOfEntity<E> & { id?: string };

export function defineEntity<const Name extends string, F extends Fields>(
  name: Name,
  fields: F,
  options: { insertOnly?: boolean } = {},
): Entity<Name, F> {
  return { name, fields: { ...commonFields, ...fields }, insertOnly: options.insertOnly ?? false };
}

/** The schema of a whole record as it is read from a workbook. */
export function recordSchema<E extends Entity>(entity: E): z.ZodType<RecordOf<E>> {
  const entries: [string, AnyField][] = Object.entries(entity.fields);
  const shape = Object.fromEntries(entries.map(([key, value]) => [key, value.schema]));
  // The shape is computed, so its static type is lost; RecordOf derives the same type from the same fields.
  return z.object({ id: z.uuid(), ...shape }) as unknown as z.ZodType<RecordOf<E>>;
}

/** Building a schema costs more than using it, and an entity never changes. */
function onceFor<E extends object, Schema>(make: (entity: E) => Schema): (entity: E) => Schema {
  const made = new WeakMap<E, Schema>();
  return (entity) => {
    const known = made.get(entity);
    if (known !== undefined) return known;
    const schema = make(entity);
    made.set(entity, schema);
    return schema;
  };
}

const madePatchSchemas = {
  ungoverned: onceFor((entity: Entity) => makePatchSchema(entity, false)),
  all: onceFor((entity: Entity) => makePatchSchema(entity, true)),
};
const madeNewRecordSchema = onceFor((entity: Entity) => makeNewRecordSchema(entity));

/** The schema of an edit: some fields, none of them governed. Unknown fields are refused. */
export function patchSchema<E extends Entity>(
  entity: E,
  include: 'ungoverned' | 'all' = 'ungoverned',
): z.ZodType<PatchOfEntity<E>> {
  return madePatchSchemas[include](entity);
}

/** The schema of a new record: required fields must be there, the rest take their initial value. */
export function newRecordSchema<E extends Entity>(entity: E): z.ZodType<NewRecordOf<E>> {
  return madeNewRecordSchema(entity) as z.ZodType<NewRecordOf<E>>; // computed from the fields from which NewRecordOf derives the type
}

function makePatchSchema(entity: Entity, includesGoverned: boolean) {
  const entries: [string, AnyField][] = Object.entries(entity.fields);
  const shape = Object.fromEntries(
    entries
      .filter(([, value]) => includesGoverned || !value.governed)
      .map(([key, value]) => [key, value.patch.optional()]),
  );
  return z.strictObject(shape);
}

function makeNewRecordSchema(entity: Entity) {
  const entries: [string, AnyField][] = Object.entries(entity.fields);
  const shape = Object.fromEntries(
    entries.map(([key, value]) => [key, value.required ? value.patch : value.patch.optional()]),
  );
  return z.strictObject({ id: z.uuid().optional(), ...shape });
}
