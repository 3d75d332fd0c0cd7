import type { Entity } from '#shared/model/entity.ts';
import { languages, type Source } from '#shared/model/values.ts';
import type { WrittenRecord } from './starter-text.ts';

/**
 * A source as it is written → as it is stored: codes become citations, and `bg: translated` becomes one mark for each
 * text of the record in that language. A fact without a mark is verified.
 */
export function expandSource(written: WrittenRecord, entity: Entity, sources: Record<string, string>): Source {
  const citations = written.source.from.map((code) => {
    const citation = sources[code];
    if (citation === undefined)
      throw new Error(`${written.file}: ${written.code}: source: “${code}” is not in the list of sources`);
    return citation;
  });
  const { note } = written.source;
  return {
    text: citations.join('; '),
    marks: expandMarks(written, entity),
    ...(note ? { note: `${note.bg} / ${note.en}` } : {}),
  };
}

function expandMarks(written: WrittenRecord, entity: Entity): Source['marks'] {
  const own = written.source.marks;
  for (const key of Object.keys(own)) {
    const known = key === '*' || isLanguage(key) || entity.fields[key.split('.')[0] ?? ''] !== undefined;
    if (!known)
      throw new Error(`${written.file}: ${written.code}: source: marks: “${key}” is no field of ${entity.name}`);
  }
  const marks: Source['marks'] = { '*': own['*'] ?? 'verified' };
  // What is derived as a whole is ours in both languages: the marks of the file are about facts of a source.
  const marked = own['*'] === 'derived' ? own : { ...written.defaultMarks, ...own };
  const byLanguage = Object.entries(marked).filter(([key]) => isLanguage(key));
  for (const [name, value] of Object.entries(written.fields)) {
    if (entity.fields[name]?.kind !== 'bilingual') continue;
    for (const [language, mark] of byLanguage) {
      if (mark !== marks['*'] && isOwnText(value, language)) marks[`${name}.${language}`] = mark;
    }
  }
  for (const [key, mark] of Object.entries(marked)) {
    if (key === '*' || isLanguage(key) || written.fields[key.split('.')[0] ?? ''] === undefined) continue;
    if (mark === marks['*']) delete marks[key];
    else marks[key] = mark;
  }
  return marks;
}

function isLanguage(key: string): boolean {
  return (languages as readonly string[]).includes(key);
}

/** Whether a text is there in this language and is not simply the same name in both ("FutureGov"). */
function isOwnText(value: unknown, language: string): boolean {
  // A value that is no text in two languages is refused by the entity's schema, with a better message.
  const { bg, en } = (value ?? {}) as { bg?: string; en?: string };
  return bg !== en && Boolean(language === 'bg' ? bg : en);
}
