import type { Entity } from '#shared/model/entity.ts';
import { entities, entityNames, type EntityName } from '#shared/model/entities.ts';
import type { AnyField } from '#shared/model/field.ts';

export type SqlValue = string | number | null;

/**
 * The smallest piece of a record that changes on its own: one column, one clock, one line in the change log. A bilingual
 * field has three, so that two people may edit its two languages without meeting.
 */
export interface Atom {
  /** The path in the change log and at the wall: `due`, `title.bg`. */
  readonly path: string;
  readonly column: string;
  readonly key: string;
  readonly part: 'bg' | 'en' | 'stale' | null;
  readonly field: AnyField;
}

export const snakeCase = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const bilingualParts = ['bg', 'en', 'stale'] as const;

function atomsOfField(key: string, field: AnyField): Atom[] {
  if (field.kind !== 'bilingual') return [{ path: key, column: snakeCase(key), key, part: null, field }];
  return bilingualParts.map((part) => ({
    path: `${key}.${part}`,
    column: `${snakeCase(key)}_${part}`,
    key,
    part,
    field,
  }));
}

function atomsOf(entity: Entity): Atom[] {
  return Object.entries(entity.fields).flatMap(([key, value]) => atomsOfField(key, value));
}

const atomsByEntity = new Map<EntityName, readonly Atom[]>(entityNames.map((name) => [name, atomsOf(entities[name])]));
const atomByPath = new Map(
  entityNames.map((name) => [name, new Map((atomsByEntity.get(name) ?? []).map((atom) => [atom.path, atom]))]),
);

export const tableOf = (name: EntityName) => snakeCase(name);
export const atomsOfEntity = (name: EntityName): readonly Atom[] => atomsByEntity.get(name) ?? [];
export const atomAt = (name: EntityName, path: string): Atom | undefined => atomByPath.get(name)?.get(path);

const isStoredAsJson = (atom: Atom) =>
  atom.part === 'stale' || atom.field.kind === 'json' || atom.field.kind === 'quantity' || atom.field.kind === 'money';

/** The value of an atom as SQLite stores it. Composite values are JSON with a fixed order of keys. */
export function toSql(atom: Atom, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (isStoredAsJson(atom)) return JSON.stringify(value);
  if (atom.field.kind === 'boolean') return value === true ? 1 : 0;
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'number') return value;
  throw new TypeError(`${atom.path} cannot be stored as it is`);
}

/**
 * What a row holds where the log has no line of it yet: it was made without the field, or before the field was added to
 * the model (its column then took this as its default).
 */
export function initialSql(atom: Atom): SqlValue {
  if (atom.part === null) return toSql(atom, atom.field.initial);
  return atom.part === 'stale' ? null : '';
}

/** Half of a surrogate pair (a broken paste) has no encoding: SQLite would store another text than the log. */
const wellFormed = (text: string) => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');

export function fromSql(atom: Atom, value: SqlValue): unknown {
  if (value === null) return null;
  if (isStoredAsJson(atom)) return JSON.parse(String(value));
  if (atom.field.kind === 'boolean') return value === 1;
  return value;
}

export interface RecordReader {
  /** What to select, the id first. */
  readonly columns: string;
  /** The record of a row given as an array of those columns. */
  readonly recordOf: (row: readonly SqlValue[]) => Record<string, unknown>;
}

/** Puts the atoms of rows together into the records the application works with; `keys` are the fields that are wanted. */
export function recordReader(name: EntityName, keys?: readonly string[]): RecordReader {
  const atoms = atomsOfEntity(name).filter(({ key }) => keys?.includes(key) ?? true);
  // Copied for each record: an object that gets dozens of fields one by one is a slow one in V8, and there are thousands.
  const blank = Object.fromEntries<unknown>(['id', ...atoms.map(({ key }) => key)].map((key) => [key, null]));
  return {
    columns: ['id', ...atoms.map(({ column }) => `"${column}"`)].join(', '),
    recordOf(row) {
      const record: Record<string, unknown> = { ...blank, id: row[0] };
      let texts = emptyTexts();
      atoms.forEach((atom, at) => {
        const value = fromSql(atom, row[at + 1] ?? null);
        if (atom.part === null) {
          record[atom.key] = value;
          return;
        }
        // The parts of a text follow each other, Bulgarian first.
        if (atom.part === 'bg') {
          texts = emptyTexts();
          record[atom.key] = texts;
        }
        texts[atom.part] = value;
      });
      return record;
    },
  };
}

const emptyTexts = (): Record<'bg' | 'en' | 'stale', unknown> => ({ bg: '', en: '', stale: null });
