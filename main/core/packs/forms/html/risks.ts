import type { PackRisk, PackRiskMatrix } from '#shared/model/pack-document/risks.ts';
import { rounded } from '#shared/charts/timeline/shapes.ts';
import type { Book } from './book.ts';
import { code, facts, recordRow, row, small } from './layout.ts';
import { piece, joined, type Markup } from './markup.ts';

const levels = ['low', 'medium', 'high', 'critical'] as const;

/** Bars and words tell a level without colour. */
const levelMark = (level: (typeof levels)[number]): Markup =>
  piece`<svg class="level" aria-hidden="true" viewBox="0 0 12 12"> ${levels.map(
    (_, index) =>
      piece`<rect class="${index <= levels.indexOf(level) ? 'full' : 'empty'}" x="${0.5 + index * 3}" y="${8.5 - index * 2.6}" width="2" height="${3 + index * 2.6}"/>`,
  )} </svg>`;

const levelled = (kind: PackRisk['kind'], level: (typeof levels)[number], text: Markup | string | null): Markup =>
  piece`<span class="signed lv-${kind}-${level}">${levelMark(level)}<span>${text}</span></span>`;

/** In the points of the page: drawn larger on screen, where letters of seven points cannot be read. */
const left = 22;
const bottom = 26;

function matrix(book: Book, m: PackRiskMatrix): Markup {
  const { plain, words } = book;
  const w = words.risks;
  const at = ({ x, y }: { x: number; y: number }) => [rounded(x * m.width), rounded(y * m.height)] as const;
  const [cellWidth, cellHeight] = [m.width / 5, m.height / 5];
  const cells = m.cells.map((cell) => {
    const [x, y] = at(cell);
    return piece`<rect class="cell gr-${m.kind}-${cell.level}" x="${rounded(x + 0.6)}" y="${rounded(y + 0.6)}" width="${rounded(cellWidth - 1.2)}" height="${rounded(cellHeight - 1.2)}"/><text class="tx-${m.kind}-${cell.level}" x="${rounded(x + 3.6)}" y="${rounded(y + 8.6)}" font-size="6.4">${cell.score}</text>${
      cell.more !== null &&
      piece`<text class="t-ink2" x="${rounded(x + cellWidth - 4)}" y="${rounded(y + 8.6)}" font-size="6.4" text-anchor="end">${plain(cell.more)}</text>`
    }`;
  });
  const grades = [1, 2, 3, 4, 5].map(
    (grade) =>
      piece`<text class="t-ink3" x="-6" y="${rounded(m.height - (grade - 0.5) * cellHeight + 2.6)}" text-anchor="end">${grade}</text><text class="t-ink3" x="${rounded((grade - 0.5) * cellWidth)}" y="${rounded(m.height + 10)}" text-anchor="middle">${grade}</text>`,
  );
  const arrows = m.arrows.map(({ from, to }) => {
    const [x1, y1] = at(from);
    const [x2, y2] = at(to);
    return piece`<path class="f-none s-ink2" stroke-width=".8" d="M${x1} ${y1}L${x2} ${y2}${arrowHead(x1, y1, x2, y2)}"/>`;
  });
  const marks = m.marks.map((mark) => {
    const [x, y] = at(mark);
    return piece`<g class="${mark.hollow ? 'before' : 'after'}"><rect x="${rounded(x - m.mark.width / 2)}" y="${rounded(y - m.mark.height / 2)}" width="${m.mark.width}" height="${m.mark.height}" rx="2"/><text x="${x}" y="${rounded(y + 2.6)}" text-anchor="middle">${mark.label}</text></g>`;
  });
  return piece`<figure class="matrix"><div class="scroll" tabindex="0" role="region" aria-label="${`${book.page.figure}: ${plain(m.title)}`}"> <svg role="img" aria-label="${plain(m.alt)}" viewBox="0 0 ${left + m.width} ${m.height + bottom}" font-size="7.4"> <g transform="translate(${left})"> ${cells}${grades}${arrows}${marks} <text class="t-ink2" x="${rounded(m.width / 2)}" y="${rounded(m.height + 21)}" text-anchor="middle"> ${w.impact} </text> </g> <text class="t-ink2" transform="translate(7 ${rounded(m.height / 2)}) rotate(-90)" text-anchor="middle"> ${w.probability} </text> </svg></div><figcaption class="small">${w.legend} ${joined(
    m.legend.map((entry) => levelled(m.kind, entry.level, book.t(entry.text))),
    piece` `,
  )}${m.arrows.length > 0 && piece`<br />${w.movement}`}</figcaption></figure>`;
}

function arrowHead(x1: number, y1: number, x2: number, y2: number): string {
  const direction = Math.atan2(y2 - y1, x2 - x1);
  const wing = (turn: number) =>
    `${rounded(x2 - 3.6 * Math.cos(direction + turn))} ${rounded(y2 - 3.6 * Math.sin(direction + turn))}`;
  return `M${wing(0.45)}L${x2} ${y2}L${wing(-0.45)}`;
}

function risk(book: Book, entry: PackRisk): Markup {
  const { t, refs, words } = book;
  const w = words.risks;
  const now = entry.after ?? entry.before;
  const faint = (text: string) => piece`<span class="faint">${text}</span>`;
  const scored = (score: PackRisk['before']) =>
    score === null ? faint(w.unjudged) : piece`${levelled(entry.kind, score.level, t(score.text))}${refs(score.refs)}`;
  const play =
    entry.stateOfPlay === null
      ? faint(w.noReview)
      : piece`${t(entry.stateOfPlay.asOf)}${entry.stateOfPlay.text !== null && piece`: ${t(entry.stateOfPlay.text)}`}`;
  const next =
    entry.nextReview === null
      ? faint(w.noNext)
      : piece`<span class="${entry.nextReview.overdue && 'late'}">${t(entry.nextReview.text)}</span>`;
  return recordRow(
    book,
    { section: 'risks', about: entry.code },
    [
      code(entry.code),
      piece`<p>${now === null ? faint(w.unjudged) : levelled(entry.kind, now.level, t(now.text))}</p>`,
      small(t(entry.kindWord)),
    ],
    [
      piece`<h4>${t(entry.event)}</h4>`,
      entry.sentence === null ? null : piece`<p>${t(entry.sentence)}</p>`,
      facts([
        [w.about, t(entry.about)],
        [w.owner, entry.owner === null ? faint(w.noOwner) : t(entry.owner)],
        [w.before, scored(entry.before)],
        [w.after, scored(entry.after)],
        [w.measures, entry.measures === null ? faint(w.noMeasures) : t(entry.measures)],
        [w.play, play],
        [w.next, next],
      ]),
    ],
  );
}

export function risks(book: Book): Markup | null {
  const about = book.document.risks;
  if (about === undefined) return null;
  return piece`<p class="lead">${book.says(about.lead)}</p>${about.matrices.map((m) => row(piece`<h3>${book.t(m.title)}</h3>`, matrix(book, m)))}<h3 class="part" id="${book.id('open-risks')}">${book.words.risks.open}</h3>${about.risks.map((entry) => risk(book, entry))}`;
}
