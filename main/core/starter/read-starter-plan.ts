import type { z } from 'zod';
import { entities, entityNames, type EntityName } from '#shared/model/entities.ts';
import { newRecordSchema, type Entity, type NewRecordOf } from '#shared/model/entity.ts';
import { linkKeys } from './starter-shape.ts';
import { expandSource } from './starter-source.ts';
import { check, readStarterText, type StarterText, type WrittenRecord } from './starter-text.ts';

/** A record of the starter plan, ready to be created: valid by the model, its references resolved to ids. */
export type StarterRecord = {
  [Name in EntityName]: { entity: Name; record: NewRecordOf<(typeof entities)[Name]> & { id: string; code: string } };
}[EntityName];

/**
 * The starter plan in `dir` (resources/starter) as records to create, in an order in which each comes after those its
 * reference fields point at; links come last. `newId` gives the ids. Throws an `Error` naming file, code and field when
 * the text does not keep to the model.
 */
export function readStarterPlan(dir: string, newId: () => string): StarterRecord[] {
  const text = readStarterText(dir);
  const byCode = assignIds(text.records, newId);
  const records = text.records.map((written) => toRecord(written, byCode, text));
  const links = text.records.flatMap((written) => toLinks(written, byCode, text, newId));
  return withSortOrder(inDependencyOrder([...records, ...links]));
}

interface Identified {
  entity: EntityName;
  id: string;
}

/** Codes are unique across all kinds, so that a link can name what it points at by code alone. */
function assignIds(records: WrittenRecord[], newId: () => string): Map<string, Identified> {
  const byCode = new Map<string, Identified>();
  for (const { file, code, entity } of records) {
    if (byCode.has(code)) throw new Error(`${file}: ${code}: code: is used twice`);
    byCode.set(code, { entity, id: newId() });
  }
  return byCode;
}

function find(byCode: Map<string, Identified>, code: unknown, where: string): Identified {
  const found = typeof code === 'string' ? byCode.get(code) : undefined;
  if (!found) throw new Error(`${where}: there is no record “${String(code)}”`);
  return found;
}

function toRecord(written: WrittenRecord, byCode: Map<string, Identified>, { sources }: StarterText): StarterRecord {
  const entity: Entity = entities[written.entity];
  const where = `${written.file}: ${written.code}`;
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(written.fields)) {
    fields[name] = toFieldValue(entity, name, value, byCode, `${where}: ${name}`);
  }
  return validated(written.entity, where, {
    id: find(byCode, written.code, where).id,
    code: written.code,
    ...fields,
    source: expandSource(written, entity, sources),
  });
}

function toFieldValue(
  entity: Entity,
  name: string,
  value: unknown,
  byCode: Map<string, Identified>,
  where: string,
): unknown {
  const field = entity.fields[name];
  // `record` of a report or a moved date is a reference whose kind is in another field.
  if (field?.kind === 'reference' || name === 'record') {
    const found = find(byCode, value, where);
    if (field?.target && field.target !== found.entity)
      throw new Error(`${where}: “${String(value)}” is a ${found.entity}, not a ${field.target}`);
    return found.id;
  }
  // YAML reads a year as a number.
  if (typeof value === 'number' && field?.kind === 'partialDate') return String(value);
  if (field?.kind === 'bilingual' && typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      // A comma in `{ bg: …, en: … }` without quotes makes a key of half a sentence.
      if (key !== 'bg' && key !== 'en')
        throw new Error(`${where}: “${key}” is no language; is a text with a comma not quoted?`);
    }
  }
  return value;
}

function toLinks(
  written: WrittenRecord,
  byCode: Map<string, Identified>,
  { sources }: StarterText,
  newId: () => string,
): StarterRecord[] {
  const where = `${written.file}: ${written.code}`;
  const from = find(byCode, written.code, where);
  return written.links.map(({ key, to: toCode, mark, weight }) => {
    const kind = linkKeys[key];
    if (!kind) throw new Error(`${where}: ${key}: is no kind of link`);
    const to = find(byCode, toCode, `${where}: ${key}`);
    const source = { ...written.source, marks: { '*': mark ?? kind.mark }, note: undefined };
    return validated('link', `${where}: ${key}: ${toCode}`, {
      id: newId(),
      code: `${written.code} ${kind.relation} ${toCode}`,
      relation: kind.relation,
      fromEntity: from.entity,
      from: from.id,
      toEntity: to.entity,
      to: to.id,
      ...(kind.relation === 'contributes' ? { weight: weight ?? 1 } : {}),
      source: expandSource(
        { ...written, entity: 'link', fields: {}, defaultMarks: {}, source, links: [] },
        entities.link,
        sources,
      ),
    });
  });
}

/** Building a schema costs more than using it; there are a few hundred records of some twenty kinds. */
const schemas = new Map<EntityName, z.ZodType<NewRecordOf<Entity>>>();

function validated(entity: EntityName, where: string, record: Record<string, unknown>): StarterRecord {
  const schema = schemas.get(entity) ?? newRecordSchema<Entity>(entities[entity]);
  schemas.set(entity, schema);
  // The schema of this very entity has just accepted the record, which is what StarterRecord says of the pair.
  return { entity, record: check(where, schema, record) } as StarterRecord;
}

/** By kind as the model orders them, and within a kind a record after those of the same kind it refers to. */
function inDependencyOrder(records: StarterRecord[]): StarterRecord[] {
  const ordered: StarterRecord[] = [];
  for (const name of entityNames) {
    const selfReferences = Object.entries<{ kind: string; target?: string }>(entities[name].fields)
      .filter(([, field]) => field.kind === 'reference' && field.target === name)
      .map(([key]) => key);
    const waiting = new Map(records.filter(({ entity }) => entity === name).map((item) => [item.record.id, item]));
    const place = (item: StarterRecord) => {
      if (!waiting.delete(item.record.id)) return;
      for (const key of selfReferences) {
        const parent = waiting.get((item.record as Record<string, unknown>)[key] as string);
        if (parent) place(parent);
      }
      ordered.push(item);
    };
    for (const item of waiting.values()) place(item);
  }
  return ordered;
}

/** Lists show the records of a kind in the order of the files unless a person sorts them. */
function withSortOrder(records: StarterRecord[]): StarterRecord[] {
  const counts = new Map<EntityName, number>();
  for (const { entity, record } of records) {
    const sortOrder = (counts.get(entity) ?? 0) + 1;
    counts.set(entity, sortOrder);
    record.sortOrder = sortOrder;
  }
  return records;
}
