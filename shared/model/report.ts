import { z } from 'zod';
import { defineEntity, type RecordOf } from './entity.ts';
import { field } from './field.ts';
import { visibilities } from './values.ts';

export const reportedLights = ['onTrack', 'atRisk', 'delayed'] as const;
export type ReportedLight = (typeof reportedLights)[number];

/** An update of an activity or a programme ("report" on screen): what was true on its as-of day. */
export const report = defineEntity('report', {
  entity: field.choice(['activity', 'programme'], 'activity'),
  record: { ...field.requiredText(), schema: z.uuid(), patch: z.uuid() },
  asOf: field.partialDate(),
  /** Empty where the source tells what happened but not how it stood. */
  light: field.optionalChoice(reportedLights),
  progressPercent: field.integer(0, 100),
  done: field.bilingual(),
  next: field.bilingual(),
  blockers: field.bilingual(),
  askOfBoard: field.bilingual(),
  /** Who may read its texts in a pack; the light is everyone's. */
  visibility: field.choice(visibilities, 'public'),
  author: field.text(),
  supersedes: field.reference('report'),
  correctionReason: field.bilingual(),
});
export type Report = RecordOf<typeof report>;
