import type { ChartGeometry, ChartPoint, ChartPosition } from '#shared/model/pack-document/chart.ts';
import type { Language } from '#shared/model/values.ts';
import { linePath, rectPath, rounded, type Shape } from '../timeline/shapes.ts';
import { markWidth } from './cluster-marks.ts';

/** A line of text around its middle height. */
export interface ChartText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly ink: 'ink' | 'ink2' | 'ink3';
  readonly size: number;
  readonly isBold?: boolean;
  /** Words that may stand over lines get a rim of the ground's colour. */
  readonly hasRim?: boolean;
}

export interface ChartDrawing {
  readonly shapes: readonly Shape[];
  readonly texts: readonly ChartText[];
}

interface Options {
  readonly language: Language;
  readonly fontSize: number;
}

const bandInks = { green: 'soft:onTrack', amber: 'soft:atRisk', red: 'soft:overdue' } as const;
/** How far over the plot the numbered marks stand, in sizes of the text: a row of labels has room between. */
const marksRow = 2.3;

/**
 * The chart as shapes and words, from the top left corner of its plot: what the screen shows and a saved picture are drawn
 * of the same. What lies behind comes first.
 */
export function chartShapes(geometry: ChartGeometry, options: Options): ChartDrawing {
  const { width, height } = geometry;
  const shapes = [
    ...bandShapes(geometry),
    ...geometry.yTicks.map(({ at }): Shape => ({ d: linePath(0, at * height, width, at * height), stroke: 'line' })),
    ...geometry.xTicks.map(({ at }): Shape => ({
      d: linePath(at * width, height, at * width, height + 4),
      stroke: 'lineStrong',
    })),
    ...referenceShapes(geometry),
    ...barShapes(geometry),
    ...geometry.lines.map(({ kind, points }): Shape => ({
      d: pathOf(points, geometry),
      stroke: 'accent',
      width: 1.6,
      ...(kind === 'provisional' && { dash: '2 3' }),
    })),
    ...supersededShapes(geometry),
    ...geometry.points.flatMap((point) => pointShapes(point, geometry)),
    ...markShapes(geometry, options.fontSize),
  ];
  return { shapes, texts: chartTexts(geometry, options) };
}

const pathOf = (points: readonly ChartPosition[], { width, height }: Pick<ChartGeometry, 'width' | 'height'>) =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${rounded(x * width)} ${rounded(y * height)}`).join('');

const bandShapes = (geometry: ChartGeometry): Shape[] =>
  (geometry.bands ?? []).map(({ light, upper, lower }) => ({
    d: `${pathOf([...upper, ...lower.toReversed()], geometry)}z`,
    fill: bandInks[light],
    opacity: 0.5,
  }));

/** Baseline, day of the data, changes of the definition, targets. */
function referenceShapes(geometry: ChartGeometry): Shape[] {
  const { width, height, baseline, asOf } = geometry;
  const upright = (at: number) => linePath(at * width, 0, at * width, height);
  return [
    ...(baseline === null
      ? []
      : [{ d: linePath(0, baseline * height, width, baseline * height), stroke: 'ink3', dash: '1 3' } as const]),
    ...(asOf === null ? [] : [{ d: upright(asOf), stroke: 'lineStrong' } as const]),
    ...(geometry.marks ?? []).map(({ at }): Shape => ({ d: upright(at), stroke: 'line', dash: '1 3' })),
    // A gap: nothing may seem to run through it.
    ...(geometry.breaks ?? []).flatMap((at): Shape[] => [
      { d: rectPath(at * width - 3, 0, 6, height), fill: 'paper' },
      { d: linePath(at * width - 3, 0, at * width - 3, height), stroke: 'ink3', dash: '4 2' },
      { d: linePath(at * width + 3, 0, at * width + 3, height), stroke: 'ink3', dash: '4 2' },
    ]),
    ...geometry.targets.flatMap(({ path, upperPath, superseded }) =>
      [path, upperPath].flatMap((points): Shape[] =>
        points === null
          ? []
          : [
              {
                d: pathOf(points, geometry),
                stroke: superseded ? 'lineStrong' : 'ink2',
                width: superseded ? 1 : 1.4,
                dash: superseded ? '2 3' : '5 4',
              },
            ],
      ),
    ),
  ];
}

function barShapes(geometry: ChartGeometry): Shape[] {
  const { width, height } = geometry;
  return (geometry.bars ?? []).map(({ left, right, foot, head, kind }) => {
    const [top, bottom] = [Math.min(foot, head) * height, Math.max(foot, head) * height];
    // A value of zero is a value: its bar is a line on the foot.
    const d = rectPath(left * width, top, Math.max(1, (right - left) * width), Math.max(1, bottom - top));
    if (kind === 'final') return { d, fill: 'accent' };
    return { d, fill: 'paper', stroke: 'accent', width: 1.3, dash: kind === 'waiting' ? '1 2' : '3 2' };
  });
}

/** Pale and crossed where it stood, with a tie to what took its place. */
function supersededShapes(geometry: ChartGeometry): Shape[] {
  const { width, height } = geometry;
  return (geometry.superseded ?? []).flatMap(({ x, y, tie }): Shape[] => {
    const [left, top] = [x * width, y * height];
    return [
      ...(tie === null
        ? []
        : [
            { d: linePath(left, top, tie.x * width, tie.y * height), stroke: 'ink2', width: 1.1, dash: '2 2' } as const,
          ]),
      { d: circlePath(left, top, 3.4), fill: 'paper', stroke: 'ink3', width: 1, opacity: 0.75 },
      { d: linePath(left - 5, top + 5, left + 5, top - 5), stroke: 'ink3', width: 1.1 },
    ];
  });
}

const circlePath = (x: number, y: number, r: number) =>
  `M${rounded(x - r)} ${rounded(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** Where many values stand close together their marks are smaller, so that they stay apart. */
export function pointRadius({ points, width, height }: Pick<ChartGeometry, 'points' | 'width' | 'height'>): number {
  const spread = points.length < 2 ? 1 : (points.at(-1)?.x ?? 1) - (points[0]?.x ?? 0);
  const apart = (spread * width) / Math.max(1, points.length - 1);
  return Math.max(1.6, Math.min(3.6, rounded(apart * 0.36), rounded(height / 5)));
}

/** Filled where final, hollow where provisional, an outline while it waits; „at least“ and „at most“ are open arrows. */
export function pointShapes(
  point: ChartPoint,
  geometry: Pick<ChartGeometry, 'width' | 'height' | 'bars' | 'points'>,
): Shape[] {
  const { kind, qualifier } = point;
  const [x, y] = [point.x * geometry.width, point.y * geometry.height];
  const way = { atLeast: -1, atMost: 1, about: 0, exactly: 0 }[qualifier];
  const [foot, tip, wing] = [y + way * 5.5, y + way * 13.2, y + way * 10.2].map(rounded);
  const arrow: Shape[] =
    way === 0
      ? []
      : [
          {
            d: `M${rounded(x)} ${foot}V${tip}M${rounded(x - 3)} ${wing}L${rounded(x)} ${tip}L${rounded(x + 3)} ${wing}`,
            stroke: 'accent',
            width: 1.3,
          },
        ];
  if (geometry.bars && geometry.bars.length > 0) return arrow;
  const dash = { final: undefined, provisional: undefined, estimate: '2 1.5', waiting: '1 1.6' }[kind];
  return [
    ...arrow,
    {
      d: circlePath(x, y, pointRadius(geometry) + (kind === 'waiting' ? 0.6 : 0)),
      fill: kind === 'final' ? 'accent' : 'paper',
      stroke: 'accent',
      width: kind === 'waiting' ? 1.2 : 1.6,
      ...(dash !== undefined && { dash }),
    },
  ];
}

function markShapes({ width, marks }: ChartGeometry, fontSize: number): Shape[] {
  return (marks ?? []).map(({ x, label }): Shape => {
    const [wide, high] = [markWidth(label, fontSize), fontSize * 1.15];
    return {
      d: rectPath(x * width - wide / 2, -marksRow * fontSize - high / 2, wide, high),
      fill: 'paper',
      stroke: 'ink3',
    };
  });
}

function chartTexts(geometry: ChartGeometry, { language, fontSize }: Options): ChartText[] {
  const { width, height } = geometry;
  const small = fontSize * 0.92;
  return [
    ...geometry.yTicks.map(({ at, label }): ChartText => ({
      x: -8,
      y: at * height,
      text: label[language],
      anchor: 'end',
      ink: 'ink3',
      size: small,
    })),
    ...geometry.xTicks.map(({ at, label }, index): ChartText => ({
      x: at * width,
      y: height + 15,
      text: label[language],
      anchor: tickAnchor(at, index === 0),
      ink: 'ink3',
      size: small,
    })),
    ...(geometry.marks ?? []).map(({ x, label }): ChartText => ({
      x: x * width,
      y: -marksRow * fontSize,
      text: label,
      anchor: 'middle',
      ink: 'ink2',
      size: fontSize * 0.85,
    })),
    ...geometry.annotations.map(({ x, y, role, anchor, label }): ChartText => ({
      x: x * width,
      y: y * height,
      text: label[language],
      anchor,
      ink: role === 'value' ? 'ink' : role === 'band' ? 'ink3' : 'ink2',
      size: fontSize,
      isBold: role === 'value',
      hasRim: role !== 'band',
    })),
  ].filter(({ text }) => text !== '');
}

/** The first and last names of the time axis stay within the plot. */
function tickAnchor(at: number, isFirst: boolean): 'start' | 'middle' | 'end' {
  if (isFirst && at < 0.06) return 'start';
  return at > 0.94 ? 'end' : 'middle';
}
