import { z } from 'zod';
import { recordSchema } from '#shared/model/entity.ts';
import { citiesCount, effort, eventKinds, solution, solutionStages, solutionStep } from '#shared/model/programme.ts';
import { bilingualPatchSchema, partialDateSchema } from '#shared/model/values.ts';
import { namedSchema } from './activities.ts';
import { idAsOfInput, procedure } from './base.ts';

export const solutionViewSchema = recordSchema(solution).and(
  z.object({
    /** On the day looked at; null where no step says it by then. */
    stage: z.enum(solutionStages).nullable(),
    since: partialDateSchema.nullable(),
    /** Every step, the first one first; later ones than the day are among them. */
    steps: z.array(recordSchema(solutionStep)),
    ownerName: namedSchema.nullable(),
    phaseName: namedSchema.nullable(),
  }),
);
export type SolutionView = z.infer<typeof solutionViewSchema>;

export const contactSchema = z.object({
  link: z.uuid(),
  person: namedSchema,
  role: z.object({ bg: z.string(), en: z.string() }),
  organisation: namedSchema.nullable(),
  contact: z.string().nullable(),
  /** Whether the person agreed to be named in what leaves the city. */
  consentPublic: z.boolean(),
});
export type Contact = z.infer<typeof contactSchema>;

export const programmePartsSchema = z.object({
  solutions: z.array(solutionViewSchema),
  /** How many cities took part, the newest count by the day first. */
  cities: z.array(recordSchema(citiesCount)),
  contacts: z.array(contactSchema),
  effort: z.array(recordSchema(effort)),
});
export type ProgrammeParts = z.infer<typeof programmePartsSchema>;

/** A text in at least one language. */
const writtenSchema = bilingualPatchSchema.refine(({ bg, en }) => Boolean(bg) || Boolean(en));
const daysSchema = z.number().min(0).max(100_000).nullable();

/** What is kept out of sight, and never deleted. */
export const removable = ['solution', 'citiesCount'] as const;
export type Removable = (typeof removable)[number];

export const advisoryContract = {
  /** What advisory programmes, networks and grants have beside milestones and deliverables. */
  parts: procedure.input(idAsOfInput).output(programmePartsSchema),
  /** A planned event, or one that was held. */
  setEvent: procedure
    .input(
      z.object({
        /** Left out: a new one. */
        id: z.uuid().optional(),
        programme: z.uuid(),
        title: writtenSchema,
        eventKind: z.enum(eventKinds),
        /** The first day and, where it lasts longer, the last. */
        due: partialDateSchema.nullable(),
        endsOn: partialDateSchema.nullable(),
        place: z.string().trim().max(2_000),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  /** Takes a solution or a count of cities out of sight, and says why. It stays in the history. */
  remove: procedure
    .input(z.object({ entity: z.enum(removable), id: z.uuid(), reason: writtenSchema }))
    .output(z.object({})),
  /** A solution or prototype, at its first stage where that is known. */
  addSolution: procedure
    .input(
      z.object({
        programme: z.uuid(),
        title: writtenSchema,
        stage: z.enum(solutionStages).nullable(),
        since: partialDateSchema.nullable(),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  moveSolution: procedure
    .input(
      z.object({
        id: z.uuid(),
        stage: z.enum(solutionStages),
        since: partialDateSchema,
        note: bilingualPatchSchema,
      }),
    )
    .output(z.object({ id: z.uuid() })),
  /** Ties a person to the programme as a contact, or unties them. */
  setContact: procedure
    .input(z.object({ programme: z.uuid(), person: z.uuid(), isTied: z.boolean() }))
    .output(z.object({})),
  /** Person-months of a partner in a work package and a period; both empty takes the row away. */
  setEffort: procedure
    .input(
      z.object({
        programme: z.uuid(),
        workPackage: z.uuid().nullable(),
        organisation: z.uuid().nullable(),
        funderPeriod: z.uuid().nullable(),
        planned: daysSchema,
        actual: daysSchema,
      }),
    )
    .output(z.object({})),
};
