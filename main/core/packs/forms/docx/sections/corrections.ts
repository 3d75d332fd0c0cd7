import { correctionsByPack, type PackCorrection } from '#shared/model/pack-document/corrections.ts';
import { isNotice } from '#shared/model/pack-document/identity.ts';
import { cell, fact, line, note, record, section, smallCell, subsection, table, type Block } from '../blocks.ts';
import { mm } from '../pack-styles.ts';
import type { WordBook } from '../word-book.ts';

/** Figures of issued packs that are to be read otherwise, by pack. */
export function corrections(book: WordBook): Block[] {
  const { document, words } = book;
  if (document.corrections === undefined) return [];
  const w = words.corrections;
  const isErratum = isNotice(document.pack.kind);
  return [
    ...(isErratum ? [] : [section(book, words.sections.corrections)]),
    note(book, isErratum ? w.lead : w.since),
    ...correctionsByPack(document.corrections).flatMap((of) => [
      ...of.slice(0, 1).map(({ pack }) => subsection(book, book.plain(pack))),
      ...of.flatMap((one) => correction(book, one)),
    ]),
  ];
}

function correction(book: WordBook, entry: PackCorrection): Block[] {
  const { run, t, words } = book;
  const w = words.corrections;
  const by = entry.by === null ? [] : [...run(` ${w.by} `), ...t(entry.by)];
  return [
    record(book, book.plain(entry.label), t(entry.what)),
    line('SmallText', [...t(entry.place)], { keepNext: true }),
    ...table(
      book,
      `${book.plain(entry.label)} · ${book.plain(entry.ref)} ${w.inLedger}`,
      [{ label: w.printed, width: mm(84) }, { label: w.read }],
      [
        [
          [cell(t(entry.was)), smallCell([...run(`${w.asOf} `), ...t(entry.wasAsOf)])],
          [cell(t(entry.is, 'Strong')), smallCell([...run(`${w.asOf} `), ...t(entry.isAsOf)])],
        ],
      ],
    ),
    ...fact(book, w.reason, t(entry.reason)),
    ...fact(book, w.corrected, [...t(entry.corrected), ...by]),
    ...fact(book, w.erratum, t(entry.erratum)),
  ];
}
