import { z } from 'zod';
import { dimensionsSchema, gradesSchema, kpi, kpiFrequencies, kpiTiers, type Kpi } from '#shared/model/kpi.ts';

const textSchema = z.strictObject({ bg: z.string().trim().min(1), en: z.string().trim().min(1) });
const optionsOf = <K extends 'class' | 'valueType' | 'currency' | 'direction' | 'accumulation' | 'aggregation'>(
  key: K,
) =>
  // The same list that the type of the field is made of.
  z.enum((kpi.fields[key].options ?? []) as unknown as readonly [NonNullable<Kpi[K]>, ...NonNullable<Kpi[K]>[]]);

/** An indicator to copy from: a passport that is written in both languages, and what it rests on. */
export const libraryKpiSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: textSchema,
  definition: textSchema,
  rationale: textSchema,
  tier: z.enum(kpiTiers),
  class: optionsOf('class').nullable().default(null),
  unit: textSchema,
  decimals: z.int().min(0).max(6).nullable().default(null),
  valueType: optionsOf('valueType'),
  currency: optionsOf('currency').nullable().default(null),
  numerator: textSchema.nullable().default(null),
  denominator: textSchema.nullable().default(null),
  direction: optionsOf('direction'),
  accumulation: optionsOf('accumulation'),
  aggregation: optionsOf('aggregation').nullable().default(null),
  frequency: z.enum(kpiFrequencies),
  collectionLagDays: z.int().min(0),
  dataSource: textSchema,
  method: textSchema,
  limitations: textSchema,
  grades: gradesSchema.nullable().default(null),
  disaggregations: dimensionsSchema.nullable().default(null),
  /** The public pages and documents that name what is measured. */
  citations: z.array(z.string()).min(1),
  /** What those give: values with their dates. */
  facts: textSchema.nullable(),
});
export type LibraryKpi = z.infer<typeof libraryKpiSchema>;
