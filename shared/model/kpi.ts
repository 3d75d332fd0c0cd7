import { z } from 'zod';
import { defineEntity, type RecordOf } from './entity.ts';
import { field } from './field.ts';

export const kpiTiers = ['output', 'result', 'impact', 'context'] as const;
export const kpiFrequencies = ['weekly', 'monthly', 'quarterly', 'halfYearly', 'yearly', 'once'] as const;
export type KpiFrequency = (typeof kpiFrequencies)[number];
export const kpiLights = ['green', 'amber', 'red'] as const;
export type KpiLightColour = (typeof kpiLights)[number];

/**
 * One rule of a KPI's light; the first that matches wins.
 * - `reached`: the final target is met.
 * - `missedDue`: the target's due date has passed and it is not met.
 * - `attainment`: value against the target path of that day, at least this share (0–1) of the way from the baseline.
 * - `otherwise`: always.
 */
export const lightRuleSchema = z.discriminatedUnion('when', [
  z.object({ when: z.literal('reached'), light: z.enum(kpiLights) }),
  z.object({ when: z.literal('missedDue'), light: z.enum(kpiLights) }),
  z.object({ when: z.literal('attainment'), atLeast: z.number().min(0).max(2), light: z.enum(kpiLights) }),
  z.object({ when: z.literal('otherwise'), light: z.enum(kpiLights) }),
]);
export type LightRule = z.infer<typeof lightRuleSchema>;

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
  lightRules: field.json(z.array(lightRuleSchema)),
  lightRulesVersion: field.integer(0, 1_000_000),
  limitations: field.bilingual(),
  definitionVersion: field.integer(0, 1_000_000),
  retiredOn: field.day(),
  retiredReason: field.bilingual(),
});
export type Kpi = RecordOf<typeof kpi>;

/** A target; a new one supersedes, the old one stays. */
export const kpiTarget = defineEntity('kpiTarget', {
  kpi: field.requiredReference('kpi'),
  validFrom: field.day(),
  due: field.partialDate(),
  quantity: field.requiredQuantity(),
  /** Upper end where the target is a range. */
  upper: field.quantity(),
  decision: field.bilingual(),
  supersedes: field.reference('kpiTarget'),
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
    enteredBy: field.text(),
    state: field.choice(readingStates, 'approved'),
    supersedes: field.reference('reading'),
    correctionReason: field.bilingual(),
  },
  { insertOnly: true },
);
export type Reading = RecordOf<typeof reading>;
