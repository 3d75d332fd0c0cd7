import { z } from 'zod';
import { languageSchema } from '#shared/model/values.ts';
import { procedure } from './base.ts';

export const themes = ['system', 'light', 'dark'] as const;
export const densities = ['comfortable', 'compact'] as const;

export const preferencesSchema = z.object({
  language: languageSchema,
  theme: z.enum(themes),
  density: z.enum(densities),
  /** Who works here, by the open workbook; null until chosen. */
  person: z.uuid().nullable(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const settingsContract = {
  get: procedure.output(preferencesSchema),
  update: procedure.input(preferencesSchema.partial()).output(preferencesSchema),
};
