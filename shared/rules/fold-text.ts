import { transliterate } from './transliterate.ts';

export interface FoldedText {
  readonly text: string;
  /** For each sign of the folded text, where in the original it comes from. */
  readonly from: readonly number[];
}

/**
 * A text as it is searched: small Latin letters without accents, so that „uslugi“ finds „услуги“ and the other way round.
 * Bulgarian letters are those of `transliterate`; „ия“ is „ia“ wherever it stands, because the article follows it as often
 * as not („Стратегията“), and many people write „iya“.
 */
export function foldText(text: string): FoldedText {
  let folded = '';
  const from: number[] = [];
  let at = 0;
  let before = '';
  for (const sign of text) {
    const letter = sign.toLowerCase();
    const found = foldedLetter(letter, before);
    for (const one of found) {
      // „iya“ in Latin: what was added as „iy“ gives its „y“ back.
      if (one === 'a' && folded.endsWith('iy') && letter === 'a') {
        folded = folded.slice(0, -1);
        from.pop();
      }
      folded += one;
      for (let unit = 0; unit < one.length; unit += 1) from.push(at);
    }
    before = letter;
    at += sign.length;
  }
  return { text: folded, from };
}

function foldedLetter(letter: string, before: string): string {
  if (/\s/.test(letter)) return ' ';
  if (letter === '\u00ad' || letter === '\u200b') return '';
  if (letter === 'я' && before === 'и') return 'a';
  if (/[а-я]/.test(letter)) return transliterate(letter);
  return letter.normalize('NFD').replace(/\p{M}/gu, '');
}
