import { z } from 'zod';
import { recordSchema } from '#shared/model/entity.ts';
import { organisation, person } from '#shared/model/people.ts';
import { holiday, plan } from '#shared/model/plan.ts';
import { languageSchema } from '#shared/model/values.ts';
import { procedure } from './base.ts';

export const themes = ['system', 'light', 'dark'] as const;
export const densities = ['comfortable', 'compact'] as const;
/** How the strategy is shown. */
export const strategyViews = ['map', 'list'] as const;
export type StrategyView = (typeof strategyViews)[number];

export const preferencesSchema = z.object({
  language: languageSchema,
  theme: z.enum(themes),
  density: z.enum(densities),
  strategyView: z.enum(strategyViews),
  /** Who works here, by the open workbook; null until chosen. */
  person: z.uuid().nullable(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const settingsContract = {
  get: procedure.output(preferencesSchema),
  update: procedure.input(preferencesSchema.partial()).output(preferencesSchema),
  /** The plan's own record: its name and its rhythm. */
  plan: procedure.output(recordSchema(plan)),
  /** Archived ones too: a list of settings shows them on request. */
  holidays: procedure.output(z.array(recordSchema(holiday))),
  organisations: procedure.output(z.array(recordSchema(organisation))),
  people: procedure.output(z.array(recordSchema(person))),
};
