export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words that are looked at to find the fewest that changed; beyond that the middle of a text counts as rewritten. */
const cellsLimit = 4_000_000;

/**
 * How one text became another, word by word: what stayed and what was removed make up the old text, what stayed and what
 * was added the new one.
 */
export function wordDifference(before: string, after: string): TextPiece[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail += 1;
  const pieces: TextPiece[] = [
    ...old.slice(0, head).map((text): TextPiece => ({ kind: 'same', text })),
    ...changedMiddle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...old.slice(old.length - tail).map((text): TextPiece => ({ kind: 'same', text })),
  ];
  return joined(smoothed(joined(pieces)));
}

const wordsOf = (text: string): string[] => text.match(/\S+|\s+/g) ?? [];

/** By the longest sequence of words that both have. */
function changedMiddle(old: readonly string[], now: readonly string[]): TextPiece[] {
  const replaced = (): TextPiece[] => [
    ...old.map((text): TextPiece => ({ kind: 'removed', text })),
    ...now.map((text): TextPiece => ({ kind: 'added', text })),
  ];
  if (old.length === 0 || now.length === 0 || old.length * now.length > cellsLimit) return replaced();
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: TextPiece[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const was = old[i];
    const is = now[j];
    if (was !== undefined && was === is) {
      pieces.push({ kind: 'same', text: was });
      i += 1;
      j += 1;
    } else if (was !== undefined && (is === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'removed', text: was });
      i += 1;
    } else if (is !== undefined) {
      pieces.push({ kind: 'added', text: is });
      j += 1;
    }
  }
  return pieces;
}

/** A space that stayed between words that did not joins them: they are read as one change. */
function smoothed(pieces: readonly TextPiece[]): TextPiece[] {
  const smooth: TextPiece[] = [];
  let removed = '';
  let added = '';
  const settle = () => {
    if (removed !== '') smooth.push({ kind: 'removed', text: removed });
    if (added !== '') smooth.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [index, piece] of pieces.entries()) {
    const joins = piece.text.trim() === '' && removed !== '' && added !== '' && index < pieces.length - 1;
    if (piece.kind === 'same' && !joins) {
      settle();
      smooth.push(piece);
    } else {
      if (piece.kind !== 'added') removed += piece.text;
      if (piece.kind !== 'removed') added += piece.text;
    }
  }
  settle();
  return smooth;
}

function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const whole: { kind: TextPiece['kind']; text: string }[] = [];
  for (const { kind, text } of pieces) {
    const last = whole.at(-1);
    if (last?.kind === kind) last.text += text;
    else whole.push({ kind, text });
  }
  return whole;
}
