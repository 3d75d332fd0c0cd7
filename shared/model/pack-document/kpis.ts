import { z } from 'zod';
import { chartGeometrySchema } from './chart.ts';
import { packLightSchema } from './status.ts';
import { ledgerRefsSchema, packTextSchema, statementSchema } from './text.ts';

/** An indicator on its page. */
export const packKpiSchema = z.strictObject({
  code: z.string(),
  title: packTextSchema,
  /** Мерна единица: "района". */
  unit: packTextSchema,
  tier: z.enum(['output', 'result', 'impact', 'context']),
  definition: packTextSchema.nullable(),
  /** The latest counted value with its qualifier, unit and date. Null when there is none; then `missing` says why. */
  value: z
    .strictObject({
      /** Large: "≥ 70", "4 от 24", "3,23 млрд. лв.". */
      figure: packTextSchema,
      /** After the figure, where it is not part of it: "услуги". */
      unit: packTextSchema.nullable(),
      /** "04.01.2021 г.", "юни 2020 г." */
      asOf: packTextSchema,
      quality: z.enum(['final', 'provisional', 'estimate']),
      refs: ledgerRefsSchema,
    })
    .nullable(),
  /** Why there is no value: "Не е отчетен." */
  missing: packTextSchema.nullable(),
  /** The reading is older than its frequency and lag allow: "Очакваше се отчет към 31.12.2020 г."; null when fresh. */
  stale: packTextSchema.nullable(),
  light: packLightSchema,
  /** The light in words: "Под целта, срокът изтече". */
  lightWord: packTextSchema,
  /** The rule that coloured it, and its version, in a sentence. */
  rule: statementSchema.nullable(),
  /** "24 района до края на 2020 г." */
  target: statementSchema.nullable(),
  baseline: statementSchema.nullable(),
  /**
   * What it came to by year, newest first: "2020 г. – 45 услуги (годината тече)". Not there for what comes to nothing over a
   * year, and in documents from before it was told.
   */
  years: z.strictObject({ how: packTextSchema, totals: z.array(statementSchema).min(1) }).optional(),
  source: packTextSchema,
  /** What one must know to read the value rightly: limitations, conflicts of sources, corrections. */
  notes: z.array(packTextSchema),
  /** Null where one value and no target make no line worth drawing: then the passport is printed alone. */
  chart: z
    .strictObject({
      geometry: chartGeometrySchema,
      /** What the chart says, in full sentences: for those who do not see it. */
      alt: packTextSchema,
      /** Breaks of the definition, corrections, and the texts of the numbers in the chart; missing in earlier documents. */
      notes: z.array(packTextSchema).optional(),
    })
    .nullable(),
});
export type PackKpi = z.infer<typeof packKpiSchema>;
