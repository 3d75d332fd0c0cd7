import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { isEntityName, type EntityName } from '#shared/model/entities.ts';
import { factMarkSchema } from '#shared/model/values.ts';
import { linkKeys, nestedKinds, starterFiles } from './starter-shape.ts';

const marksSchema = z.record(z.string(), factMarkSchema);

/** A source as it is written: codes of the `sources` list, how the facts were had, and a note in both languages. */
export const writtenSourceSchema = z.strictObject({
  from: z.array(z.string()).min(1),
  marks: marksSchema.default({}),
  note: z.strictObject({ bg: z.string().min(1), en: z.string().min(1) }).optional(),
});
export type WrittenSource = z.infer<typeof writtenSourceSchema>;

const writtenLinkSchema = z.union([
  z.string().transform((to) => ({ to, mark: undefined, weight: undefined })),
  z.strictObject({ to: z.string(), mark: factMarkSchema.optional(), weight: z.number().positive().optional() }),
]);
type WrittenLink = z.infer<typeof writtenLinkSchema> & { key: string };

/** One record as it is written, with what belongs to it taken apart. References are still codes. */
export interface WrittenRecord {
  file: string;
  entity: EntityName;
  code: string;
  fields: Record<string, unknown>;
  source: WrittenSource;
  /** Marks that hold for every record of this kind in this file, where the record itself does not say otherwise. */
  defaultMarks: WrittenSource['marks'];
  links: WrittenLink[];
}

export interface StarterText {
  sources: Record<string, string>;
  records: WrittenRecord[];
}

const fileSchema = z.record(z.string(), z.unknown());
const rowsSchema = z.array(z.record(z.string(), z.unknown()));
const defaultsSchema = z.record(z.string(), z.strictObject({ marks: marksSchema }));

/** Reads the files of the starter plan in `dir`. Throws an `Error` that names the file and the record that is wrong. */
export function readStarterText(dir: string): StarterText {
  const text: StarterText = { sources: {}, records: [] };
  for (const file of starterFiles) {
    const { sources, defaults, ...lists } = check(file, fileSchema, parse(readFileSync(join(dir, file), 'utf8')));
    Object.assign(text.sources, check(`${file}: sources`, z.record(z.string(), z.string()), sources ?? {}));
    const defaultMarks = check(`${file}: defaults`, defaultsSchema, defaults ?? {});
    for (const [entity, rows] of Object.entries(lists)) {
      if (!isEntityName(entity)) throw new Error(`${file}: “${entity}” is no kind of record`);
      for (const row of check(`${file}: ${entity}`, rowsSchema, rows)) {
        text.records.push(...takeApart({ file, defaultMarks }, entity, row));
      }
    }
  }
  return text;
}

interface FileContext {
  file: string;
  defaultMarks: z.infer<typeof defaultsSchema>;
}

interface Owner {
  fields: Record<string, unknown>;
  code: string;
  source: WrittenSource;
}

/** A written row → its own record, followed by the records nested in it. */
function takeApart(
  context: FileContext,
  entity: EntityName,
  row: Record<string, unknown>,
  owner?: Owner,
): WrittenRecord[] {
  const { code: ownCode, source: ownSource, ...rest } = row;
  const code = check(`${context.file}: ${entity}: code`, z.string(), ownCode ?? owner?.code);
  const where = `${context.file}: ${code}`;
  // A nested record without its own source has its owner's; the owner's marks are about the owner's fields.
  const source =
    ownSource === undefined && owner
      ? { ...owner.source, marks: {}, note: undefined }
      : check(`${where}: source`, writtenSourceSchema, ownSource);
  const record: WrittenRecord = {
    file: context.file,
    entity,
    code,
    fields: { ...owner?.fields },
    source,
    defaultMarks: context.defaultMarks[entity]?.marks ?? {},
    links: [],
  };
  const nested: WrittenRecord[] = [];
  for (const [key, value] of Object.entries(rest)) {
    const kind = nestedKinds[entity]?.[key];
    if (kind) {
      const rows = check(`${where}: ${key}`, rowsSchema, value);
      for (const [index, nestedRow] of rows.entries()) {
        const fields = { [kind.owner]: code, ...(kind.ownerKind ? { [kind.ownerKind]: entity } : {}) };
        nested.push(
          ...takeApart(context, kind.entity, nestedRow, { fields, code: `${code}-${kind.letter}${index + 1}`, source }),
        );
      }
    } else if (linkKeys[key]) {
      for (const link of check(`${where}: ${key}`, z.array(writtenLinkSchema), value))
        record.links.push({ ...link, key });
    } else {
      record.fields[key] = value;
    }
  }
  return [record, ...nested];
}

export function check<T>(where: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`.trim());
  throw new Error(`${where}: ${problems.join('; ')}`);
}
