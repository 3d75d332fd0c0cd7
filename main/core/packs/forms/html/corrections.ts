import { correctionsByPack, type PackCorrection } from '#shared/model/pack-document/corrections.ts';
import { isNotice } from '#shared/model/pack-document/identity.ts';
import type { Book } from './book.ts';
import { facts, note, row, small } from './layout.ts';
import { piece, type Markup } from './markup.ts';

/** Figures of issued packs that are to be read otherwise, by pack. */
export function corrections(book: Book): Markup | null {
  const { document, plain, words } = book;
  if (document.corrections === undefined) return null;
  const w = words.corrections;
  return piece`${note(isNotice(document.pack.kind) ? w.lead : w.since)}${correctionsByPack(document.corrections).map(
    (of) =>
      piece`${of.slice(0, 1).map(({ pack }) => piece`<h3 class="part">${plain(pack)}</h3>`)}${of.map((one) => correction(book, one))}`,
  )}`;
}

function correction({ t, plain, words }: Book, entry: PackCorrection): Markup {
  const w = words.corrections;
  return row(
    [piece`<p><b>${plain(entry.label)}</b></p>`, small(`${plain(entry.ref)} ${w.inLedger}`)],
    [
      piece`<p><b>${t(entry.what)}</b></p>`,
      small(t(entry.place)),
      piece`<dl class="corrected"><div><dt>${w.printed}</dt><dd><del>${t(entry.was)}</del> <span class="small">${w.asOf} ${t(entry.wasAsOf)}</span></dd></div><div class="right"><dt>${w.read}</dt><dd><ins>${t(entry.is)}</ins> <span class="small">${w.asOf} ${t(entry.isAsOf)}</span></dd></div></dl>`,
      facts([
        [w.reason, t(entry.reason)],
        [w.corrected, piece`${t(entry.corrected)}${entry.by !== null && piece` ${w.by} ${t(entry.by)}`}`],
        [w.erratum, t(entry.erratum)],
      ]),
    ],
  );
}
