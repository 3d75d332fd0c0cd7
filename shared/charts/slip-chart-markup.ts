import type { SlipChart, PlacedTick } from './slip-chart.ts';
import { paperInk } from './timeline/paper-ink.ts';
import { escaped, fontFamily } from './timeline/svg-markup.ts';

export interface SlipChartWords {
  readonly title: string;
  readonly nameOf: (id: string) => string;
  readonly tickText: (tick: PlacedTick, isFull: boolean) => string;
}

const head = 34;

/** The chart as one SVG file in the colours of paper, under its title. */
export function slipChartMarkup(chart: SlipChart, { title, nameOf, tickText }: SlipChartWords): string {
  const { plot, width, height } = chart;
  const text = (x: number, y: number, words: string, anchor: string, ink: 'ink' | 'ink2' | 'ink3', size = 11) =>
    `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${paperInk(ink)}">${escaped(words)}</text>`;
  const path = (d: string, ink: 'line' | 'lineStrong' | 'ink2', more = '') =>
    `<path d="${d}" fill="none" stroke="${paperInk(ink)}"${more}/>`;
  const parts = [
    ...chart.upwards.flatMap((tick) => [
      path(`M${plot.left} ${tick.at}H${plot.right}`, 'line'),
      text(plot.left - 8, tick.at + 4, tickText(tick, true), 'end', 'ink3'),
    ]),
    ...chart.across.map((tick) => text(tick.at, plot.bottom + 18, tickText(tick, false), 'middle', 'ink3')),
    path(`M${plot.left} ${plot.bottom}H${plot.right}`, 'lineStrong'),
    chart.diagonal === null ? '' : path(chart.diagonal, 'lineStrong', ' stroke-dasharray="4 4"'),
    ...chart.lines.flatMap((line) => [
      path(line.path, 'ink2', ' stroke-width="1.5"'),
      ...line.points.map(
        ({ x, y, kind }) =>
          `<circle cx="${x}" cy="${y}" r="3.5" stroke-width="2" stroke="${paperInk('ink2')}" fill="${paperInk(kind === 'original' ? 'paper' : 'ink2')}"/>`,
      ),
      path(`M${line.endX + 3} ${line.endY}L${plot.right + 6} ${line.labelY}`, 'lineStrong'),
      text(plot.right + 9, line.labelY + 4, nameOf(line.id), 'start', 'ink2'),
    ]),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + head}" viewBox="0 0 ${width} ${height + head}" font-family="${escaped(fontFamily)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height + head}" fill="${paperInk('paper')}"/>`,
    text(plot.left, 22, title, 'start', 'ink', 15),
    `<g transform="translate(0 ${head})">${parts.join('')}</g>`,
    '</svg>',
  ].join('');
}
