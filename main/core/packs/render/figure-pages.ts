import { z } from 'zod';
import { figurePagesSchema, type FigurePages } from '#shared/model/pack.ts';

const answerSchema = z.array(figurePagesSchema);

/**
 * What the template tells of where each figure came to stand (`figure-pages()` of `resources/packs/v<n>`), as the compiler
 * answers the question for it: once, or once for each language of a book that faces the two. Null for what is no pack.
 */
export function figurePagesIn(answer: string): FigurePages | null {
  const told = answerSchema.parse(JSON.parse(answer));
  if (told.length === 0) return null;
  const refs = [...new Set(told.flatMap((pages) => Object.keys(pages)))];
  return Object.fromEntries(
    refs.map((ref) => [
      ref,
      [...new Set(told.flatMap((pages) => pages[ref] ?? []))].toSorted((one, other) => one - other),
    ]),
  );
}
