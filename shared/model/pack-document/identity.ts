import { z } from 'zod';
import { daySchema, instantSchema } from '../values.ts';
import { packTextSchema } from './text.ts';

/** What is issued for a meeting: its pack, papers and items that came after it, corrections of its figures, and the minutes. */
export const packKinds = ['main', 'supplement', 'erratum', 'minutes'] as const;
export type PackKind = (typeof packKinds)[number];

/** All but the pack itself are a few pages, without cover, contents and annexes. */
export const isNotice = (kind: PackKind): boolean => kind !== 'main';

/** What this pack is, and when and by whom it was frozen. */
export const packIdentitySchema = z.strictObject({
  /** "ДБ-2021-01" / "DB-2021-01" */
  number: packTextSchema,
  version: z.int().positive(),
  kind: z.enum(packKinds),
  edition: z.enum(['internal', 'board', 'public']),
  /** A preview before freezing: every page says so, and it has no place in the register. */
  draft: z.boolean(),
  /** "Дигитален борд на София": large on the cover. */
  body: packTextSchema,
  /** "Материали за второто заседание": under it. */
  title: packTextSchema,
  /** "Материали за второто заседание на Дигиталния борд на София": the title of the PDF. */
  fullTitle: packTextSchema,
  /** Who publishes it, top of the cover: "Столична община", "Иновативна София". */
  publisher: packTextSchema,
  department: packTextSchema.nullable(),
  /** The cut-off of the data; the text is printed: "4 януари 2021 г.", and short in the footer: "04.01.2021 г.". */
  dataAsOf: z.strictObject({ day: daySchema, text: packTextSchema, short: packTextSchema }),
  /** The creation date of the PDF comes from `at`, never from the clock. */
  frozen: z.strictObject({ at: instantSchema, text: packTextSchema, by: packTextSchema.nullable() }),
  /** The pack this one supersedes, supplements or corrects: "ДБ-2021-01, версия 1", and what is different. */
  supersedes: z.strictObject({ label: packTextSchema, change: packTextSchema.nullable() }).nullable(),
  /** SHA-256 (hex) of the document of the pack before, in the chain; null for the first. */
  previousHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** The workbook it was frozen from, so that comments on it are known elsewhere for what they are; not printed. */
  workbook: z.uuid().optional(),
});
export type PackIdentity = z.infer<typeof packIdentitySchema>;
