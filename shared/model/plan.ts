import { z } from 'zod';
import { defineEntity, type RecordOf } from './entity.ts';
import { field, governed } from './field.ts';
import { strategyLevels } from './strategy.ts';

export const cadences = ['monthly', 'quarterly', 'halfYearly', 'yearly'] as const;
export type Cadence = (typeof cadences)[number];

const levelNameSchema = z.object({ bg: z.string().trim().max(60), en: z.string().trim().max(60) });
/** One of a level and several of it, because Bulgarian has no rule from one to the other; an empty text is the usual name. */
export const levelNamesSchema = z.partialRecord(
  z.enum(strategyLevels),
  z.object({ one: levelNameSchema, many: levelNameSchema }),
);
export type LevelNames = z.infer<typeof levelNamesSchema>;

/** The plan that a workbook holds: one row. */
export const plan = defineEntity('plan', {
  title: field.bilingual(),
  adoptedOn: field.day(),
  /** How often an activity owes a report, and how many days late it may come before it counts as missing. */
  reportingCadence: field.choice(cadences, 'quarterly'),
  graceDays: field.integer(0, 366),
  /** "Due soon" looks this many working days ahead (MODEL: 10, adjustable). */
  dueSoonWorkingDays: field.integer(0, 250),
  /** The day screens, lists and packs look at the plan as of, unless a person chooses another; empty means today. */
  viewAsOf: field.day(),
  /** What the levels of the strategy are called here, where it is not what the application calls them. */
  levelNames: field.json(levelNamesSchema),
});
export type Plan = RecordOf<typeof plan>;

/** The plan as adopted, and each amendment of it. */
export const planVersion = defineEntity('planVersion', {
  title: field.bilingual(),
  /** Its content was frozen for this day. */
  adoptedOn: governed(field.day()),
  reason: field.bilingual(),
  councilAct: field.reference('councilAct'),
  /** The plan's content as this version has it, frozen when it was adopted. */
  documentSha256: governed(field.text()),
});
export type PlanVersion = RecordOf<typeof planVersion>;

/** A day that the Council of Ministers declared off, or a declared working day: what the law alone does not give. */
export const holiday = defineEntity('holiday', {
  day: field.requiredDay(),
  kind: field.choice(['off', 'working'], 'off'),
  title: field.bilingual(),
});
export type Holiday = RecordOf<typeof holiday>;

/**
 * A reporting period of the Board. What was true in a locked one is only superseded, with a reason
 * (main/core/plan/period-lock.ts).
 */
export const period = defineEntity('period', {
  quarter: {
    ...field.requiredText(),
    schema: z.string().regex(/^\d{4}-Q[1-4]$/),
    patch: z.string().regex(/^\d{4}-Q[1-4]$/),
  },
  locked: governed(field.flag()),
  /** Why it was locked, or unlocked, the last time. */
  lockReason: governed(field.text()),
  /** Until when the reports of this round are asked for; empty leaves the plan's own rhythm. */
  reportsDue: governed(field.day()),
  /** The day the reporting round was closed. */
  roundClosedOn: governed(field.day()),
});
export type Period = RecordOf<typeof period>;
