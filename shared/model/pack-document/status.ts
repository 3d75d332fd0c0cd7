import { z } from 'zod';

/**
 * The effective status of an activity as the pack draws it: shape, word and colour. The words are the template's
 * (`resources/packs/<version>/words.json`), feminine in Bulgarian. The list is the document's own, so that a change of the
 * rules never changes what an old document means.
 */
export const packStatuses = [
  'onTrack',
  'atRisk',
  'delayed',
  'overdue',
  'noRecentReport',
  'planned',
  'completed',
  'suspended',
  'dropped',
] as const;
export const packStatusSchema = z.enum(packStatuses);
export type PackStatus = z.infer<typeof packStatusSchema>;

/** The statuses that are told one by one in "Exceptions", in the order of their groups. */
export const exceptionStatuses = ['overdue', 'delayed', 'atRisk', 'noRecentReport', 'suspended'] as const;
export const exceptionStatusSchema = z.enum(exceptionStatuses);
export type ExceptionStatus = z.infer<typeof exceptionStatusSchema>;

/** The light of a KPI. `none`: no target or no counted reading, so a value only. */
export const packLights = ['green', 'amber', 'red', 'none'] as const;
export const packLightSchema = z.enum(packLights);
export type PackLight = z.infer<typeof packLightSchema>;
