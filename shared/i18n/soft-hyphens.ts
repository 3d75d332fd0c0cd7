const softHyphen = '\u00AD';
const vowels = 'аъоуеиюя';
const isVowel = (letter: string | undefined) => letter !== undefined && vowels.includes(letter);
const isSibilant = (letter: string | undefined) => letter === 'ж' || letter === 'з';
/** Shorter words are not worth a break. */
const longWord = /[а-я]{9,}/giu;

/**
 * Marks where the long Bulgarian words of a text may break, with soft hyphens: for narrow places, because browsers
 * without a dictionary (Electron has none) do not hyphenate Bulgarian. By the spelling dictionary of 2012: a part has two
 * letters or more and a vowel; the consonant before a vowel goes with it; „дж“ and „дз“ stay together.
 */
export const withSoftHyphens = (text: string): string =>
  text.replace(longWord, (word) => {
    const letters = word.toLowerCase().split('');
    const firstVowel = letters.findIndex(isVowel);
    return word
      .split('')
      .map((letter, at) => (mayBreakBefore(letters, at) && at > firstVowel ? softHyphen + letter : letter))
      .join('');
  });

function mayBreakBefore(letters: readonly string[], at: number): boolean {
  const [before, letter, after] = [letters[at - 1], letters[at], letters[at + 1]];
  if (at < 2 || at > letters.length - 2 || letter === 'ь') return false;
  if (before === 'д' && isSibilant(letter)) return false;
  if (letter === 'д' && isSibilant(after)) return isVowel(letters[at + 2]);
  return isVowel(letter) ? isVowel(before) : isVowel(after === 'ь' ? letters[at + 2] : after);
}
