import type { StatusMix } from '#shared/model/pack-document/summary.ts';
import { rounded } from '#shared/charts/timeline/shapes.ts';
import type { Book } from './book.ts';
import { commentable } from './book.ts';
import { note, row, small } from './layout.ts';
import { signed } from './marks.ts';
import { piece, joined, type Markup } from './markup.ts';

/** Narrower than this nobody sees a share, so it is drawn a little wider than it is. */
const narrowest = 0.012;

/** Shares side by side, by lightness and pattern too, so that they part in black and white. */
export function mixBar(shares: StatusMix['shares'], alt: string): Markup {
  const widths = shares.map(({ share }) => Math.max(share, narrowest));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let x = 0;
  const parts = shares.map(({ status }, index) => {
    const width = ((widths[index] ?? 0) / whole) * 100;
    const part = piece`<rect class="fill-${status}" x="${rounded(x + 0.1)}%" y="1" width="${rounded(Math.max(0.2, width - 0.3))}%" height="14"/>`;
    x += width;
    return part;
  });
  return piece`<svg class="mix" role="img" aria-label="${alt}" height="16" width="100%">${parts}</svg>`;
}

function area(book: Book, mix: StatusMix, isWhole: boolean): Markup {
  const { t, refs, words, plain } = book;
  const f = words.focusAreas;
  const countWord = ({ status, count }: StatusMix['shares'][number]) =>
    words.status[status][count === 1 ? 'one' : 'other'];
  const alt = `${plain(mix.title)}. ${f.alt}: ${mix.shares.map((part) => `${part.count} ${countWord(part)}`).join(', ')}.`;
  const place = isWhole || mix.code === null ? null : commentable(book, { section: 'focusAreas', about: mix.code });
  return piece`<article class="row record ${isWhole && 'whole'}" ${place}><div class="label"><h3>${t(mix.title)}</h3>${mix.total > 0 && small(`${mix.total} ${mix.total === 1 ? f.one : f.other}`)}</div><div class="said">${
    mix.total === 0
      ? small(f.none)
      : piece`<p>${t(mix.sentence)}${refs(mix.refs)}</p>${mixBar(mix.shares, alt)}<p class="breakdown">${joined(
          mix.shares.map((part) => signed(part.status, piece`<b>${part.count}</b> ${countWord(part)}`)),
          piece` `,
        )}</p>`
  }</div></article> `;
}

export function focusAreas(book: Book): Markup | null {
  const about = book.document.focusAreas;
  if (about === null) return null;
  return piece`${area(book, about.whole, true)}${about.areas.length === 0 && note(book.words.focusAreas.empty)}${about.areas.map(
    (mix) => area(book, mix, false),
  )}${row('', small(book.words.focusAreas.note))}`;
}
