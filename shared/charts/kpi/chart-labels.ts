import type {
  ChartAnnotation,
  ChartBand,
  ChartBar,
  ChartGeometry,
  ChartPoint,
  ChartPosition,
} from '#shared/model/pack-document/chart.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { KpiChartInput, KpiChartScales } from '../kpi-chart-geometry.ts';
import { placeLabels, type Box, type LabelRequest, type Segment, type Side } from '../place-labels.ts';
import { approximateTextWidth } from '../text-width.ts';

interface Drawn extends Pick<ChartGeometry, 'lines' | 'targets' | 'baseline' | 'asOf'> {
  readonly scales: KpiChartScales;
  readonly points: readonly (ChartPoint | null)[];
  readonly drawn: readonly ChartPoint[];
  readonly superseded: readonly ChartPosition[];
  readonly bars: readonly ChartBar[];
  readonly breaks: readonly { readonly at: number; readonly label: PackText }[];
  readonly bands: readonly (ChartBand & { readonly label: PackText })[];
}

interface Asked {
  readonly role: ChartAnnotation['role'];
  readonly label: PackText;
  readonly request: LabelRequest;
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;
const aroundValue: readonly Side[] = [
  'right',
  'aboveRight',
  'above',
  'belowRight',
  'below',
  'aboveLeft',
  'left',
  'belowLeft',
];

const aroundBar: readonly Side[] = ['above', 'aboveLeft', 'aboveRight', 'right', 'below', 'belowLeft', 'belowRight'];

/** The direct labels of a chart, the most important placed first; the others where they find room. */
export function chartLabels(input: KpiChartInput, drawing: Drawn): ChartAnnotation[] {
  const { width, height, fontSize } = input.size;
  const asked = requests(input, drawing);
  const placed = placeLabels(
    asked.map(({ request }) => request),
    {
      // Over the plot there is a row for labels, and above it one for numbered marks, where there are any.
      bounds: { left: 0, top: -fontSize * (input.marks?.length ? 1.75 : 2), right: width, bottom: height },
      boxes: [
        ...[...drawing.drawn, ...drawing.superseded].map(({ x, y }): Box => {
          const [left, top] = [x * width, y * height];
          return { left: left - 3, right: left + 3, top: top - 3, bottom: top + 3 };
        }),
        ...drawing.bars.map(({ left, right, foot, head }) => ({
          left: left * width,
          right: right * width,
          top: Math.min(foot, head) * height,
          bottom: Math.max(foot, head) * height,
        })),
      ],
      segments: [
        ...drawing.lines.flatMap((line) => segmentsOf(line.points, width, height)),
        ...drawing.targets.flatMap(({ path, upperPath }) => [
          ...segmentsOf(path, width, height),
          ...segmentsOf(upperPath ?? [], width, height),
        ]),
        ...drawing.breaks.map(({ at }) => ({ x1: at * width, x2: at * width, y1: 0, y2: height })),
      ],
    },
  );
  return placed.flatMap(({ key, x, y, anchor }) => {
    const one = asked[Number(key)];
    return one ? [{ role: one.role, anchor, label: one.label, x: round(x / width), y: round(y / height) }] : [];
  });
}

function segmentsOf(path: readonly ChartPosition[], width: number, height: number): Segment[] {
  return path.slice(1).map((to, index) => {
    const from = path[index] ?? to;
    return { x1: from.x * width, y1: from.y * height, x2: to.x * width, y2: to.y * height };
  });
}

function requests(input: KpiChartInput, drawing: Drawn): Asked[] {
  if (input.fits) return [];
  const { width, height, fontSize } = input.size;
  const { scales, drawn, baseline, asOf } = drawing;
  const list: Asked[] = [];
  const ask = (
    role: Asked['role'],
    label: PackText,
    { x, y }: ChartPosition,
    sides: readonly Side[],
    optional: boolean,
  ): void => {
    const widest = Math.max(approximateTextWidth(label.bg, fontSize), approximateTextWidth(label.en, fontSize));
    const box = { width: widest, height: fontSize * 1.25 };
    list.push({
      role,
      label,
      request: { key: String(list.length), x: x * width, y: y * height, ...box, sides, optional },
    });
  };
  // What waits for approval is not the latest value, wherever it stands.
  const last = drawn.findLast(({ kind }) => kind !== 'waiting') ?? drawn.at(-1);
  if (last) ask('value', last.label, last, input.form === 'bars' ? aroundBar : aroundValue, false);
  for (const { at, label } of drawing.breaks) ask('break', label, { x: at, y: 0 }, ['belowRight', 'belowLeft'], false);
  const target = input.targets.findLast(({ superseded }) => !superseded);
  const targetEnd = target?.steps.at(-1);
  if (target && targetEnd) {
    // Above the end of the path: at its date where there is room, otherwise against the right edge.
    const end = { x: scales.xOf(targetEnd.on), y: scales.yOf(targetEnd.value) };
    const sides: readonly Side[] = ['aboveLeft', 'aboveRight', 'above', 'belowLeft', 'belowRight', 'left'];
    ask('target', target.label, end.x > 0.5 ? { x: 1, y: end.y } : end, sides, false);
  }
  if (input.form === 'levels')
    for (const point of changesOf(drawn, last))
      ask('word', point.label, point, ['aboveRight', 'above', 'belowRight'], true);
  if (input.baseline && baseline !== null)
    ask('baseline', input.baseline.label, { x: 0, y: baseline }, ['aboveRight', 'belowRight'], true);
  if (input.asOf && asOf !== null && asOf < 1 && (!last || asOf - last.x > 0.08))
    ask('asOf', input.asOf.label, { x: asOf, y: 1 }, ['aboveLeft', 'aboveRight'], true);
  // At the right edge, where the bands end.
  const end = Math.max(...drawing.bands.map(({ upper }) => upper.at(-1)?.x ?? 0));
  for (const { label, upper, lower } of drawing.bands.filter((band) => band.upper.at(-1)?.x === end)) {
    const [top, bottom] = [upper.at(-1)?.y ?? 0, lower.at(-1)?.y ?? 1];
    if ((bottom - top) * height > fontSize * 1.3) ask('band', label, { x: end, y: (top + bottom) / 2 }, ['left'], true);
  }
  return list;
}

/** The points at which another word begins; the latest has its label already. */
function changesOf(points: readonly ChartPoint[], last: ChartPoint | undefined): ChartPoint[] {
  return points.filter((point, index) => point !== last && points[index - 1]?.y !== point.y);
}
