import { TextRun } from 'docx';
import type { PackStrategyMap } from '#shared/model/pack-document/strategy-map.ts';
import { body, labelled, line, pictured, section, subsection, together, type Block } from '../blocks.ts';
import { strategyMapPicture } from '../pictures/strategy-map.ts';
import type { WordBook } from '../word-book.ts';

/** How the lines of the map look, as characters. */
const lines = { contributes: '───', supports: '– – –', measures: '· · · ·' } as const;
const statusOf = { green: 'green', amber: 'amber', red: 'red', unknown: 'noRecentReport', none: 'none' } as const;

export function strategyMap(book: WordBook): Block[] {
  const map = book.document.strategyMap;
  if (map === undefined) return [];
  const drawing = map.drawings?.[book.language];
  return [
    section(book, book.plain(map.title)),
    line('Normal', book.says(map.lead), { spacing: { after: 160 } }),
    ...(drawing === undefined ? listed(book, map) : [...drawn(book, map, drawing)]),
  ];
}

type Drawing = NonNullable<PackStrategyMap['drawings']>['bg'];

function drawn(book: WordBook, map: PackStrategyMap, drawing: Drawing): Block[] {
  const labelOf = (refs: readonly number[]) => refs.map((ref) => book.refLabel(ref)).join(', ');
  const refs = [...new Set(drawing.cards.flatMap((card) => card.refs))];
  const [picture, caption] = pictured(book, strategyMapPicture(drawing, { typeface: book.typeface, labelOf }), {
    title: book.plain(map.title),
    alt: book.plain(map.alt),
  });
  return [
    // The map takes the whole width.
    ...(picture === undefined ? [] : [picture]),
    ...(caption === undefined ? [] : [caption]),
    line(
      'SmallText',
      map.legend.flatMap(({ kind, word }, index) => [
        ...book.run(index === 0 ? '' : '    '),
        new TextRun({ text: lines[kind], style: 'Sign' }),
        ...book.run(`\u00A0${book.plain(word)}`),
      ]),
    ),
    // A reference within a picture cannot be followed: here it can.
    ...(refs.length === 0
      ? []
      : [line('SmallText', [...book.run(`${book.words.sections.ledger}:`), ...book.refs(refs)])]),
  ];
}

function listed(book: WordBook, { levels }: PackStrategyMap): Block[] {
  return (levels ?? []).flatMap(({ title, nodes }) => [
    subsection(book, book.plain(title)),
    ...nodes.flatMap(({ code, title: name, light, word, sentence, refs }) =>
      together([
        labelled(book.run(code, 'Code'), book.t(name, 'Strong')),
        body([
          ...book.signed(statusOf[light], book.plain(word)),
          ...book.run(' · ', 'Soft'),
          ...book.t(sentence, 'Soft'),
          ...book.refs(refs),
        ]),
      ]),
    ),
  ]);
}
