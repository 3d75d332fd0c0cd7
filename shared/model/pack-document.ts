import { z } from 'zod';
import { packAdviceSchema } from './pack-document/advice.ts';
import { ledgerEntrySchema, packColophonSchema, packPlanSchema } from './pack-document/annexes.ts';
import { packCorrectionSchema } from './pack-document/corrections.ts';
import { packLayoutSchema } from './pack-document/design.ts';
import { packExceptionsSchema } from './pack-document/exceptions.ts';
import { packIdentitySchema } from './pack-document/identity.ts';
import { packKpiSchema } from './pack-document/kpis.ts';
import { packAgendaSchema, packMeetingSchema } from './pack-document/meeting.ts';
import { packMinutesSchema } from './pack-document/minutes.ts';
import { packPaperSchema } from './pack-document/papers.ts';
import { packProgrammeSchema } from './pack-document/programmes.ts';
import { packRisksSchema } from './pack-document/risks.ts';
import { packStrategyMapSchema } from './pack-document/strategy-map.ts';
import { packFocusAreasSchema, packSummarySchema } from './pack-document/summary.ts';

/** Which folder of `resources/packs` draws a document. An old version is kept for ever, so that old packs render as they did. */
export const packTemplateVersion = 1;

/**
 * The pack document: everything a pack of the Digital Board says, in both languages, and nothing else. Freeze writes it
 * in one read transaction; Render makes PDF of it without a database, a clock or a locale. Every text is final.
 *
 * A section that is `null` is not part of this edition or kind of pack: it is not printed, and the omissions say why.
 * A section that is empty is printed, with one sentence that says so ("Няма просрочени дейности.").
 */
export const packDocumentSchema = z
  .strictObject({
    schema: z.literal('sofia-roadmap.pack'),
    schemaVersion: z.literal(1),
    templateVersion: z.int().positive(),
    pack: packIdentitySchema,
    /** How it is laid out; a document without it has all sections in their usual order. */
    design: packLayoutSchema.optional(),
    meeting: packMeetingSchema,
    agenda: packAgendaSchema.nullable(),
    summary: packSummarySchema.nullable(),
    focusAreas: packFocusAreasSchema.nullable(),
    /** Not there at all where the workbook has no strategy, and in documents from before it was drawn. */
    strategyMap: packStrategyMapSchema.optional(),
    exceptions: packExceptionsSchema.nullable(),
    /** Not there at all where no risk is open, and in documents from before risks were kept. */
    risks: packRisksSchema.optional(),
    programmes: z.array(packProgrammeSchema).nullable(),
    kpis: z.array(packKpiSchema).nullable(),
    advice: packAdviceSchema.nullable(),
    /** In an erratum, what it corrects; in a pack, what was corrected since the one before. Not there at all where nothing was. */
    corrections: z.array(packCorrectionSchema).min(1).optional(),
    /** Only in published minutes. */
    minutes: packMinutesSchema.optional(),
    /** Papers that are bound into the book, in the order of the agenda; not there at all where none is. */
    papers: z.array(packPaperSchema).min(1).optional(),
    /** Annex A. */
    plan: packPlanSchema.nullable(),
    /**
     * Annex B, in the order of the references. A figure has the same number in every edition of a freeze, so one that
     * leaves figures out has gaps: an entry is found by its `ref`, never by its place.
     */
    ledger: z.array(ledgerEntrySchema),
    /** Annex C. */
    colophon: packColophonSchema,
  })
  .superRefine((document, context) => {
    const known = new Set<number>();
    let last = 0;
    for (const [index, { ref }] of document.ledger.entries()) {
      if (ref <= last)
        context.addIssue({ code: 'custom', path: ['ledger', index, 'ref'], message: `ref ${ref} comes after ${last}` });
      last = ref;
      known.add(ref);
    }
    for (const { ref, path } of ledgerRefsIn(document)) {
      if (!known.has(ref)) context.addIssue({ code: 'custom', path, message: `ref ${ref} is not in the ledger` });
    }
  });
export type PackDocument = z.infer<typeof packDocumentSchema>;

/** Every ledger reference of the document with where it stands, wherever a `refs` list occurs. */
export function ledgerRefsIn(
  value: unknown,
  path: (string | number)[] = [],
): { ref: number; path: (string | number)[] }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => ledgerRefsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'refs' && Array.isArray(inner)
      ? inner.map((ref: number, index) => ({ ref, path: [...path, key, index] }))
      : ledgerRefsIn(inner, [...path, key]),
  );
}
