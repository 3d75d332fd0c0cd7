import { z } from 'zod';

/**
 * One text in both languages, already formatted: numbers, dates, plural forms and quotation marks are as they will be
 * printed. It is printed literally; nothing in it is markup. One side may be empty only in a preview (preflight stops
 * an issue): then the other side is printed and marked as untranslated.
 */
export const packTextSchema = z.strictObject({ bg: z.string(), en: z.string() });
export type PackText = z.infer<typeof packTextSchema>;

/** The number of an entry of the ledger (annex B), counted from 1. Its printed form (Б-01, B-01) is `ledger[].label`. */
export const ledgerRefSchema = z.int().positive();
export type LedgerRef = z.infer<typeof ledgerRefSchema>;

/** The ledger entries behind the figures of the thing that carries them, in the order in which they are printed. */
export const ledgerRefsSchema = z.array(ledgerRefSchema);

/** A sentence with the ledger entries of the figures in it; they are printed after it. */
export const statementSchema = z.strictObject({ text: packTextSchema, refs: ledgerRefsSchema });
export type Statement = z.infer<typeof statementSchema>;

/** A share of a whole, 0 to 1: only for drawing, never printed. */
export const shareSchema = z.number().min(0).max(1);
