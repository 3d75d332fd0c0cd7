import { transliterate } from '#shared/rules/transliterate.ts';

/** Cyrillic capitals that cannot be told from Latin ones: „АСТ-01“ is typed on the wrong layout and looks right. */
const latinByLook: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
};

/** The ways in which a word may stand in the index: as typed, in Latin for a Latin name, as its lookalike for a code. */
function spellings(word: string): string[] {
  const capitals = word.toUpperCase();
  const isLookalike = /^[АВЕКМНОРСТУХ\d]+$/.test(capitals);
  const found = [word];
  if (/\p{Script=Cyrillic}/u.test(word)) found.push(transliterate(word));
  if (isLookalike) found.push(capitals.replaceAll(/\p{Script=Cyrillic}/gu, (letter) => latinByLook[letter] ?? letter));
  // The law writes a final -ия as -ia; many people write -iya.
  if (/^[a-z]+iya$/i.test(word)) found.push(word.replace(/iya$/i, 'ia'));
  return [...new Set(found)];
}

/** Words as FTS5 takes them: each quoted, so that nothing a person types is query syntax; each a prefix. Empty for no word. */
export function matchExpression(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => {
      const quoted = spellings(word).map((spelling) => `"${spelling}"*`);
      // „ACT01“ for ACT-01
      const [, letters, digits] = /^(\p{L}+)(\p{N}+)$/u.exec(word) ?? [];
      if (letters !== undefined && digits !== undefined) quoted.push(`("${letters}"* AND "${digits}"*)`);
      return quoted.length === 1 ? quoted.join('') : `(${quoted.join(' OR ')})`;
    })
    .join(' AND ');
}

/** What a code is compared by, so that „act 01“ is ACT-01: its letters and digits, in Latin capitals. */
export const codeKey = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/\p{Script=Cyrillic}/gu, (letter) => latinByLook[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
