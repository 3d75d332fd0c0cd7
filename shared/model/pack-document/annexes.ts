import { z } from 'zod';
import { partialDateSchema, quantitySchema } from '../values.ts';
import { packStatusSchema } from './status.ts';
import { ledgerRefSchema, ledgerRefsSchema, packTextSchema, shareSchema } from './text.ts';

/** A row of the full plan. */
export const planRowSchema = z.strictObject({
  code: z.string(),
  title: packTextSchema,
  unit: packTextSchema.nullable(),
  /** The term at its own precision: "юни 2020 г. – края на 2020 г.", "постоянен", "през следващите месеци". */
  term: packTextSchema.nullable(),
  status: packStatusSchema,
  /** Completed after its date; said beside the status. */
  late: z.boolean(),
  /** "4 от 24 района", "60 %"; `share` draws the same. Null where progress is not recorded. */
  progress: z.strictObject({ text: packTextSchema, share: shareSchema.nullable(), refs: ledgerRefsSchema }).nullable(),
  /** The same for comparison with other days and packs; not printed, and absent in packs of before. */
  facts: z
    .strictObject({ id: z.uuid(), start: partialDateSchema.nullable(), due: partialDateSchema.nullable() })
    .optional(),
});
export type PackPlanRow = z.infer<typeof planRowSchema>;

export const planGroupSchema = z.strictObject({
  code: z.string().nullable(),
  /** The focus area, or "Извън фокусните области". */
  title: packTextSchema,
  rows: z.array(planRowSchema).min(1),
});

/** Annex A: the whole plan, by focus area, in the order of the plan. */
export const packPlanSchema = z.strictObject({
  /** "План за действие, приет на 22 октомври 2020 г." */
  version: packTextSchema.nullable(),
  groups: z.array(planGroupSchema),
});
export type PackPlan = z.infer<typeof packPlanSchema>;

/** Annex B: one figure of the pack, with where it comes from. */
export const ledgerEntrySchema = z.strictObject({
  ref: ledgerRefSchema,
  /** The printed reference: "Б-01" / "B-01". */
  label: packTextSchema,
  /** What the figure is: "Райони, предоставящи услуги през Единния модел". */
  what: packTextSchema,
  /** As printed, with qualifier and unit. */
  value: packTextSchema,
  /** The same as a number, for comparison between packs; null for a value in words. */
  quantity: quantitySchema.nullable(),
  asOf: packTextSchema,
  source: packTextSchema,
  /** The rule that counted or coloured it and its version: "Светлина на индикатор, версия 1". */
  rule: packTextSchema.nullable(),
  /** The identifier of the reading in the workbook; null for a figure counted from the plan. */
  reading: z.uuid().nullable(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** What this edition does not show, and why. */
export const packOmissionSchema = z.strictObject({ what: packTextSchema, why: packTextSchema });

/** What the check before issue found and did not stop it, and what its secretary said of that. */
export const packFindingSchema = z.strictObject({ what: packTextSchema, explanation: packTextSchema.nullable() });
export type PackFinding = z.infer<typeof packFindingSchema>;

/** Annex C: how to read the pack, what it leaves out, and how to check it. */
export const packColophonSchema = z.strictObject({
  /** The rule of each status in words, in the order in which the rules are tried. */
  statusRules: z.array(z.strictObject({ status: packStatusSchema, rule: packTextSchema })),
  /** "Правила за състоянието, версия 1" */
  rulesVersion: packTextSchema.nullable(),
  omissions: z.array(packOmissionSchema),
  /** Not there at all where nothing was found, in a draft, in the public edition, and in documents from before it was kept. */
  findings: z.array(packFindingSchema).min(1).optional(),
  /** Only in the internal edition: what each of the others leaves out, one by one. */
  otherEditions: z
    .array(
      z.strictObject({
        edition: z.enum(['board', 'public']),
        omissions: z.array(packOmissionSchema.extend({ section: packTextSchema })),
      }),
    )
    .optional(),
});
export type PackColophon = z.infer<typeof packColophonSchema>;
