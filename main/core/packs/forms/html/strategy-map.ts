import type { PackMapDrawing, PackStrategyMap } from '#shared/model/pack-document/strategy-map.ts';
import { rounded } from '#shared/charts/timeline/shapes.ts';
import type { Book } from './book.ts';
import { code, row } from './layout.ts';
import { lit, shapeOfLight, type MarkedLight } from './marks.ts';
import { piece, joined, type Markup } from './markup.ts';

type Card = PackMapDrawing['cards'][number];

const headRoom = 16;

function curve({ kind, thickness, points }: PackMapDrawing['curves'][number]): Markup {
  const [first, ...rest] = points.map(({ x, y }) => `${x} ${y}`);
  const d = points.length === 4 ? `M${first}C${rest.join(' ')}` : `M${first}L${rest.join(' ')}`;
  return piece`<path class="tie ${kind}" d="${d}" stroke-width="${thickness}" />`;
}

/** A card from lines of text that were broken to fit it. */
function card(book: Book, drawing: PackMapDrawing, one: Card): Markup {
  const { padX, padY, head, title, note, mark, gaps, barGap, barHeight } = drawing;
  const right = one.width - padX;
  let y = padY;
  /** The next line, in the middle of its own height. */
  const line = (size: { size: number; height: number }, text: Markup | string, name: string): Markup => {
    const written = piece`<text class="${name}" x="${padX}" y="${rounded(y + size.height / 2 + size.size * 0.35)}" font-size="${size.size}">${text}</text>`;
    y += size.height;
    return written;
  };
  const refs = joined(
    one.refs.map(
      (ref) =>
        piece`<a class="ref" href="#${book.id(`ledger-${ref}`)}" data-ref="${ref}"><tspan dx="3" font-size="${rounded(head.size * 0.88)}">${book.refLabel(ref)}</tspan></a>`,
    ),
    piece``,
  );
  const lines: Markup[] = [];
  if (one.kind === 'node') {
    const status = shapeOfLight[one.light];
    const middle = y + head.height / 2;
    lines.push(
      piece`<text class="t-ink2 bold" x="${padX}" y="${rounded(middle + head.size * 0.35)}" font-size="${head.size}">${one.code}${refs}</text><text class="st-${status} word" x="${rounded(right)}" y="${rounded(middle + head.size * 0.35)}" font-size="${head.size}" text-anchor="end">${one.word}</text>`,
    );
    y += head.height + gaps.head;
    for (const text of one.title) lines.push(line(title, text, 't-ink medium'));
    if (one.shares.length > 0) {
      y += barGap;
      lines.push(shares(one.shares, { x: padX, y, width: right - padX, height: barHeight }));
      y += barHeight;
    }
    y += gaps.note;
    for (const text of one.note) lines.push(line(note, text, 't-ink2'));
  } else {
    for (const text of one.heading) lines.push(line(title, text, 't-ink bold'));
    one.summary.forEach((text, index) => {
      const isLast = index === one.summary.length - 1;
      lines.push(line(head, piece`${text}${isLast && refs}`, one.heading.length === 0 ? 't-ink bold' : 't-ink'));
    });
    y += gaps.counts;
    let x = padX;
    for (const { status, count } of one.counts) {
      const top = rounded(y + (head.height - mark) / 2);
      lines.push(
        piece`<g class="st-${status}"><use href="#m-${status}" x="${rounded(x)}" y="${top}" width="${mark}" height="${mark}" /></g><text class="t-ink2" x="${rounded(x + mark + 2)}" y="${rounded(y + head.height / 2 + head.size * 0.35)}" font-size="${head.size}">${count}</text>`,
      );
      x += mark + 8 + String(count).length * head.size * 0.6;
    }
  }
  return piece`<g transform="translate(${one.x} ${rounded(one.y + headRoom)})"><rect class="card" width="${one.width}" height="${one.height}" rx="2.4" />${lines}</g>`;
}

function shares(
  parts: readonly { status: string; share: number }[],
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Markup {
  let at = x;
  return piece`${parts.map(({ status, share }) => {
    const wide = Math.max(share, 0.02) * width;
    const part = piece`<rect class="fill-${status}" x="${rounded(at)}" y="${rounded(y)}" width="${rounded(Math.max(0.4, wide - 0.5))}" height="${height}"/>`;
    at += wide;
    return part;
  })}`;
}

function listed(book: Book, map: PackStrategyMap): Markup {
  return piece`${(map.levels ?? []).map(
    ({ title, nodes }) =>
      piece`<h3 class="part">${book.t(title)}</h3>${nodes.map((node) =>
        row(
          code(node.code),
          piece`<p><b>${book.t(node.title)}</b></p><p>${lit(node.light satisfies MarkedLight, piece`${book.t(node.word)}`)} · <span class="small">${book.t(node.sentence)}</span>${book.refs(node.refs)}</p>`,
        ),
      )}`,
  )}`;
}

export function strategyMap(book: Book): Markup | null {
  const map = book.document.strategyMap;
  if (map === undefined) return null;
  const { says, plain, page, language } = book;
  const drawing = map.drawings?.[language] ?? null;
  if (drawing === null) return piece`<p>${says(map.lead)}</p>${listed(book, map)}`;
  const height = drawing.height + headRoom;
  return piece`<p>${says(map.lead)}</p><figure class="map"><div class="scroll" tabindex="0" role="region" aria-label="${`${page.figure}: ${plain(map.title)}`}"> <svg role="group" aria-label="${plain(map.title)}" viewBox="0 0 ${drawing.width} ${height}"> ${drawing.columns.map(
    ({ x, title }) => piece`<text class="t-ink bold" x="${x}" y="8" font-size="8.4">${title}</text>`,
  )} <g transform="translate(0 ${headRoom})">${drawing.curves.map(curve)}</g> ${drawing.cards.map((one) => card(book, drawing, one))} </svg></div><figcaption><ul class="signs">${map.legend.map(
    ({ kind, word }) =>
      piece`<li><svg aria-hidden="true" width="26" height="8" viewBox="0 0 26 8"> <path class="tie ${kind}" d="M0 4h26" stroke-width="1.2" /></svg>${plain(word)}</li>`,
  )}</ul><details class="data"><summary>${page.mapInWords}</summary><p>${plain(map.alt)}</p></details></figcaption></figure>`;
}
