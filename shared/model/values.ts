import { z } from 'zod';

/**
 * A calendar day, `2020-10-22`, without a time zone. Days that do not exist (30 February) are refused, and years outside
 * 1900–2199: they are slips of the keyboard, and a rule that adds to them would leave the calendar.
 */
export const daySchema = z.iso.date().refine((day) => day >= '1900' && day < '2200');
export type Day = z.infer<typeof daySchema>;

/** A moment in UTC, `2020-10-22T08:30:00.000Z`. */
export const instantSchema = z.iso.datetime();
export type Instant = z.infer<typeof instantSchema>;

/** A wall-clock moment in Sofia without an offset, `2021-01-14T10:00`: what an invitation says. */
export const localDateTimeSchema = z
  .string()
  .regex(/^(?:19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/);

const partialDatePattern =
  /^(?:ongoing|(?:19|20|21)\d{2}(?:-(?:Q[1-4]|H[12]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?))?)$/;

/**
 * A date as precise as its source: a day `2020-10-22`, a month `2020-10`, a quarter `2020-Q4`, a half `2020-H2`,
 * a year `2020`, or `ongoing`. It compares and becomes overdue by its last day (`shared/rules/partial-date.ts`).
 */
export const partialDateSchema = z
  .string()
  .regex(partialDatePattern)
  .refine((text) => text.length !== 10 || daySchema.safeParse(text).success);
export type PartialDate = z.infer<typeof partialDateSchema>;

export const languages = ['bg', 'en'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** The language that was not edited last, and since when it has been waiting for its translation. */
export const staleMarkSchema = z.object({ language: languageSchema, since: instantSchema });
export type StaleMark = z.infer<typeof staleMarkSchema>;

/** One text in both languages. Either may be empty; `stale` names the one that no longer says what the other says. */
export const bilingualSchema = z.object({ bg: z.string(), en: z.string(), stale: staleMarkSchema.nullable() });
export type Bilingual = z.infer<typeof bilingualSchema>;

/** What a person may type into a bilingual field: one language, or both. The write path keeps the stale mark. */
export const bilingualPatchSchema = z
  .object({ bg: z.string().trim().max(20_000), en: z.string().trim().max(20_000) })
  .partial();
export type BilingualPatch = z.infer<typeof bilingualPatchSchema>;

export const qualifiers = ['exactly', 'atLeast', 'atMost', 'about'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** At most 15 significant digits and 6 decimals: such a decimal survives a double unchanged (docs/decisions). */
export const decimalSchema = z.number().refine((value) => Math.abs(value) < 1e12 && Number(value.toFixed(6)) === value);

/** A number with its qualifier: "over 200 teachers" is `{ value: 200, qualifier: 'atLeast' }`. The unit is the KPI's. */
export const quantitySchema = z.object({ value: decimalSchema, qualifier: z.enum(qualifiers) });
export type Quantity = z.infer<typeof quantitySchema>;

/** An amount in minor units (stotinki, cents) as it was entered; conversions are shown beside it, never stored. */
export const moneySchema = z.object({
  minor: z.int(),
  currency: z.enum(['BGN', 'EUR']),
  vat: z.enum(['included', 'excluded', 'unknown']),
  on: partialDateSchema.nullable(),
});
export type Money = z.infer<typeof moneySchema>;

/** How sure a sourced fact is: verified in the source, derived from it, translated by us, or sources in conflict. */
export const factMarkSchema = z.enum(['verified', 'derived', 'translated', 'conflicting']);
export type FactMark = z.infer<typeof factMarkSchema>;

/** Where a fact comes from. `marks` names, per field (`title.bg`) or `*` for the whole record, how the fact was had. */
export const sourceSchema = z.object({
  text: z.string().min(1),
  marks: z.record(z.string(), factMarkSchema),
  note: z.string().optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** Who may read a text: everyone, the Board with its invitees, or the department alone. */
export const visibilities = ['public', 'board', 'internal'] as const;
export type Visibility = (typeof visibilities)[number];
