import { z } from 'zod';
import { rolloutStates } from '#shared/model/activity.ts';
import { districtCodes } from '#shared/model/districts.ts';
import { daySchema, partialDateSchema } from '#shared/model/values.ts';
import type { DistrictCount, DistrictState } from '#shared/rules/district-sums.ts';
import { grantSchema, procedure } from './base.ts';
import { askInput, rowsInput } from './plan-answer.ts';

/** An activity's row of the matrix: the districts it is rolled out in, as was true on the day. */
export interface DistrictRow {
  readonly id: string;
  readonly states: readonly DistrictState[];
}

/** Made by the core from checked records; taken as they are at the wall. */
const rowSchema = z.custom<DistrictRow>(
  (value) => typeof value === 'object' && value !== null && 'id' in value && 'states' in value,
);
/** One count for each of the 24 districts, in their order. */
const countsSchema = z.custom<readonly DistrictCount[]>(
  (value) => Array.isArray(value) && value.length === districtCodes.length,
);

/** What is set in one district of one activity; a null state takes the district out of the roll-out. */
export const districtCellSchema = z.object({
  id: z.uuid(),
  district: z.enum(districtCodes),
  state: z.enum(rolloutStates).nullable(),
  since: partialDateSchema.nullable(),
});
export type DistrictCell = z.infer<typeof districtCellSchema>;

/** As many cells as one action may set: two hundred activities in all districts. */
export const cellsLimit = 4_800;

export const districtMatrixContract = {
  /** What a question comes to in each district, over all that match and by group. */
  districtSums: procedure.input(askInput).output(
    z.object({
      asOf: daySchema,
      revision: z.int(),
      /** How many of them have a district at all. */
      activities: z.int(),
      counts: countsSchema,
      groups: z.array(z.object({ key: z.string(), counts: countsSchema })),
    }),
  ),
  /** The cells of a window, in the order asked. */
  districtRows: procedure
    .input(rowsInput)
    .output(z.object({ asOf: daySchema, revision: z.int(), rows: z.array(rowSchema) })),
  /** Writes the matrix of a question where the person chose (`saveFile`), as a table for a spreadsheet. */
  exportDistricts: procedure
    .input(askInput.extend({ grant: grantSchema }))
    .output(z.object({ name: z.string(), bytes: z.int() })),
  /**
   * Sets a block of cells in one action, which one undo takes back. Refused where a cell has a state that became true only
   * after the day looked at: it is not on screen, and would be lost.
   */
  setDistricts: procedure
    .input(z.object({ cells: z.array(districtCellSchema).min(1).max(cellsLimit), asOf: daySchema.optional() }))
    .output(z.object({})),
};
