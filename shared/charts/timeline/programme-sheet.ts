import type { Day } from '#shared/model/values.ts';
import type { TickLabel } from './header-ticks.ts';
import { labelSize, laneHeight, markSize, programmeRow, type ProgrammeRow } from './programme-row.ts';
import { linePath, rounded } from './shapes.ts';
import { drawAsOf, drawHeader } from './sheet-axis.ts';
import { escaped, fontFamily, group, shapeMarkup, statusMarkMarkup, textMarkup } from './svg-markup.ts';
import { createTimeScale, windowOf, type TimeExtent } from './time-window.ts';
import { wrapText } from './wrap-text.ts';

export interface ProgrammeSheetRow {
  readonly row: ProgrammeRow;
  readonly name: string;
  /** What is drawn of each mark, in words, by its id. */
  readonly told: ReadonlyMap<string, string>;
}

export interface ProgrammeSheetContent {
  readonly heading: string;
  readonly period: TimeExtent;
  readonly asOf: Day;
  readonly asOfLabel: string;
  readonly rows: readonly ProgrammeSheetRow[];
  readonly tick: TickLabel;
}

const fontSize = 12;
const margin = 24;
const names = 250;
const top = margin + fontSize * 6.4;
const lineHeight = fontSize * 1.35;

/** A programme in time as one drawing in the colours of paper, in the order of its phases. */
export function programmeSheet(content: ProgrammeSheetContent, width: number): string {
  const columns = { code: margin + fontSize * 1.5, track: margin + names, trackWidth: width - 2 * margin - names };
  const scale = createTimeScale(windowOf(content.period), columns.trackWidth);
  let bottom = top;
  const lines = content.rows.map(({ row, name, told }) => {
    const words = wrapText(name, names - 16, fontSize);
    const lanes = Math.ceil((words.length * lineHeight) / laneHeight);
    const { height, band, shapes, marks } = programmeRow(row, content.asOf, scale, lanes);
    const parts = [
      ...words.map((line, index) =>
        textMarkup(margin, 4 + laneHeight / 2 + index * lineHeight, line, {
          size: fontSize,
          ink: 'ink',
          weight: row.isWhole ? 600 : 400,
        }),
      ),
      group(columns.track, 0, [
        ...shapes.map(shapeMarkup),
        ...marks.map(({ mark, x, y, isLabelBefore, toLabel }) =>
          group(
            0,
            0,
            [
              statusMarkMarkup(mark.status, x, y, markSize),
              textMarkup(x + (isLabelBefore ? -toLabel : toLabel), y, mark.label, {
                size: labelSize,
                ink: 'ink2',
                anchor: isLabelBefore ? 'end' : 'start',
              }),
            ],
            told.get(mark.id),
          ),
        ),
      ]),
      shapeMarkup({ d: linePath(margin, height, width - margin, height), stroke: 'line', width: 0.6 }),
    ];
    const under = group(columns.track, bottom, band.map(shapeMarkup));
    const line = { at: bottom, parts, under };
    bottom += height;
    return line;
  });
  const height = bottom + fontSize * 2.2 + margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${rounded(width)}" height="${rounded(height)}" viewBox="0 0 ${rounded(width)} ${rounded(height)}" font-family="${escaped(fontFamily)}" role="img">`,
    `<title>${escaped(content.heading)}</title>`,
    `<rect width="${rounded(width)}" height="${rounded(height)}" fill="#ffffff"/>`,
    textMarkup(margin, margin + fontSize * 0.8, content.heading, { size: fontSize * 1.5, ink: 'ink', weight: 700 }),
    // The bands are solid: what is behind them would not be seen.
    ...lines.map(({ under }) => under),
    ...drawHeader(content, columns, scale, top, bottom, fontSize),
    ...drawAsOf(content, columns, scale, { top, bottom }, fontSize),
    ...lines.map(({ at, parts }) => group(0, at, parts)),
    '</svg>',
  ].join('');
}
