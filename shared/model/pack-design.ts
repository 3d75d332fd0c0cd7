import { z } from 'zod';
import { defineEntity, type RecordOf } from './entity.ts';
import { field } from './field.ts';

/** The sections of a pack that a design orders, in the order in which a pack without a design prints them. */
export const packSections = [
  'agenda',
  'summary',
  'focusAreas',
  'strategyMap',
  'exceptions',
  'risks',
  'programmes',
  'kpis',
  'advice',
  'corrections',
  'papers',
  'plan',
  'ledger',
] as const;
export type PackSection = (typeof packSections)[number];

/** How much of a section is printed; `off` leaves it out, and the omissions say so. */
export const packDepths = ['off', 'brief', 'full'] as const;

export const referencePlaces = ['beside', 'margin', 'none'] as const;
export type ReferencePlace = (typeof referencePlaces)[number];

/** The sections that may be told in brief; the others are whole or not there. */
export const briefSections = [
  'agenda',
  'exceptions',
  'programmes',
  'kpis',
  'advice',
] as const satisfies readonly PackSection[];

/** What goes into a pack, in which order and how deep. A section that is not named stands where it usually does, in full. */
export const packDesignSchema = z.strictObject({
  sections: z.array(z.strictObject({ section: z.enum(packSections), depth: z.enum(packDepths) })),
  /** Where the numbers of the ledger stand in the PDF: beside their figures, in the margin, or only in the ledger itself. */
  references: z.enum(referencePlaces).optional(),
});
export type PackDesign = z.infer<typeof packDesignSchema>;

/** A design that is kept under a name, for the packs of meetings of one kind. */
export const packTemplate = defineEntity('packTemplate', {
  title: field.bilingual(),
  design: field.json(packDesignSchema),
});
export type PackTemplate = RecordOf<typeof packTemplate>;
