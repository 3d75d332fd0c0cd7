import { approximateTextWidth } from '../text-width.ts';

/** A text in lines no wider than `width`; a word that is wider than a line is broken, so that nothing runs out of it. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).flatMap((part) => pieces(part, width, fontSize))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && approximateTextWidth(longer, fontSize) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function pieces(word: string, width: number, fontSize: number): string[] {
  if (approximateTextWidth(word, fontSize) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && approximateTextWidth(part + letter, fontSize) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}
