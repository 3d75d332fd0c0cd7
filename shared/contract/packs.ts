import { z } from 'zod';
import { entityNames } from '#shared/model/entities.ts';
import { recordSchema } from '#shared/model/entity.ts';
import { erratum } from '#shared/model/kpi.ts';
import { packTemplate } from '#shared/model/pack-design.ts';
import { packKinds } from '#shared/model/pack-document/identity.ts';
import {
  pack,
  packEditions,
  packOmissionSchema,
  packFileLanguages,
  packFileSchema,
  packFormats,
} from '#shared/model/pack.ts';
import { daySchema, languageSchema } from '#shared/model/values.ts';
import { namedSchema } from './activities.ts';
import { asOfInput, grantSchema, idInput, procedure } from './base.ts';

/** What preflight looks for (MODEL, "Preflight of a pack"). */
export const findingCodes = [
  'untranslated',
  'noAgenda',
  'noDate',
  'paperLost',
  'missingAltText',
  'redUnexplained',
  'noOwner',
  'staleReport',
  'staleReading',
  'missingReading',
  'staleTranslation',
  'unansweredAdvice',
  'riskUnattended',
  'riskReviewOverdue',
  'papersMissing',
  'noPresenter',
  'figuresChanged',
  'noConsent',
  'dateProposed',
  'minutesOver',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export const foundRecordSchema = z.object({
  entity: z.enum(entityNames),
  id: z.uuid(),
  code: z.string().nullable(),
  title: z.object({ bg: z.string(), en: z.string() }),
  /** The record that has a page of its own: the activity of a report, the meeting of an agenda item. */
  opens: z.object({ entity: z.enum(entityNames), id: z.uuid() }),
  /** For gaps and stale translations: the fields they are in. */
  fields: z.array(z.string()),
});
export type FoundRecord = z.infer<typeof foundRecordSchema>;

export const findingSchema = z.object({
  code: z.enum(findingCodes),
  /** Blocking stops the issue; the others need a note. */
  isBlocking: z.boolean(),
  records: z.array(foundRecordSchema),
  /** What the last pack that was issued despite this kind of finding said of it. */
  lastExplanation: z.object({ bg: z.string(), en: z.string() }).nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

/** PDF bytes in base64: small, and the same over every host's wire. */
const pdfSchema = z.object({ pdf: z.base64(), name: z.string() });

/** The pack itself unless given. */
const kindSchema = z.enum(packKinds).default('main');
const editionSchema = z.enum(packEditions);
const fileLanguageSchema = z.enum(packFileLanguages);
const formatSchema = z.enum(packFormats);

const explanationText = z.string().trim().max(2_000);
const explanationSchema = z
  .object({ bg: explanationText, en: explanationText })
  .refine(({ bg, en }) => bg !== '' || en !== '');

const bothSchema = z.object({ bg: z.string(), en: z.string() });

/** An issued pack that quotes a reading: the figures of its ledger that do, and where in it each stands. */
export const quotedInSchema = z.object({
  pack: z.object({
    id: z.uuid(),
    code: z.string().nullable(),
    version: z.int(),
    meeting: z.uuid(),
    issuedAt: z.string().nullable(),
    number: bothSchema,
  }),
  figures: z.array(
    z.object({
      ref: z.int(),
      /** "Б-07" / "B-07", in annex B. */
      label: bothSchema,
      what: bothSchema,
      /** As printed. */
      value: bothSchema,
      asOf: bothSchema,
      reading: z.uuid(),
      /** The sections that print it, and of which indicator. */
      places: z.array(z.object({ section: z.string(), indicator: z.string().nullable() })),
      /** On which pages of each of its files that has pages; none of packs from before these were kept. */
      pages: z.array(z.object({ language: fileLanguageSchema, pages: z.array(z.int()) })),
    }),
  ),
});
export type QuotedIn = z.infer<typeof quotedInSchema>;

/** A correction that is prepared for an issued pack. */
export const erratumViewSchema = recordSchema(erratum).and(
  z.object({
    kpi: namedSchema,
    pack: z.uuid(),
    packNumber: bothSchema,
    meeting: z.uuid(),
    preparedAt: z.string(),
    preparedBy: z.string(),
  }),
);
export type ErratumView = z.infer<typeof erratumViewSchema>;

export const issuedPackSchema = recordSchema(pack).and(
  z.object({
    /** "ДБ-2021-01" in both languages. */
    number: z.object({ bg: z.string(), en: z.string() }),
    meetingName: z.object({ bg: z.string(), en: z.string() }),
    /** Whether its document still has the hash it was registered with, and names the pack before it. */
    isIntact: z.boolean(),
    /** Corrections of figures that it quotes, oldest first; dropped ones are left out. */
    errata: z.array(erratumViewSchema),
  }),
);
export type IssuedPack = z.infer<typeof issuedPackSchema>;

export const packsContract = {
  list: procedure.input(asOfInput).output(z.object({ packs: z.array(issuedPackSchema) })),
  preflight: procedure
    .input(
      z.object({
        meeting: z.uuid(),
        kind: kindSchema,
        asOf: daySchema.optional(),
        /** Those of the pack; both unless given. */
        languages: z.array(languageSchema).min(1).optional(),
        /** Those that are wanted: a public one asks for consent to be named. */
        editions: z.array(editionSchema).optional(),
      }),
    )
    .output(z.object({ findings: z.array(findingSchema) })),
  /** The editions that could be issued now, and what each would leave out, in the order in which it would be printed. */
  omissions: procedure
    .input(z.object({ meeting: z.uuid(), kind: kindSchema, asOf: daySchema.optional() }))
    .output(
      z.object({ editions: z.array(z.object({ edition: editionSchema, omissions: z.array(packOmissionSchema) })) }),
    ),
  /** Designs that are kept under a name. */
  designs: procedure.output(z.object({ designs: z.array(recordSchema(packTemplate)) })),
  /** The pack as it would be issued now, marked as a draft. Nothing is stored. */
  preview: procedure
    .input(
      z.object({
        meeting: z.uuid(),
        kind: kindSchema,
        asOf: daySchema.optional(),
        language: fileLanguageSchema,
        edition: editionSchema.default('board'),
      }),
    )
    .output(pdfSchema),
  /**
   * Freezes once, cuts the editions, makes every file of them, writes all into the chosen folder and registers a pack for
   * each edition. What preflight found is explained by `explanations`, else by `note`. Whoever lets go of the request stops
   * it, and nothing is written. How far it is, is told by the live event `work` under the name given here. Minutes are
   * published by it, prepared errata and supplements issued: editions in which a kind has nothing to say are passed by, and
   * NOTHING_TO_ISSUE refuses when all are.
   */
  issue: procedure
    .input(
      z.object({
        meeting: z.uuid(),
        kind: kindSchema,
        asOf: daySchema.optional(),
        editions: z.array(editionSchema).min(1).default(['board']),
        formats: z.array(formatSchema).min(1).default(['pdf']),
        languages: z.array(fileLanguageSchema).min(1),
        grant: grantSchema,
        /** Of each kind of finding, in one language at least; a kind that is not here is explained by the note. */
        explanations: z.partialRecord(z.enum(findingCodes), explanationSchema).default({}),
        note: z.string().trim().max(2_000),
        work: z.uuid().optional(),
      }),
    )
    .output(
      z.object({
        /** The pack of the edition that shows most. */
        id: z.uuid(),
        packs: z.array(z.object({ id: z.uuid(), edition: editionSchema, files: z.array(packFileSchema) })),
        folder: z.string(),
        /** Of all editions. */
        files: z.array(packFileSchema),
      }),
    ),
  /** The PDF of an issued pack again, drawn from what was frozen: the same bytes. */
  file: procedure.input(idInput.extend({ language: fileLanguageSchema })).output(pdfSchema),
  /** Writes an issued file again, from what was frozen, in any form, under the name that the person chose (`saveFile`). */
  saveCopy: procedure
    .input(idInput.extend({ format: formatSchema, language: fileLanguageSchema, grant: grantSchema }))
    .output(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
};
