import { z } from 'zod';
import { decimalSchema, visibilities } from './values.ts';
import { defineEntity, type RecordOf } from './entity.ts';
import { field, governed } from './field.ts';

export const kpiTiers = ['output', 'result', 'impact', 'context'] as const;
export const kpiFrequencies = ['weekly', 'monthly', 'quarterly', 'halfYearly', 'yearly', 'once'] as const;
export type KpiFrequency = (typeof kpiFrequencies)[number];
export const kpiLights = ['green', 'amber', 'red'] as const;
export type KpiLightColour = (typeof kpiLights)[number];

/**
 * One rule of a KPI's light; the first that matches wins.
 * - `reached`: the target in force is met.
 * - `missedDue`: the target's due date has passed and it is not met.
 * - `attainment`: value against the target path of that day, at least this share (0–1) of the way from the baseline.
 * - `value`: the value itself, at least or at most this much, in the indicator's unit.
 * - `change`: by how much it is better than the reading before, in the indicator's unit or in per cent of that reading;
 *   below zero where it is worse. What is better, its direction says.
 * - `otherwise`: always.
 */
export const lightRuleSchema = z.discriminatedUnion('when', [
  z.object({ when: z.literal('reached'), light: z.enum(kpiLights) }),
  z.object({ when: z.literal('missedDue'), light: z.enum(kpiLights) }),
  z.object({ when: z.literal('attainment'), atLeast: z.number().min(0).max(2), light: z.enum(kpiLights) }),
  z.object({
    when: z.literal('value'),
    is: z.enum(['atLeast', 'atMost']),
    value: decimalSchema,
    light: z.enum(kpiLights),
  }),
  z.object({
    when: z.literal('change'),
    is: z.enum(['atLeast', 'atMost']),
    by: decimalSchema,
    in: z.enum(['unit', 'percent']),
    light: z.enum(kpiLights),
  }),
  z.object({ when: z.literal('otherwise'), light: z.enum(kpiLights) }),
]);
export type LightRule = z.infer<typeof lightRuleSchema>;

const nameSchema = z.object({ bg: z.string().trim().max(200), en: z.string().trim().max(200) });

/** A grade of an indicator that is measured in words; its value is its place, from 1 for the lowest. */
export const gradesSchema = z.array(nameSchema).min(2).max(20);
export type Grades = z.infer<typeof gradesSchema>;

/**
 * What an indicator is broken down by: the 24 districts, or named categories. A reading of a part carries
 * `dimension:category` as its disaggregation. `adds` says whether the parts make up the whole.
 */
export const dimensionSchema = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: nameSchema,
  by: z.enum(['district', 'category']),
  /** Empty where it is by district. */
  categories: z.array(z.object({ key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/), name: nameSchema })).max(100),
  adds: z.boolean(),
});
export type Dimension = z.infer<typeof dimensionSchema>;
export const dimensionsSchema = z.array(dimensionSchema).max(6);

export const pathShapes = ['line', 'steps'] as const;

/** An indicator with its passport. */
export const kpi = defineEntity('kpi', {
  title: field.bilingual(),
  definition: field.bilingual(),
  rationale: field.bilingual(),
  tier: field.choice(kpiTiers, 'output'),
  class: field.optionalChoice(['political', 'technical', 'business']),
  unit: field.bilingual(),
  decimals: field.integer(0, 6),
  valueType: field.choice(['number', 'percent', 'ratio', 'money', 'yesNo', 'grade'], 'number'),
  currency: field.optionalChoice(['BGN', 'EUR']),
  numerator: field.bilingual(),
  denominator: field.bilingual(),
  direction: field.choice(['up', 'down', 'range', 'monitor'], 'up'),
  accumulation: field.choice(['perPeriod', 'cumulative', 'snapshot'], 'snapshot'),
  aggregation: field.optionalChoice(['sum', 'mean', 'latest']),
  frequency: field.choice(kpiFrequencies, 'quarterly'),
  collectionLagDays: field.integer(0, 3_660),
  dataSource: field.bilingual(),
  method: field.bilingual(),
  owner: field.reference('organisation'),
  provider: field.reference('organisation'),
  baseline: field.quantity(),
  baselineOn: field.partialDate(),
  baselineSource: field.text(),
  lightRules: governed(field.json(z.array(lightRuleSchema))),
  lightRulesVersion: governed(field.integer(0, 1_000_000)),
  limitations: field.bilingual(),
  definitionVersion: governed(field.integer(0, 1_000_000)),
  retiredOn: field.day(),
  retiredReason: field.bilingual(),
  /** What it is worked out from, over the codes of other indicators; empty where it is measured itself. */
  formula: governed(field.text()),
  grades: governed(field.json(gradesSchema)),
  disaggregations: field.json(dimensionsSchema),
  /**
   * How its target path goes from one dated target to the next: in a straight line, or all at once on the day. It is so from
   * the beginning; a decision that changed it stands on the targets that it set.
   */
  pathShape: governed(field.choice(pathShapes, 'line')),
  /** Who enters its readings, and who approves them: without an approver they count as soon as they are entered. */
  keeper: field.reference('person'),
  approver: field.reference('person'),
  /** Readings are expected from this day on; empty: from the first one there is. */
  collectedFrom: field.day(),
});
export type Kpi = RecordOf<typeof kpi>;

/** The fields that say what is measured: another value of one of them makes another measure, so another version. */
export const definingKeys = [
  'definition',
  'unit',
  'decimals',
  'valueType',
  'currency',
  'numerator',
  'denominator',
  'direction',
  'accumulation',
  'aggregation',
  'method',
  'formula',
  'grades',
] as const satisfies readonly (keyof Kpi)[];
export type DefiningKey = (typeof definingKeys)[number];

/** The words among them: they may be put better without measuring another thing. */
export const definingTexts = [
  'definition',
  'unit',
  'numerator',
  'denominator',
  'method',
] as const satisfies readonly DefiningKey[];
export type DefiningText = (typeof definingTexts)[number];

/** One version of an indicator's definition, as it was when it was introduced. The newest is also the indicator itself. */
export const kpiDefinition = defineEntity('kpiDefinition', {
  kpi: governed(field.requiredReference('kpi')),
  version: governed(field.requiredInteger()),
  /** Readings of this day and later are made under it. */
  validFrom: governed(field.day()),
  reason: field.bilingual(),
  passport: governed(field.json(z.partialRecord(z.enum(definingKeys), z.unknown()))),
});
export type KpiDefinition = RecordOf<typeof kpiDefinition>;

/** One version of an indicator's light rules. The newest is also the indicator's own. */
export const kpiRuleSet = defineEntity('kpiRuleSet', {
  kpi: governed(field.requiredReference('kpi')),
  version: governed(field.requiredInteger()),
  /** Lights of this day and later are told by it. */
  validFrom: governed(field.day()),
  rules: governed(field.json(z.array(lightRuleSchema))),
  reason: field.bilingual(),
});
export type KpiRuleSet = RecordOf<typeof kpiRuleSet>;

/** A target; a new one supersedes, the old one stays. */
export const kpiTarget = defineEntity('kpiTarget', {
  kpi: governed(field.requiredReference('kpi')),
  validFrom: governed(field.day()),
  due: governed(field.partialDate()),
  quantity: governed(field.requiredQuantity()),
  /** Upper end where the target is a range. */
  upper: governed(field.quantity()),
  decision: field.bilingual(),
  supersedes: governed(field.reference('kpiTarget')),
  /** How the path goes from `validFrom` on, where the decision changed that. */
  pathShape: governed(field.optionalChoice(pathShapes)),
});
export type KpiTarget = RecordOf<typeof kpiTarget>;

export const readingQualities = ['final', 'provisional', 'estimate', 'notAvailable'] as const;
export const readingStates = ['draft', 'submitted', 'approved', 'returned'] as const;

/** A measured value. Never edited: a wrong one is superseded by another, with a reason. */
export const reading = defineEntity(
  'reading',
  {
    kpi: field.requiredReference('kpi'),
    definitionVersion: field.integer(0, 1_000_000),
    period: field.partialDate(),
    asOf: field.requiredDay(),
    /** The date as the source gives it, where it is less precise than a day ("2020-06"). */
    asOfPrecision: field.partialDate(),
    /** Empty when the value is not available or exists only in words. */
    quantity: field.quantity(),
    numerator: field.decimal(),
    denominator: field.decimal(),
    /** The value in the source's words where it is no number ("thousands"). */
    valueText: field.bilingual(),
    disaggregation: field.text(),
    quality: field.choice(readingQualities, 'final'),
    unavailableReason: field.bilingual(),
    evidence: field.text(),
    note: field.bilingual(),
    /** Who may read its note in a pack; the value is everyone's. */
    visibility: field.choice(visibilities, 'public'),
    enteredBy: field.text(),
    state: field.choice(readingStates, 'approved'),
    supersedes: field.reference('reading'),
    correctionReason: field.bilingual(),
  },
  { insertOnly: true },
);
export type Reading = RecordOf<typeof reading>;

/** A step of a reading on its way to approval: its state is that of the last step, or the one it was entered with. */
export const readingStep = defineEntity(
  'readingStep',
  {
    reading: field.requiredReference('reading'),
    state: field.choice(['submitted', 'approved', 'returned'], 'submitted'),
    on: field.requiredDay(),
    by: field.text(),
    /** Why it was returned. */
    note: field.bilingual(),
  },
  { insertOnly: true },
);
export type ReadingStep = RecordOf<typeof readingStep>;

/** A figure of an issued pack that a later reading corrects: prepared with the correction, issued by the Board's secretary. */
export const erratum = defineEntity('erratum', {
  pack: governed(field.requiredReference('pack')),
  /** The reading that the pack quotes, and the one that supersedes it. */
  reading: governed(field.requiredReference('reading')),
  correction: governed(field.requiredReference('reading')),
  /** The figures of the pack's ledger that quote it, by their reference, with the section each stands in. */
  figures: governed(field.json(z.array(z.object({ ref: z.string(), section: z.string() })))),
  text: field.bilingual(),
  /** Why, as the erratum is to say it in both languages; begins with the reason of the correction. */
  reason: field.bilingual(),
  state: governed(field.choice(['prepared', 'issued', 'dropped'], 'prepared')),
  issuedOn: governed(field.day()),
  issuedIn: governed(field.reference('pack')),
});
export type Erratum = RecordOf<typeof erratum>;
