import type { FactMark, Source } from '#shared/model/values.ts';

/** How the record as a whole was had from its source; null for what was entered here without one. */
export const markOf = (source: Source | null): FactMark | null => source?.marks['*'] ?? null;

/** The fields of each mark, apart from the record's own, a bilingual field once: „преведено тук: наименование, описание“. */
export function fieldsByMark(source: Source): ReadonlyMap<FactMark, readonly string[]> {
  const fields = new Map<FactMark, string[]>();
  for (const [path, mark] of Object.entries(source.marks)) {
    if (path === '*') continue;
    const [field = path] = path.split('.');
    const known = fields.get(mark) ?? [];
    if (!known.includes(field)) fields.set(mark, [...known, field]);
  }
  return fields;
}

/** The pieces of a citation, each with its https address when it has one. */
export function sourceParts(text: string): { text: string; url: string | null }[] {
  return text.split('; ').map((part) => ({ text: part, url: /https:\/\/[^\s)]+/.exec(part)?.[0] ?? null }));
}
