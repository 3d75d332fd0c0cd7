import type { Language } from '#shared/model/values.ts';
import type { Unnamed } from '../freeze/pack-freeze.ts';
import { both } from '../freeze/pack-language.ts';

export interface WithoutNames<Value> {
  readonly value: Value;
  /** Those who stood there. */
  readonly found: readonly Unnamed[];
}

/** A name of fewer letters would be found in words. */
const fewestLetters = 5;

const hidden = both((say) => say('unnamedInText'));

/**
 * Takes names out of every text of a document: where a text is the name, the post or the organisation stands instead;
 * where the name is only mentioned, a mark says that one was left out.
 */
export function withoutNames<Value>(value: Value, people: readonly Unnamed[]): WithoutNames<Value> {
  const found = new Set<Unnamed>();
  const byName = new Map<string, Unnamed>();
  for (const person of people)
    for (const name of [person.name.bg, person.name.en]) if (name !== '') byName.set(plainName(name), person);
  const mention = mentionOf([...byName.keys()].filter((name) => name.length >= fewestLetters));

  const clean = (text: string, language: Language): string => {
    const itself = byName.get(plainName(text));
    if (itself !== undefined) {
      found.add(itself);
      return itself.instead[language];
    }
    if (mention === null) return text;
    return text.replaceAll(mention, (name) => {
      const person = byName.get(plainName(name));
      if (person !== undefined) found.add(person);
      return hidden[language];
    });
  };
  const walk = (part: unknown, language: Language): unknown => {
    if (typeof part === 'string') return clean(part, language);
    if (Array.isArray(part)) return part.map((one: unknown) => walk(one, language));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, one]) => [key, walk(one, key === 'en' || key === 'bg' ? key : language)]),
    );
  };
  if (byName.size === 0) return { value, found: [] };
  // Only texts differ, so it is what it was.
  return { value: walk(value, 'bg') as Value, found: [...found] };
}

const plainName = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Any of the names as a whole, whatever space is between its parts, the longest first; null where there is none. */
function mentionOf(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const alternatives = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
