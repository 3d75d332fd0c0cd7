import type { ChartGeometry, ChartPoint } from '#shared/model/pack-document/chart.ts';
import { rectPath, type Shape } from '../timeline/shapes.ts';
import { chartShapes, pointShapes } from './chart-shapes.ts';
import type { ChartSign } from './chart-signs.ts';

/** How wide a sample of a sign is; it stands around the middle of its line. */
export const signWidth = 20;

const nothing: ChartGeometry = {
  width: signWidth,
  height: 1,
  xTicks: [],
  yTicks: [],
  lines: [],
  points: [],
  targets: [],
  baseline: null,
  asOf: null,
  annotations: [],
};
/** As tall as a chart whose marks have their full size. */
const tall = 100;
const empty = { bg: '', en: '' };
const level = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
];

function point(kind: ChartPoint['kind'], qualifier: ChartPoint['qualifier'] = 'exactly', y = 0): Shape[] {
  return pointShapes({ x: 0.5, y: y / tall, kind, qualifier, label: empty }, { ...nothing, height: tall });
}

const drawn = (part: Partial<ChartGeometry>) =>
  chartShapes({ ...nothing, ...part }, { language: 'bg', fontSize: 12 }).shapes;
const target = (superseded: boolean) => drawn({ targets: [{ path: level, upperPath: null, superseded }] });

/** A sample of a sign, drawn as the chart draws it. */
export function signShapes(sign: ChartSign): readonly Shape[] {
  switch (sign) {
    case 'final':
    case 'provisional':
    case 'waiting':
      return point(sign);
    case 'atLeast':
      return point('final', 'atLeast', 4);
    case 'atMost':
      return point('final', 'atMost', -4);
    case 'superseded':
      return drawn({ superseded: [{ x: 0.5, y: 0, label: empty, tie: null }] });
    case 'target':
    case 'targetSteps':
      return target(false);
    case 'supersededTarget':
      return target(true);
    case 'baseline':
      return drawn({ baseline: 0 });
    case 'break':
      return [
        { d: 'M7-6V6', stroke: 'ink3', dash: '4 2' },
        { d: 'M13-6V6', stroke: 'ink3', dash: '4 2' },
      ];
    case 'bands':
      return [
        { d: rectPath(0, -5, 7, 10), fill: 'soft:onTrack', stroke: 'lineStrong', width: 0.5 },
        { d: rectPath(7, -5, 6, 10), fill: 'soft:atRisk', stroke: 'lineStrong', width: 0.5 },
        { d: rectPath(13, -5, 7, 10), fill: 'soft:overdue', stroke: 'lineStrong', width: 0.5 },
      ];
  }
}
