import { approximateTextWidth } from './text-width.ts';

export interface WrapOptions {
  /** In the unit of `fontSize`. */
  width: number;
  fontSize: number;
  maxLines: number;
}

/**
 * A text in lines that fit a width, broken between words; a word that is wider than a line is broken where it must be.
 * What does not fit into the last line ends in an ellipsis. No line is wider than `width`, unless one letter is.
 */
export function wrapText(text: string, { width, fontSize, maxLines }: WrapOptions): string[] {
  const fits = (line: string) => approximateTextWidth(line, fontSize) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/[ \t\n]+/u)) {
    let rest = word;
    if (line !== '' && fits(`${line} ${rest}`)) {
      line = `${line} ${rest}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (!fits(rest) && Array.from(rest).length > 1) {
      const head = longestHead(rest, fits);
      lines.push(head);
      rest = rest.slice(head.length);
    }
    line = rest;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  const last = lines.slice(maxLines - 1).join(' ');
  return [...lines.slice(0, maxLines - 1), `${shortened(last, (head) => fits(`${head}…`))}…`];
}

/** At least one letter, so that a line never stays empty. */
function longestHead(word: string, fits: (text: string) => boolean): string {
  const letters = Array.from(word);
  let count = 1;
  while (count < letters.length && fits(letters.slice(0, count + 1).join(''))) count += 1;
  return letters.slice(0, count).join('');
}

function shortened(text: string, fits: (text: string) => boolean): string {
  const letters = Array.from(text);
  while (letters.length > 1 && !fits(letters.join('').trimEnd())) letters.pop();
  return letters
    .join('')
    .trimEnd()
    .replace(/[.,:;·–-]+$/u, '')
    .trimEnd();
}
