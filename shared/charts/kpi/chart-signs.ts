import type { ChartGeometry } from '#shared/model/pack-document/chart.ts';

export const chartSigns = [
  'final',
  'provisional',
  'waiting',
  'atLeast',
  'atMost',
  'superseded',
  'target',
  'targetSteps',
  'supersededTarget',
  'baseline',
  'break',
  'bands',
] as const;
export type ChartSign = (typeof chartSigns)[number];

/** The signs that stand in these charts, in one order: so that a legend explains what there is, and nothing else. */
export function signsOf(geometries: readonly ChartGeometry[], isStepped = false): ChartSign[] {
  const found = new Set<ChartSign>();
  for (const { points, targets, baseline, superseded, breaks, bands } of geometries) {
    for (const { kind, qualifier } of points) {
      found.add(kind === 'estimate' ? 'provisional' : kind);
      if (qualifier === 'atLeast' || qualifier === 'atMost') found.add(qualifier);
    }
    for (const target of targets)
      found.add(target.superseded ? 'supersededTarget' : isStepped ? 'targetSteps' : 'target');
    if (baseline !== null) found.add('baseline');
    if (superseded?.length) found.add('superseded');
    if (breaks?.length) found.add('break');
    if (bands?.length) found.add('bands');
  }
  return chartSigns.filter((sign) => found.has(sign));
}
