import { z } from 'zod';
import { languageSchema } from '#shared/model/values.ts';
import { grantSchema, idAsOfInput, procedure } from './base.ts';

export const funderTableFormats = ['xlsx', 'docx'] as const;
export type FunderTableFormat = (typeof funderTableFormats)[number];

export const funderTablesContract = {
  /**
   * Writes the tables of a programme as its funder asks for them (deliverables, milestones, risks and their state of play,
   * effort), as of the day, under the name that the person chose in the host's dialog (`saveFile`).
   */
  export: procedure
    .input(idAsOfInput.extend({ language: languageSchema, format: z.enum(funderTableFormats), grant: grantSchema }))
    .output(z.object({ name: z.string(), bytes: z.int() })),
};
