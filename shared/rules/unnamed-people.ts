type Text = { readonly bg: string; readonly en: string };

/** Somebody who did not agree to be named, and what stands in the place of the name. */
export interface UnnamedPerson {
  readonly name: Text;
  readonly standIn: Text;
}

/** Words before a name that go with it. */
const address = '(?:(?:[Гг]-н|[Гг]-жа|[Гг]-ца|[Ии]нж|[Аа]рх|[Дд]-р|[Пп]роф|[Дд]оц|Mrs?|Ms|Dr|Prof)\\.?\\s+)?';
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Capitalised, in parts or as an initial. */
const namePart = /^\p{Lu}(?:\.|\p{Ll}+)(?:-\p{Lu}\p{Ll}+)?$/u;

/** The whole name, the first letter with the family name, or the family name alone; as whole words. */
function patternOf(name: string): RegExp | null {
  const words = name.trim().split(/\s+/);
  const family = words.at(-1) ?? '';
  // „Директор на Иновативна София“ stands in the directory as well: an office is no name, and Sofia no family.
  const isName = words.length > 1 && words.length < 5 && words.every((word) => namePart.test(word));
  if (!isName || family.length < 3) return null;
  const first = words[0] ?? '';
  const given = words.slice(0, -1).map(escaped).join('\\s+');
  const before = `(?:${given}\\s+|${escaped(first.slice(0, 1))}\\.\\s*)?`;
  return new RegExp(`(?<![\\p{L}\\p{N}-])${address}${before}${escaped(family)}(?![\\p{L}\\p{N}-])`, 'gu');
}

/** Names are looked for in both scripts: an English text may quote a Bulgarian one. */
const patternsOf = ({ name }: UnnamedPerson): RegExp[] =>
  [...new Set([name.bg, name.en])].flatMap((one) => patternOf(one) ?? []);

export function withoutNames(text: string, language: 'bg' | 'en', people: readonly UnnamedPerson[]): string {
  return people.reduce(
    (said, person) =>
      patternsOf(person).reduce((rest, pattern) => rest.replaceAll(pattern, () => person.standIn[language]), said),
    text,
  );
}

/** Those whom a text names. */
export function namedIn(text: string, people: readonly UnnamedPerson[]): UnnamedPerson[] {
  return people.filter((person) => patternsOf(person).some((pattern) => pattern.test(text)));
}
