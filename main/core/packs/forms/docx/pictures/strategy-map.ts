import { paperStatusText } from '#shared/charts/timeline/paper-ink.ts';
import type { PackMapDrawing } from '#shared/model/pack-document/strategy-map.ts';
import type { PackStatus } from '#shared/model/pack-document/status.ts';
import type { Letters } from '../../../../documents/pictures/true-type.ts';
import type { Picture, PictureShape, PictureText, Typeface } from '../../../../documents/pictures/picture.ts';
import { faint, ink, roundBox, rule, shape, soft, statusMark, words } from './inks.ts';
import { mixParts } from './mix-bar.ts';

type Card = PackMapDrawing['cards'][number];
type NodeCard = Extract<Card, { kind: 'node' }>;
type GroupCard = Extract<Card, { kind: 'group' }>;
type Item = PictureShape | PictureText;

/** Over the columns. */
const head = 14;
const curveColour = '#a49e90';
const none = '#5f6874';

const statusOfLight = { green: 'onTrack', amber: 'atRisk', red: 'overdue', unknown: 'noRecentReport' } as const;

export interface MapTools {
  readonly typeface: Typeface;
  /** How the references of a card are printed: "Б-01, Б-02". */
  readonly labelOf: (refs: readonly number[]) => string;
}

/** The map of the strategy, as the pack prints it. */
export function strategyMapPicture(drawing: PackMapDrawing, tools: MapTools): Picture {
  return {
    // The edge of the last card is half a line wider.
    width: drawing.width + 1,
    height: head + drawing.height,
    items: [
      ...drawing.columns.map(({ x, title }) => words(x, 5, title, { size: 8.4, weight: 'bold', colour: ink })),
      ...drawing.curves.map(curveShape),
      ...drawing.cards.flatMap((card) =>
        card.kind === 'node' ? nodeItems(card, drawing, tools) : groupItems(card, drawing, tools),
      ),
    ],
  };
}

export const lineDash = (kind: PackMapDrawing['curves'][number]['kind']) =>
  ({ part: undefined, contributes: undefined, supports: [2.4, 1.6], measures: [0.1, 1.6] })[kind];

function curveShape({ kind, thickness, points }: PackMapDrawing['curves'][number]): PictureShape {
  const at = points.map(({ x, y }) => `${x} ${y + head}`);
  const dash = lineDash(kind);
  return shape(points.length === 4 ? `M${at[0]}C${at.slice(1).join(' ')}` : `M${at.join('L')}`, {
    stroke: { colour: curveColour, width: thickness, ...(dash && { dash }), isRound: kind === 'measures' },
  });
}

const cardGround = ({ x, y, width, height }: Card): PictureShape =>
  shape(roundBox(x, y + head, width, height, 2.4), { fill: '#ffffff', stroke: { colour: rule, width: 0.5 } });

/** The references of a card after what stands at its left. */
const refsAfter = (x: number, y: number, before: string, letters: Letters, size: number, label: string): Item[] =>
  label === '' ? [] : [words(x + letters.widthOf(before) * size + 2.4, y, label, { size: size * 0.88 })];

function nodeItems(card: NodeCard, drawing: PackMapDrawing, { typeface, labelOf }: MapTools): Item[] {
  const { padX, padY, gaps, barGap, barHeight } = drawing;
  const x = card.x + padX;
  const right = card.x + card.width - padX;
  let y = card.y + head + padY;
  const headMiddle = y + drawing.head.height / 2;
  const size = drawing.head.size;
  const colour = card.light === 'none' ? none : paperStatusText(statusOfLight[card.light]);
  const markX = right - typeface.bold.widthOf(card.word) * size - 2.4 - drawing.mark / 2;
  const items: Item[] = [
    cardGround(card),
    words(x, headMiddle, card.code, { size, weight: 'bold', colour: soft }),
    ...refsAfter(x, headMiddle, card.code, typeface.bold, size, labelOf(card.refs)),
    words(right, headMiddle, card.word, { size, weight: 'bold', anchor: 'end', colour }),
    ...(card.light === 'none'
      ? [shape(`M${markX - 3} ${headMiddle}h6`, { stroke: { colour, width: 1.2 } })]
      : statusMark(statusOfLight[card.light], markX, headMiddle, drawing.mark)),
  ];
  y += drawing.head.height + gaps.head;
  items.push(...lines(card.title, x, y, drawing.title, ink));
  y += card.title.length * drawing.title.height;
  if (card.shares.length > 0) {
    y += barGap;
    items.push(...mixParts(card.shares, { x, y, width: right - x, height: barHeight }, 0.4));
    y += barHeight;
  }
  items.push(...lines(card.note, x, y + gaps.note, drawing.note, soft));
  return items;
}

function groupItems(card: GroupCard, drawing: PackMapDrawing, { typeface, labelOf }: MapTools): Item[] {
  const x = card.x + drawing.padX;
  let y = card.y + head + drawing.padY;
  const size = drawing.head.size;
  const isAlone = card.heading.length === 0;
  const items: Item[] = [cardGround(card), ...lines(card.heading, x, y, drawing.title, ink, 'bold')];
  y += card.heading.length * drawing.title.height;
  items.push(...lines(card.summary, x, y, drawing.head, isAlone ? ink : faint, isAlone ? 'bold' : 'regular'));
  y += card.summary.length * drawing.head.height;
  const letters = typeface[isAlone ? 'bold' : 'regular'];
  const last = card.summary.at(-1) ?? '';
  items.push(...refsAfter(x, y - drawing.head.height / 2, last, letters, size, labelOf(card.refs)));
  const middle = y + drawing.gaps.counts + drawing.head.height / 2;
  let left = x;
  for (const { status, count } of card.counts) {
    items.push(...statusMark(status satisfies PackStatus, left + drawing.mark / 2, middle, drawing.mark));
    items.push(words(left + drawing.mark + 1.4, middle, String(count), { size, colour: soft }));
    left += drawing.mark + 5.4 + typeface.regular.widthOf(String(count)) * size;
  }
  return items;
}

const lines = (
  texts: readonly string[],
  x: number,
  top: number,
  { size, height }: { size: number; height: number },
  colour: string,
  weight: 'regular' | 'bold' = 'regular',
): PictureText[] => texts.map((text, index) => words(x, top + (index + 0.5) * height, text, { size, colour, weight }));
