import { z } from 'zod';
import { packTextSchema } from './text.ts';

/** A figure of an issued pack that is to be read otherwise: what was printed where, what is right, and why. */
export const packCorrectionSchema = z.strictObject({
  /** The pack that printed it: "ДБ-2021-01, версия 1". */
  pack: packTextSchema,
  /** Its reference in that pack: "Б-07". */
  ref: packTextSchema,
  /** Where else it stands there: "„Индикатори“, KPI-01", with the page where the file knows it. */
  place: packTextSchema,
  what: packTextSchema,
  was: packTextSchema,
  wasAsOf: packTextSchema,
  is: packTextSchema,
  isAsOf: packTextSchema,
  reason: packTextSchema,
  /** "12 февруари 2021 г., 10:15 ч.", and by whom. */
  corrected: packTextSchema,
  by: packTextSchema.nullable(),
  /** The entry of the ledger that stands for what is right, in the erratum: "П-01". */
  label: packTextSchema,
  /** Where a later pack repeats it: the erratum that said it, "ДБ-2021-01, поправка 1 от 12.02.2021 г."; null in the erratum itself. */
  erratum: packTextSchema.nullable(),
});
export type PackCorrection = z.infer<typeof packCorrectionSchema>;

/** Those of a document by the pack that they are of, in the order in which they stand. */
export function correctionsByPack(corrections: readonly PackCorrection[]): PackCorrection[][] {
  const groups = new Map<string, PackCorrection[]>();
  for (const one of corrections) groups.set(one.pack.bg, [...(groups.get(one.pack.bg) ?? []), one]);
  return [...groups.values()];
}
