/** What a spreadsheet takes as the name of a sheet, and no more letters than this. */
const forbidden = /[[\]:*?/\\\p{Cc}]/gu;
const longest = 31;
/** The name that Excel keeps for itself. */
const reserved = 'history';

/** A name for a sheet: what Excel refuses is left out, what is too long is cut at a word, and none is taken twice. */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const plain = wanted
    .replaceAll(forbidden, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/^'+|'+$/g, '');
  const name = cut(plain === '' || plain.toLowerCase() === reserved ? `${plain}1` : plain, longest);
  const isTaken = (candidate: string) => [...taken].some((one) => one.toLowerCase() === candidate.toLowerCase());
  if (!isTaken(name)) return name;
  for (let number = 2; ; number += 1) {
    const candidate = `${cut(name, longest - String(number).length - 1)} ${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}

function cut(text: string, length: number): string {
  // Excel counts the halves of a letter beyond the basic plane; none of them is left alone.
  if (text.length <= length) return text;
  const room = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  const word = room.slice(0, Math.max(0, room.lastIndexOf(' ')));
  return (word.length > length / 2 ? word : room).trimEnd().replaceAll(/'+$/g, '') || 'x';
}
