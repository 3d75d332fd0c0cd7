import {
  Footer,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Paragraph,
  Tab,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { createCanvas } from '../../../../documents/pictures/canvas.ts';
import { pngOf } from '../../../../documents/pictures/png.ts';
import { paperStatusText } from '#shared/charts/timeline/paper-ink.ts';
import { relationTo } from '../../issue-words.ts';
import { line, type Block, type Runs } from '../blocks.ts';
import { mm } from '../pack-styles.ts';
import { accent, faint, rule } from '../pictures/inks.ts';
import type { WordBook } from '../word-book.ts';

const gold = 'B98A1C';

export const coverMargin = { left: mm(31), right: mm(24), top: mm(24), bottom: mm(17) } as const;

/** A preposition does not stay behind at the end of a line of large letters. */
const unhung = (text: string) =>
  text.replaceAll(/(^| )(на|за|в|и|с|от|по|до|към|of|the|for|and|in|on|to|a) /g, '$1$2\u00A0');

const tabTo = () => new TextRun({ children: [new Tab()] });

export function cover(book: WordBook): Block[] {
  const { document, run, t, words } = book;
  const { meeting, pack } = document;
  const w = words.cover;
  const by = pack.department === null ? [] : [...run(' · '), ...t(pack.department)];
  const facts: [string, Runs][] = [
    [w.meeting, [...t(meeting.when), ...(meeting.dateIsProposed ? run(` (${w.proposed})`, 'Faint') : [])]],
    [w.place, t(meeting.place)],
    [w.chair, t(meeting.chair)],
    [w.dataAsOf, t(pack.dataAsOf.text)],
    [w.edition, run(`${words.editions[pack.edition]}, ${words.language}`)],
    [w[relationTo[pack.kind]], t(pack.supersedes?.label ?? null)],
  ];
  return [
    line('CoverLine', [...t(pack.publisher), ...by, tabTo(), ...t(pack.number), bar()]),
    line('Title', run(unhung(book.plain(pack.body)))),
    line('Subtitle', run(unhung(book.plain(pack.title)))),
    // A short line of gold: the border of a paragraph that the indent leaves short.
    new Paragraph({
      indent: { right: mm(155 - 26) },
      spacing: { before: 60, after: 300 },
      border: { top: { style: 'single', size: 13, color: gold, space: 1 } },
    }),
    ...(meeting.title === null ? [] : [line('Normal', t(meeting.title), { spacing: { after: 240 } })]),
    ...(pack.draft ? [draftLine(book)] : []),
    line('Small', run(w.about[pack.edition]), { spacing: { before: 120 } }),
    ...facts
      .filter(([, said]) => said.length > 0)
      .map(([label, said], index) =>
        line(
          'CoverFact',
          [...run(label, 'Faint'), tabTo(), ...said],
          index === 0 ? { spacing: { before: mm(pack.draft ? 26 : 38) } } : {},
        ),
      ),
  ];
}

/** The blue bar along the edge of the cover: one coloured pixel, drawn large; it says nothing and is not read out. */
function bar(): ImageRun {
  const canvas = createCanvas(1, 1);
  canvas.paint(
    [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
    ],
    accent,
    1,
  );
  const screen = 96 / 25.4;
  return new ImageRun({
    type: 'png',
    data: Buffer.from(pngOf(canvas, 1)),
    transformation: { width: 9 * screen, height: 297 * screen },
    decorative: true,
    altText: { id: '900000', name: 'Cover' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: 0 },
      wrap: { type: TextWrappingType.NONE },
      behindDocument: true,
    },
  });
}

export const draftLine = (book: WordBook) => {
  const colour = paperStatusText('overdue').slice(1);
  const edge = { style: 'single', size: 8, color: colour, space: 6 } as const;
  return new Paragraph({
    border: { top: edge, bottom: edge, left: edge, right: edge },
    indent: { left: 140, right: mm(75) },
    children: book.run(book.words.cover.draft, 'Strong', { color: colour, size: 24 }),
  });
};

export const coverFooter = (book: WordBook): Footer =>
  new Footer({
    children: [
      new Paragraph({
        border: { top: { style: 'single', size: 3, color: rule.slice(1), space: 8 } },
        children: book.run(
          `${book.words.version} ${book.document.pack.version} · ${book.words.cover.ledgerNote}`,
          undefined,
          { color: faint.slice(1), size: 17 },
        ),
      }),
    ],
  });
