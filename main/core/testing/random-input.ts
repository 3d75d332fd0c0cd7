import fc, { type Arbitrary } from 'fast-check';
import { z } from 'zod';
import { patchSchema } from '#shared/model/entity.ts';
import { entities, type EntityName } from '#shared/model/entities.ts';

/** What a hostile or broken client might put anywhere. */
export const garbage: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '__proto__',
    'constructor',
    "'; DROP TABLE activity; --",
    '" OR 1=1 --',
    '../../../etc/passwd',
    'C:\\Windows\\win.ini',
    'file:///etc/passwd',
    '\0',
    '\uD800',
    '\u202Eтекст',
    '=HYPERLINK("http://evil.example")',
    'я'.repeat(30_000),
    Number.MAX_SAFE_INTEGER + 2,
    -1,
    0.1 + 0.2,
    1e308,
    '9999-12-31',
    '0000-00-00',
    [],
    {},
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

interface JsonSchema {
  type?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  minItems?: number;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
}

export interface RandomInputDeps {
  /** Some ids of each kind of record, so that much of what is asked for is there. */
  ids: ReadonlyMap<string, readonly string[]>;
  /** The kinds that an id most likely means where nothing says which. */
  kinds: readonly EntityName[];
  /** How often a part is replaced by garbage: once in this many. */
  garbageOnceIn: number;
}

/** Inputs that mostly have the shape of a schema of the contract, and sometimes nothing like it. */
export function createRandomInput({ ids, kinds, garbageOnceIn }: RandomInputDeps) {
  const allIds = [...ids.values()].flat();
  const likely = kinds.flatMap((kind) => ids.get(kind) ?? []);
  const days = fc.constantFrom('2020-10-22', '2020-12-31', '2021-01-04', '2021-03-31', '1999-01-01', '2100-02-28');

  const idLike = (name: string): Arbitrary<unknown> => {
    const named = ids.get(name) ?? (likely.length > 0 ? likely : allIds);
    return fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...(named.length > 0 ? named : allIds)) },
      { weight: 1, arbitrary: fc.constantFrom(...allIds) },
      { weight: 1, arbitrary: fc.uuid() },
    );
  };

  const text = ({ format, pattern, minLength = 0, maxLength = 60 }: JsonSchema, name: string): Arbitrary<unknown> => {
    if (format === 'uuid') return idLike(name);
    if (name === 'field') return fc.constantFrom('title', 'name', 'description', 'due', 'deleted', 'id');
    if (format === 'date') return days;
    if (format === 'date-time') return days.map((day) => `${day}T08:00:00Z`);
    if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
    return fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) });
  };

  const shapeOf = (properties: Record<string, JsonSchema>) =>
    Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, ofSchema(schema, key)]));

  /** Any field of a record, by the entity's own schema: the contract itself says only that there are fields. */
  const fieldsOf = (entity: EntityName) => {
    const { properties = {} } = jsonSchemaOf(patchSchema(entities[entity], 'all'));
    return fc
      .subarray(Object.keys(properties), { maxLength: 4 })
      .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, ofSchema(properties[key] ?? {}, key)]))));
  };

  const object = ({ properties = {}, required = [], additionalProperties }: JsonSchema): Arbitrary<unknown> => {
    if (properties['entity']?.enum !== undefined)
      return fc.constantFrom(...(properties['entity'].enum as EntityName[])).chain((entity) => {
        const all: Record<string, Arbitrary<unknown>> = {
          ...shapeOf(properties),
          entity: sometimes(fc.constant(entity)),
        };
        if (properties['id'] !== undefined) all['id'] = sometimes(idLike(entity));
        if (properties['fields'] !== undefined) all['fields'] = sometimes(fieldsOf(entity));
        return fc.record(all, { requiredKeys: required });
      });
    if (typeof additionalProperties === 'object' && Object.keys(properties).length === 0)
      return fc.dictionary(fc.string(), ofSchema(additionalProperties, ''), { maxKeys: 4 });
    return fc.record(shapeOf(properties), { requiredKeys: required });
  };

  const exact = (schema: JsonSchema, name: string): Arbitrary<unknown> => {
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices !== undefined) return fc.oneof(...choices.map((choice) => exact(choice, name)));
    if (schema.allOf !== undefined)
      return fc
        .tuple(...schema.allOf.map((part) => exact(part, name)))
        .map((parts): unknown => Object.assign({}, ...parts));
    switch (schema.type) {
      case 'string':
        return text(schema, name);
      case 'integer':
        return fc.integer({
          min: Math.max(schema.minimum ?? -1_000, -1e9),
          max: Math.min(schema.maximum ?? 1_000, 1e9),
        });
      case 'number':
        return fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 100);
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'array':
        return fc.array(ofSchema(schema.items ?? {}, name), { minLength: schema.minItems ?? 0, maxLength: 4 });
      case 'object':
        return object(schema);
      default:
        return garbage;
    }
  };

  const sometimes = (usual: Arbitrary<unknown>) =>
    fc.oneof({ weight: garbageOnceIn - 1, arbitrary: usual }, { weight: 1, arbitrary: garbage });
  const ofSchema = (schema: JsonSchema, name: string): Arbitrary<unknown> => sometimes(exact(schema, name));

  return (schema: z.ZodType) => ofSchema(jsonSchemaOf(schema), '');
}

const jsonSchemaOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
