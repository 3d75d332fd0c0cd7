import { z } from 'zod';

/** The sections that a design orders, as documents name them, in the order of a document without a design. */
export const orderedSections = [
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
] as const;
export type OrderedSection = (typeof orderedSections)[number];

/**
 * How the sections that a document has are laid out. What a design leaves out is not in the document at all; a brief
 * section has less in it, and a form may draw it more tightly. The ledger and the colophon always close a pack.
 */
export const packLayoutSchema = z.strictObject({
  sections: z.array(z.strictObject({ section: z.enum(orderedSections), depth: z.enum(['brief', 'full']) })),
  /** Where the numbers of the ledger stand on a page: beside their figures, in the margin, or only in the ledger. */
  references: z.enum(['beside', 'margin', 'none']),
});
export type PackLayout = z.infer<typeof packLayoutSchema>;

interface LaidOut {
  readonly design?: PackLayout | undefined;
}

/** All sections in the order in which a form prints those that are there. */
export function sectionsInOrder({ design }: LaidOut): OrderedSection[] {
  const named = design?.sections.map(({ section }) => section) ?? [];
  return [...named, ...orderedSections.filter((section) => !named.includes(section))];
}
