import { escaped, fontFamily, group, textMarkup } from '../timeline/svg-markup.ts';
import { paperInk } from '../timeline/paper-ink.ts';
import { rounded } from '../timeline/shapes.ts';
import { approximateTextWidth } from '../text-width.ts';
import { drawGroupHead, drawLine, drawMore, drawNode } from './draw-cards.ts';
import { dashOf, type Curve, type CurveKind } from './curves.ts';
import type { MapCard, MapLayout } from './map-layout.ts';
import type { MapMetrics } from './map-metrics.ts';

/** What stands around the map on paper. */
export interface MapSheet {
  readonly heading: string;
  /** The workbook and the day: „София · към 04.01.2021 г.“ */
  readonly sub: string;
  /** Over each column, by its number. */
  readonly columns: readonly string[];
  readonly legend: readonly { readonly kind: CurveKind; readonly word: string }[];
}

const margin = 32;
const headHeight = 84;
const legendHeight = 36;

/** The map as an SVG document of its own, on white, in the colours of print. */
export function drawMap(layout: MapLayout, metrics: MapMetrics, sheet: MapSheet): string {
  const width = layout.width + 2 * margin;
  const height = headHeight + layout.height + legendHeight + margin;
  const body = [
    ...layout.curves.map(drawCurve),
    ...layout.frames.map(({ x, y, width: frameWidth, height: frameHeight }) => frame(x, y, frameWidth, frameHeight)),
    ...layout.cards.map((card) => group(card.x, card.y, [drawCard(card, metrics)], titleOf(card))),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${rounded(width)}" height="${rounded(height)}" viewBox="0 0 ${rounded(width)} ${rounded(height)}" font-family="${fontFamily}" role="img">`,
    `<title>${escaped(sheet.heading)}</title>`,
    `<desc>${escaped(sheet.sub)}</desc>`,
    `<rect width="${rounded(width)}" height="${rounded(height)}" fill="#ffffff"/>`,
    textMarkup(margin, 30, sheet.heading, { size: 20, ink: 'ink', weight: 700 }),
    textMarkup(width - margin, 30, sheet.sub, { size: 12, ink: 'ink3', anchor: 'end' }),
    ...layout.columns.map(({ column, x }) =>
      textMarkup(margin + x, 62, sheet.columns[column] ?? '', { size: 13, ink: 'ink', weight: 700 }),
    ),
    group(margin, headHeight, body),
    ...legend(sheet.legend, headHeight + layout.height + legendHeight - 6),
    '</svg>',
  ].join('');
}

function drawCard(card: MapCard, metrics: MapMetrics): string {
  switch (card.kind) {
    case 'node':
      return drawNode(card, metrics);
    case 'group':
      return drawGroupHead(card, metrics);
    case 'line':
      return drawLine(card, metrics);
    case 'more':
      return drawMore(card, metrics);
  }
}

/** The whole text of what may have been shortened. */
const titleOf = (card: MapCard): string =>
  card.kind === 'node'
    ? `${card.node.code} ${card.node.title}. ${card.node.word}. ${card.node.note}`
    : card.kind === 'line'
      ? `${card.line.code} ${card.line.title}. ${card.line.word}`
      : card.kind === 'group'
        ? [card.group.heading, card.group.summary].filter(Boolean).join('. ')
        : card.text;

const frame = (x: number, y: number, width: number, height: number) =>
  `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" rx="6" fill="#ffffff" stroke="${paperInk('lineStrong')}"/>`;

const curveColour = '#a49e90';

function drawCurve({ path, kind, thickness }: Pick<Curve, 'path' | 'kind' | 'thickness'>): string {
  const dash = dashOf[kind];
  return [
    `<path d="${path}" fill="none" stroke="${curveColour}" stroke-width="${rounded(thickness)}"`,
    dash === undefined ? '' : ` stroke-dasharray="${dash}"`,
    kind === 'measures' ? ' stroke-linecap="round"' : '',
    '/>',
  ].join('');
}

function legend(entries: MapSheet['legend'], middle: number): string[] {
  let x = margin;
  return entries.map(({ kind, word }) => {
    const line = drawCurve({ path: `M${x} ${middle}h28`, kind, thickness: 1.5 });
    const text = textMarkup(x + 36, middle, word, { size: 12, ink: 'ink2' });
    x += 36 + approximateTextWidth(word, 12) + 28;
    return line + text;
  });
}
