import type { ChartGeometry } from '#shared/model/pack-document/chart.ts';
import type { Language } from '#shared/model/values.ts';
import { approximateTextWidth } from '../text-width.ts';
import { escaped, fontFamily, group, shapeMarkup } from '../timeline/svg-markup.ts';
import { paperInk } from '../timeline/paper-ink.ts';
import { rounded } from '../timeline/shapes.ts';
import { wrapText } from '../wrap-text.ts';
import { chartShapes, type ChartText } from './chart-shapes.ts';
import type { ChartSign } from './chart-signs.ts';
import { signShapes } from './sign-shapes.ts';

/** What stands around the chart on paper. */
export interface ChartSheet {
  readonly title: string;
  /** „KPI-02 · София · към 04.01.2021 г.“ */
  readonly sub: string;
  readonly description: string;
  readonly signs: readonly { readonly sign: ChartSign; readonly word: string }[];
  /** What the numbers in the chart stand for, and what must be known to read it; each a line of its own. */
  readonly notes: readonly string[];
  readonly language: Language;
}

const margin = { left: 28, right: 24, top: 78, bottom: 26 } as const;
const fontSize = 12;

const textLine = ({ x, y, text, anchor, ink, size, isBold, hasRim }: ChartText): string =>
  [
    `<text x="${rounded(x)}" y="${rounded(y + size * 0.35)}" font-size="${rounded(size)}" fill="${paperInk(ink)}"`,
    isBold ? ' font-weight="600"' : '',
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    hasRim ? ' paint-order="stroke" stroke="#ffffff" stroke-width="3"' : '',
    `>${escaped(text)}</text>`,
  ].join('');

/** The chart as an SVG document of its own, on white, in the colours of print: with its title, its signs and its notes. */
export function drawChart(geometry: ChartGeometry, left: number, sheet: ChartSheet): string {
  const width = Math.round(margin.left + left + geometry.width + margin.right);
  const inner = width - margin.left - margin.right;
  const title = wrapText(sheet.title, { width: inner, fontSize: 17, maxLines: 3 });
  const plotTop = margin.top + (title.length - 1) * 22 + (geometry.marks ? 18 : 0);
  let y = plotTop + geometry.height + 44;
  const below: string[] = [];
  const rows = signRows(sheet.signs, inner);
  for (const row of rows) {
    for (const { x, sign, word } of row) {
      below.push(group(margin.left + x, y, signShapes(sign).map(shapeMarkup)));
      below.push(textLine({ x: margin.left + x + 26, y, text: word, anchor: 'start', ink: 'ink2', size: fontSize }));
    }
    y += 20;
  }
  if (sheet.notes.length > 0) y += 6;
  for (const note of sheet.notes) {
    for (const line of wrapText(note, { width: inner, fontSize, maxLines: 6 })) {
      below.push(textLine({ x: margin.left, y, text: line, anchor: 'start', ink: 'ink2', size: fontSize }));
      y += 17;
    }
  }
  const height = Math.round(y + margin.bottom - 14);
  const { shapes, texts } = chartShapes(geometry, { language: sheet.language, fontSize });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontFamily}" role="img">`,
    `<title>${escaped(sheet.title)}</title>`,
    `<desc>${escaped(sheet.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...title.map((text, line) =>
      textLine({ x: margin.left, y: 28 + line * 22, text, anchor: 'start', ink: 'ink', size: 17, isBold: true }),
    ),
    textLine({
      x: margin.left,
      y: 50 + (title.length - 1) * 22,
      text: sheet.sub,
      anchor: 'start',
      ink: 'ink3',
      size: fontSize,
    }),
    group(margin.left + left, plotTop, [...shapes.map(shapeMarkup), ...texts.map(textLine)]),
    ...below,
    '</svg>',
  ].join('');
}

/** The signs side by side, as many as a row takes. */
function signRows(signs: ChartSheet['signs'], width: number) {
  const rows: { x: number; sign: ChartSign; word: string }[][] = [];
  let x = 0;
  for (const { sign, word } of signs) {
    const wide = 26 + approximateTextWidth(word, fontSize) + 20;
    const row = rows.at(-1);
    if (row === undefined || x + wide > width) {
      rows.push([{ x: 0, sign, word }]);
      x = wide;
    } else {
      row.push({ x, sign, word });
      x += wide;
    }
  }
  return rows;
}
