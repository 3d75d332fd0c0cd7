import { z } from 'zod';
import { recordSchema } from '#shared/model/entity.ts';
import { entities } from '#shared/model/entities.ts';
import {
  definingKeys,
  kpi,
  kpiTarget,
  lightRuleSchema,
  reading,
  readingQualities,
  readingStep,
  type DefiningKey,
  type Kpi,
} from '#shared/model/kpi.ts';
import {
  bilingualPatchSchema,
  bilingualSchema,
  daySchema,
  decimalSchema,
  instantSchema,
  languageSchema,
  partialDateSchema,
  qualifiers,
  quantitySchema,
  visibilities,
} from '#shared/model/values.ts';
import { formulaProblems } from '#shared/rules/formula/formula.ts';
import type { FormulaResult } from '#shared/rules/formula/formula-values.ts';
import type { KpiLight } from '#shared/rules/kpi.ts';
import type { PartsCheck } from '#shared/rules/kpi-parts.ts';
import type { KpiMeasure } from '#shared/rules/kpi-values.ts';
import type { YearTotal } from '#shared/rules/kpi-totals.ts';
import { libraryKpiSchema } from './kpi-library.ts';
import { kpiTargetsContract } from './kpi-targets.ts';
import { linkedSchema, namedSchema } from './activities.ts';
import { asOfInput, idAsOfInput, procedure } from './base.ts';
import { collectionContract } from './collection.ts';
import { askKpisInput, kpiAnswerSchema } from './kpi-answer.ts';
import { erratumViewSchema, quotedInSchema } from './packs.ts';
import { rowsInput } from './plan-answer.ts';

/** Made by the rule, which checks it; at the wall its parts are taken as they are. */
export const kpiLightSchema = z.custom<KpiLight>(
  (value) => typeof value === 'object' && value !== null && 'light' in value && 'rule' in value && 'facts' in value,
);

/** The same for the other answers of the rules. */
const formulaResultSchema = z.custom<FormulaResult>(
  (value) => typeof value === 'object' && value !== null && 'inputs' in value && 'reason' in value,
);
const partsCheckSchema = z.custom<PartsCheck>(
  (value) => typeof value === 'object' && value !== null && 'outcome' in value && 'parts' in value,
);
const yearTotalSchema = z.custom<YearTotal>(
  (value) => typeof value === 'object' && value !== null && 'how' in value && 'missing' in value,
);

const sparkSchema = z.object({
  asOf: daySchema,
  value: z.number().nullable(),
  qualifier: z.enum(qualifiers),
  quality: z.enum(readingQualities),
  /** Values of two versions of the definition are not joined. */
  definitionVersion: z.int().nullable(),
});

export const kpiViewSchema = recordSchema(kpi).and(
  z.object({
    /** The target in force on the day; null when there is none. */
    target: recordSchema(kpiTarget).nullable(),
    /** The latest reading that counts on the day; of an indicator that is worked out, its result in the form of a reading. */
    reading: recordSchema(reading).nullable(),
    /** What its formula gives on the day, of what, and why nothing; null for an indicator that is measured itself. */
    computed: formulaResultSchema.nullable(),
    /** How that reading is written, where it was made under another definition: in its own unit. Null: as the indicator is. */
    readingMeasure: z.custom<KpiMeasure>((value) => typeof value === 'object' && value !== null).nullable(),
    light: kpiLightSchema,
    /** Calendar days from the latest reading to the day. */
    ageDays: z.int().nullable(),
    /** The last counted readings of the whole, oldest first. */
    spark: z.array(sparkSchema),
    ownerName: namedSchema.nullable(),
  }),
);
export type KpiView = z.infer<typeof kpiViewSchema>;

/**
 * Why a reading does not count on the day: another supersedes it; it is for a later day; it is a draft, waits for approval or was returned; it
 * says that there is no value; or it is of a part, which never stands for the whole.
 */
export const notCountedReasons = [
  'superseded',
  'later',
  'submitted',
  'returned',
  'notApproved',
  'notAvailable',
  'part',
] as const;

export const readingViewSchema = recordSchema(reading).and(
  z.object({
    isCounted: z.boolean(),
    notCounted: z.enum(notCountedReasons).nullable(),
    supersededBy: z.uuid().nullable(),
    /** Its way to approval after it was entered, oldest first. */
    steps: z.array(recordSchema(readingStep)),
    /** Issued packs that quote it. */
    quotedIn: z.array(quotedInSchema),
    recordedAt: instantSchema,
    recordedBy: z.string(),
  }),
);
export type ReadingView = z.infer<typeof readingViewSchema>;

/** A reading on its way to approval, with what decides how it is written and who is waited for. */
export const waitingReadingSchema = z.object({
  reading: readingViewSchema,
  kpi: recordSchema(kpi),
  approverName: namedSchema.nullable(),
  keeperName: namedSchema.nullable(),
  /** What it supersedes, where that is still what counts. */
  before: recordSchema(reading).nullable(),
});
export type WaitingReading = z.infer<typeof waitingReadingSchema>;
const waitingReadingsSchema = z.object({
  submitted: z.array(waitingReadingSchema),
  returned: z.array(waitingReadingSchema),
});

const versionShape = {
  /** Null for the only version of an indicator that was never given another: it is the record itself. */
  id: z.uuid().nullable(),
  version: z.int(),
  validFrom: daySchema.nullable(),
  reason: bilingualSchema,
  /** Whether it is the one valid on the day. */
  isCurrent: z.boolean(),
  recordedAt: instantSchema.nullable(),
  recordedBy: z.string().nullable(),
};
const definitionViewSchema = z.object({
  ...versionShape,
  /** The defining fields as this version has them. */
  passport: z.custom<Partial<Pick<Kpi, DefiningKey>>>((value) => typeof value === 'object' && value !== null),
  /** In which of them it differs from the version before. */
  changed: z.array(z.enum(definingKeys)),
});
export type DefinitionView = z.infer<typeof definitionViewSchema>;
const ruleSetViewSchema = z.object({ ...versionShape, rules: z.array(lightRuleSchema).nullable() });
export type RuleSetView = z.infer<typeof ruleSetViewSchema>;
const kpiYearSchema = z.object({ year: z.int(), total: yearTotalSchema });
export type KpiYear = z.infer<typeof kpiYearSchema>;

const mentionSchema = z.object({
  on: daySchema,
  code: z.string().nullable(),
  title: z.object({ bg: z.string(), en: z.string() }),
  text: z.object({ bg: z.string(), en: z.string() }),
  /** Who may read what the report says. */
  visibility: z.enum(visibilities),
});
export type KpiMention = z.infer<typeof mentionSchema>;

export const kpiDetailSchema = kpiViewSchema.and(
  z.object({
    /** Oldest first; superseded ones stay. */
    targets: z.array(recordSchema(kpiTarget).and(z.object({ isSuperseded: z.boolean() }))),
    /** Newest first by the day they are true on; superseded and later ones are marked. */
    readings: z.array(readingViewSchema),
    /** Of an indicator that is worked out: its values on the days on which what it is made of changed, oldest first. */
    computedReadings: z.array(recordSchema(reading)),
    /** Oldest first; there is always one. */
    definitions: z.array(definitionViewSchema),
    ruleSets: z.array(ruleSetViewSchema),
    /** Whether the parts make up the whole, newest first, for each day or period that has parts. */
    parts: z.array(partsCheckSchema),
    /** What it came to in each year, newest first. */
    totals: z.array(kpiYearSchema),
    /** What reports of the activities and programmes it is tied to say of it, earliest first. */
    mentions: z.array(mentionSchema),
    /** Corrections of issued packs that quote its values: prepared, or issued. */
    errata: z.array(erratumViewSchema),
    /** The indicators that are worked out of it. */
    formulaOf: z.array(namedSchema),
    links: z.array(linkedSchema),
    providerName: namedSchema.nullable(),
  }),
);
export type KpiDetail = z.infer<typeof kpiDetailSchema>;

/** What a person says of one measurement. Empty `quantity` where the value exists in words only, or not at all. */
const measuredShape = {
  asOf: daySchema,
  asOfPrecision: partialDateSchema.nullable().optional(),
  period: partialDateSchema.nullable().optional(),
  quantity: quantitySchema.nullable(),
  numerator: decimalSchema.nullable().optional(),
  denominator: decimalSchema.nullable().optional(),
  valueText: bilingualPatchSchema.optional(),
  disaggregation: z.string().trim().max(200).nullable().optional(),
  quality: z.enum(readingQualities).default('final'),
  unavailableReason: bilingualPatchSchema.optional(),
  evidence: z.string().trim().max(2_000).nullable().optional(),
  note: bilingualPatchSchema.optional(),
  /** Who may read the note in a pack. */
  visibility: z.enum(visibilities).optional(),
};
const measuredSchema = z.object(measuredShape);
export type Measured = z.infer<typeof measuredSchema>;

/** The day that the light is told of; empty means the workbook's own day, or today. */
const seenOn = { seenOn: daySchema.optional() };

const lightChangeSchema = z.object({
  readingId: z.uuid(),
  before: kpiLightSchema,
  light: kpiLightSchema,
  /** It does not count until the indicator's approver approves it. */
  isWaiting: z.boolean(),
  /** How many errata were prepared for issued packs that quote what it supersedes. */
  errata: z.int(),
});
export type LightChange = z.infer<typeof lightChangeSchema>;

const reasonSchema = bilingualPatchSchema;

const texts = bilingualPatchSchema.optional();
/** Fields that say what is measured; each is checked by its own schema. */
const definitionPatchSchema = z.strictObject({
  definition: texts,
  unit: texts,
  numerator: texts,
  denominator: texts,
  method: texts,
  decimals: entities.kpi.fields.decimals.patch.optional(),
  valueType: entities.kpi.fields.valueType.patch.optional(),
  currency: entities.kpi.fields.currency.patch.optional(),
  direction: entities.kpi.fields.direction.patch.optional(),
  accumulation: entities.kpi.fields.accumulation.patch.optional(),
  aggregation: entities.kpi.fields.aggregation.patch.optional(),
  formula: entities.kpi.fields.formula.patch.optional(),
  grades: entities.kpi.fields.grades.patch.optional(),
});
const rulesSchema = z.array(lightRuleSchema).min(1).max(20).nullable();

const triedLineSchema = z.object({
  on: daySchema,
  reading: z.object({
    asOf: daySchema,
    asOfPrecision: partialDateSchema.nullable(),
    valueText: bilingualSchema,
    quantity: quantitySchema.nullable(),
  }),
  before: kpiLightSchema,
  after: kpiLightSchema,
});
const triedRulesSchema = z.object({ lines: z.array(triedLineSchema) });
export type TriedRules = z.infer<typeof triedRulesSchema>;

const formulaErrorSchema = z.object({
  problem: z.enum(formulaProblems),
  at: z.int(),
  length: z.int(),
  detail: z.string(),
});
const formulaCheckedSchema = z.object({ error: formulaErrorSchema.nullable(), result: formulaResultSchema.nullable() });
export type FormulaChecked = z.infer<typeof formulaCheckedSchema>;

export const kpisContract = {
  /** What a list of indicators shows: ids by tier, and counts. */
  ask: procedure.input(askKpisInput).output(kpiAnswerSchema),
  /** A window of rows, in the order asked. */
  rows: procedure.input(rowsInput).output(z.object({ revision: z.int(), rows: z.array(kpiViewSchema) })),
  /** Every indicator in its order, for tables made outside the screen; each with its target, latest value, light and the rule that made it so. */
  list: procedure.input(asOfInput).output(z.object({ asOf: daySchema, kpis: z.array(kpiViewSchema) })),
  get: procedure.input(idAsOfInput).output(kpiDetailSchema),
  /** Every reading, whole, with the indicator it is of and whether it counts on the day; only those true on or after `from`. */
  readings: procedure
    .input(
      asOfInput.extend({
        kpi: z.uuid().optional(),
        kpis: z.array(z.uuid()).max(1_000).optional(),
        from: daySchema.optional(),
      }),
    )
    .output(
      z.object({
        asOf: daySchema,
        readings: z.array(readingViewSchema.and(z.object({ kpiName: namedSchema }))),
      }),
    ),
  /** Refuses days to come, locked periods, values that the indicator cannot have, and a missing value without a reason. */
  addReading: procedure.input(z.object({ kpi: z.uuid(), ...measuredShape, ...seenOn })).output(lightChangeSchema),
  /** A wrong reading stays and is superseded by this one; the reason is required. */
  supersedeReading: procedure
    .input(z.object({ id: z.uuid(), ...measuredShape, reason: reasonSchema, ...seenOn }))
    .output(lightChangeSchema),
  /** Many at once, all or none, as one action of the history: what was typed or pasted into the grid. */
  enterReadings: procedure
    .input(
      z.object({
        entries: z
          .array(z.object({ kpi: z.uuid(), ...measuredShape, supersedes: z.uuid().optional() }))
          .min(1)
          .max(2_000),
        /** Required when an entry supersedes. */
        reason: reasonSchema.optional(),
      }),
    )
    .output(z.object({ readingIds: z.array(z.uuid()), waiting: z.int(), errata: z.int() })),
  /** The issued packs that quote these readings, or what those supersede: told before one of them is corrected. */
  quotes: procedure
    .input(z.object({ readings: z.array(z.uuid()).max(2_000) }))
    .output(z.object({ packs: z.array(quotedInSchema) })),
  ...collectionContract,
  /** Readings on their way to approval: those that wait, and those that were returned and not yet put right. */
  waiting: procedure.input(asOfInput).output(waitingReadingsSchema),
  /** Only for the indicators' approver: the person one works as. All or none, as one action. */
  approveReadings: procedure
    .input(z.object({ ids: z.array(z.uuid()).min(1).max(2_000) }))
    .output(z.object({ readings: z.int(), errata: z.int() })),
  /** The same; the note says what is to be put right. */
  returnReadings: procedure
    .input(z.object({ ids: z.array(z.uuid()).min(1).max(2_000), note: reasonSchema }))
    .output(z.object({})),
  /** Writes over the definition of an indicator by which nothing was measured yet. */
  define: procedure.input(z.object({ kpi: z.uuid(), fields: definitionPatchSchema })).output(z.object({})),
  /** Begins a new version of the definition from a day on; says why. Earlier readings stay under theirs. */
  redefine: procedure
    .input(z.object({ kpi: z.uuid(), fields: definitionPatchSchema, validFrom: daySchema, reason: reasonSchema }))
    .output(z.object({ version: z.int() })),
  /** Puts the texts and the names of grades better; the version stays. */
  reword: procedure
    .input(
      z.object({
        kpi: z.uuid(),
        fields: definitionPatchSchema.pick({
          definition: true,
          unit: true,
          numerator: true,
          denominator: true,
          method: true,
          grades: true,
        }),
      }),
    )
    .output(z.object({})),
  /** Begins a new version of the light rules from a day on; says why. Null: the usual rules. */
  setRules: procedure
    .input(z.object({ kpi: z.uuid(), rules: rulesSchema, validFrom: daySchema, reason: reasonSchema }))
    .output(z.object({ version: z.int() })),
  /** How the lights of its own history would have been by other rules; saves nothing. Newest first. */
  tryRules: procedure.input(asOfInput.extend({ kpi: z.uuid(), rules: rulesSchema })).output(triedRulesSchema),
  /** What is wrong with a formula, or what it gives; saves nothing. */
  tryFormula: procedure
    .input(asOfInput.extend({ kpi: z.uuid(), text: z.string().max(4_000) }))
    .output(formulaCheckedSchema),
  /** The indicators that the application brings along to copy from. */
  library: procedure.input(z.object({})).output(z.object({ indicators: z.array(libraryKpiSchema) })),
  /** Makes an indicator of each, with its passport, as one action. */
  copyFromLibrary: procedure
    .input(z.object({ keys: z.array(z.string()).min(1).max(100) }))
    .output(z.object({ kpis: z.array(z.object({ id: z.uuid(), code: z.string() })) })),
  /** The values behind its chart, or behind those of its parts, as comma-separated values. */
  exportChart: procedure
    .input(idAsOfInput.extend({ language: languageSchema, grant: z.string(), dimension: z.string().optional() }))
    .output(z.object({ name: z.string(), bytes: z.int() })),
  ...kpiTargetsContract,
};
