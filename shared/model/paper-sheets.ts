import { z } from 'zod';

/** The pages that a paper takes in the book: how many, and which of them, counted from 1, are wider than high. */
export const paperSheetsSchema = z.strictObject({
  count: z.int().positive(),
  landscape: z.array(z.int().positive()),
});
export type PaperSheets = z.infer<typeof paperSheetsSchema>;
