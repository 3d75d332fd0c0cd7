import { approximateTextWidth } from '../text-width.ts';
import { milestoneLook } from '../milestone-look.ts';
import { dependencyPaths } from './dependency-paths.ts';
import { drawAsOf, drawHeader } from './sheet-axis.ts';
import { drawLegend, legendHeight } from './draw-legend.ts';
import { rowMetrics, type RowMetrics } from './row-metrics.ts';
import { linePath, rectPath, rounded } from './shapes.ts';
import type { Sheet, SheetContent, SheetSize } from './sheet-content.ts';
import { lineHeight, sheetColumns, type MeasuredLine, type SheetColumns } from './sheet-lines.ts';
import { escaped, fontFamily, group, shapeMarkup, statusMarkMarkup, textMarkup } from './svg-markup.ts';
import { timelineRow } from './timeline-row.ts';
import { createTimeScale, windowOf, type TimeExtent, type TimeScale } from './time-window.ts';

interface SheetDrawing {
  readonly content: SheetContent;
  readonly size: SheetSize;
  readonly period: TimeExtent;
  readonly lines: readonly MeasuredLine[];
  readonly page: number;
  readonly pages: number;
  /** Where each activity stands in the whole. */
  readonly order: ReadonlyMap<string, number>;
  /** The size of the sheet where it is scaled down to it. */
  readonly shownAs?: { readonly width: number; readonly height: number };
}

const headingInEms = 3.4;
const tiersInEms = 3.4;

/** What stands above and below the lines of a sheet. */
export function furniture(content: SheetContent, size: SheetSize): { top: number; bottom: number } {
  const { margin, fontSize } = size;
  return {
    top: margin + fontSize * (headingInEms + tiersInEms),
    bottom: margin + legendHeight(content.legend, size) + fontSize * 0.8,
  };
}

export function drawSheet(drawing: SheetDrawing): Sheet {
  const { content, size, period, lines, page, pages, order, shownAs } = drawing;
  const { margin, fontSize } = size;
  const columns = sheetColumns(size);
  const { top, bottom } = furniture(content, size);
  const body = lines.reduce((sum, line) => sum + line.height, 0);
  const height = size.height ?? top + body + bottom;
  const scale = createTimeScale(windowOf(period), columns.trackWidth);
  const tops = lines.map((_, index) => lines.slice(0, index).reduce((sum, line) => sum + line.height, top));
  const description = descriptionOf(content, lines);
  const shown = shownAs ?? { width: size.width, height };
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${rounded(shown.width)}" height="${rounded(shown.height)}" viewBox="0 0 ${rounded(size.width)} ${rounded(height)}" font-family="${fontFamily}" role="img">`,
    `<title>${escaped(content.heading)}</title>`,
    `<desc>${escaped(content.sub)}</desc>`,
    `<rect width="${rounded(size.width)}" height="${rounded(height)}" fill="#ffffff"/>`,
    textMarkup(margin, margin + fontSize, content.heading, { size: fontSize * 1.6, ink: 'ink', weight: 700 }),
    textMarkup(size.width - margin, margin + fontSize, content.sub, { size: fontSize, ink: 'ink3', anchor: 'end' }),
    ...drawHeader(content, columns, scale, top, top + body, fontSize),
    ...lines.map((one, index) => drawRule(one.line.kind, (tops[index] ?? top) + one.height, size)),
    // Under the bars and the words beside them.
    ...drawAsOf(content, columns, scale, { top, bottom: top + body }, fontSize),
    ...drawDependencies({ lines, order, tops, edges: { top, bottom: top + body }, columns, scale }),
    ...lines.map((line, index) => drawLine(line, tops[index] ?? top, { content, size, columns, scale })),
    ...drawLegend(content.legend, size, height - margin - legendHeight(content.legend, size)),
    pages > 1
      ? textMarkup(size.width - margin, height - margin - fontSize * 0.6, content.pageLabel(page, pages), {
          size: fontSize * 0.9,
          ink: 'ink3',
          anchor: 'end',
        })
      : '',
    '</svg>',
  ].join('');
  return { svg, width: shown.width, height: shown.height, description };
}

function descriptionOf(content: SheetContent, lines: readonly MeasuredLine[]): string {
  const told = lines.map(({ line }) =>
    line.kind === 'group'
      ? `${line.title}.`
      : `${[line.facts.code, line.title].filter(Boolean).join(' ')}: ${line.sentence}`,
  );
  return [`${content.heading}, ${content.sub}.`, ...told].join('\n');
}

const toneInk = { slip: 'slip', plain: 'ink2', quiet: 'ink3' } as const;

/** What passes behind words is kept out of them. */
const groundMarkup = (x: number, middle: number, words: string, fontSize: number) =>
  shapeMarkup({
    d: rectPath(x - 1, middle - fontSize * 0.55, approximateTextWidth(words, fontSize) + 2, fontSize * 1.1),
    fill: 'paper',
  });

const drawRule = (kind: 'group' | 'activity', y: number, { margin, width }: SheetSize) =>
  shapeMarkup({
    d: linePath(margin, y, width - margin, y),
    stroke: kind === 'group' ? 'lineStrong' : 'line',
    width: 0.6,
  });

interface LineContext {
  readonly content: SheetContent;
  readonly size: SheetSize;
  readonly columns: SheetColumns;
  readonly scale: TimeScale;
}

function drawLine({ line, text, height }: MeasuredLine, top: number, context: LineContext): string {
  const { content, size, columns, scale } = context;
  const { margin, fontSize } = size;
  if (line.kind === 'group') {
    const middle = height * 0.62;
    const after = margin + approximateTextWidth(line.title, fontSize * 1.15) + fontSize;
    return group(0, top, [
      textMarkup(margin, middle, line.title, { size: fontSize * 1.15, ink: 'ink', weight: 700 }),
      line.note === '' ? '' : textMarkup(after, middle, line.note, { size: fontSize * 0.95, ink: 'ink3' }),
    ]);
  }
  const { facts } = line;
  const metrics: RowMetrics = rowMetrics(height, fontSize * 0.9);
  const row = timelineRow(facts, line.words, content.asOf, scale, metrics);
  const first = height / 2 - ((text.length - 1) * lineHeight(fontSize)) / 2;
  const track = group(columns.track, 0, [
    ...row.shapes.map(shapeMarkup),
    ...row.milestones.map((mark) =>
      statusMarkMarkup(
        mark.isLate && mark.status === 'achieved' ? 'delayed' : milestoneLook[mark.status],
        mark.x,
        mark.y,
        mark.size,
      ),
    ),
    row.completedAt === null
      ? ''
      : statusMarkMarkup(
          facts.isLate ? 'delayed' : 'completed',
          row.completedAt.x,
          row.completedAt.y,
          row.completedAt.size,
        ),
    ...row.texts.flatMap(({ x, y, text: words, tone, anchor }) => [
      groundMarkup(x, y, words, metrics.fontSize),
      textMarkup(x, y, words, { size: metrics.fontSize, ink: toneInk[tone], anchor }),
    ]),
  ]);
  return group(
    0,
    top,
    [
      statusMarkMarkup(facts.status, margin + fontSize * 0.45, first, fontSize * 0.9),
      textMarkup(columns.code, first, facts.code ?? '', { size: fontSize, ink: 'ink3' }),
      ...text.map((words, index) =>
        textMarkup(columns.title, first + index * lineHeight(fontSize), words, { size: fontSize, ink: 'ink' }),
      ),
      track,
    ],
    `${[facts.code, line.title].filter(Boolean).join(' ')}. ${line.sentence}`,
  );
}

/** Between the activities of a sheet; a connector to one on another sheet goes to the edge where that one follows. */
function drawDependencies({
  lines,
  order,
  tops,
  edges,
  columns,
  scale,
}: {
  lines: readonly MeasuredLine[];
  order: ReadonlyMap<string, number>;
  tops: readonly number[];
  edges: { top: number; bottom: number };
  columns: SheetColumns;
  scale: TimeScale;
}): string[] {
  const rows = lines.flatMap(({ line }) => (line.kind === 'activity' ? [line.facts] : []));
  const places = new Map(
    lines.flatMap(({ line, height }, index) => {
      const top = tops[index] ?? 0;
      const place = { top, middle: top + rowMetrics(height).middle, bottom: top + height };
      return line.kind === 'activity' ? [[line.facts.id, place] as const] : [];
    }),
  );
  const first = order.get(rows[0]?.id ?? '') ?? 0;
  const edge = (at: number) => ({ top: at, middle: at, bottom: at });
  const placeOf = (id: string) => {
    const place = order.get(id);
    return places.get(id) ?? (place === undefined ? undefined : edge(place < first ? edges.top : edges.bottom));
  };
  const paths = dependencyPaths(rows, placeOf, scale).filter(({ isInside }) => isInside);
  return paths.map(({ d, arrow, threat, successor }) =>
    group(
      columns.track,
      0,
      [d, ...(places.has(successor) ? [arrow] : [])].map((path) =>
        shapeMarkup({
          d: path,
          stroke: threat === null ? 'ink3' : 'slip',
          width: threat === 'late' ? 1.2 : 0.8,
          ...(threat === 'clash' && path === d ? { dash: '3 2' } : {}),
        }),
      ),
    ),
  );
}
