import { z } from 'zod';
import { sheetFittings, sheetOrientations, sheetPapers } from '#shared/charts/fit-columns.ts';
import { columnIds } from '#shared/model/plan-columns.ts';
import { grantSchema, procedure } from './base.ts';
import { askInput } from './plan-answer.ts';

/** What stands in a cell of the printed matrix. */
export const districtCells = ['marks', 'dates'] as const;
/** A print of more would take longer, and more memory, than anybody waits for or has. */
export const printedAtMost = 10_000;

const printInput = askInput.extend({
  grant: grantSchema,
  paper: z.enum(sheetPapers),
  orientation: z.enum(sheetOrientations),
  fitting: z.enum(sheetFittings),
});

const printSchema = z.discriminatedUnion('what', [
  /** `columns` in the order of the table. */
  printInput.extend({
    what: z.literal('table'),
    columns: z
      .array(z.enum(columnIds))
      .min(1)
      .max(columnIds.length)
      .refine((columns) => new Set(columns).size === columns.length),
  }),
  printInput.extend({ what: z.literal('districts'), cells: z.enum(districtCells) }),
]);
export type PrintRequest = z.infer<typeof printSchema>;

export const planPrintContract = {
  /**
   * Writes what a question comes to as pages of a PDF under the name that the person chose: every activity that matches,
   * whatever is folded or out of view on the screen. Whoever lets go of the request stops it, and nothing is written.
   */
  save: procedure.input(printSchema).output(z.object({ name: z.string(), bytes: z.int() })),
};
