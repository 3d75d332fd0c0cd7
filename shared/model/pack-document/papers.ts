import { z } from 'zod';
import { paperSheetsSchema } from '../paper-sheets.ts';
import { languageSchema } from '../values.ts';
import { packTextSchema } from './text.ts';

/** A paper whose pages stand in the book. Its bytes are kept beside the document, under their hash. */
export const packPaperSchema = z.strictObject({
  /** The item that it belongs to: its number and title, as in the agenda. */
  item: z.string().min(1),
  itemTitle: packTextSchema,
  title: packTextSchema,
  version: z.int().positive(),
  /** The language it is written in; none for a picture or a paper in both. */
  language: languageSchema.nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(['application/pdf', 'image/png', 'image/jpeg']),
  sheets: paperSheetsSchema,
});
export type PackPaper = z.infer<typeof packPaperSchema>;
