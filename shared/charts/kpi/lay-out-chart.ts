import type { ChartGeometry } from '#shared/model/pack-document/chart.ts';
import type { Language } from '#shared/model/values.ts';
import { kpiChartGeometry, packChartSize, type KpiChartInput } from '../kpi-chart-geometry.ts';
import { approximateTextWidth } from '../text-width.ts';

const fontSize = 12;
const margin = { top: 22, right: 10, bottom: 24 } as const;
/** Names of the value axis that would take more than this share of the width are left to the direct labels. */
const widestAxis = 0.3;

export interface LaidOutChart {
  readonly geometry: ChartGeometry;
  /** Where the plot begins, from the left and the top of the whole. */
  readonly left: number;
  readonly top: number;
  readonly fontSize: number;
}

/** The geometry for a width in pixels, with room at the left for the widest name of the value axis. */
export function laidOutChart(
  input: Omit<KpiChartInput, 'size'>,
  { width, height }: { readonly width: number; readonly height: number },
  language: Language,
): LaidOutChart {
  const top = margin.top + (input.marks?.length ? 16 : 0);
  const room = Math.max(40, Math.floor(width * widestAxis));
  const sized = (left: number): KpiChartInput => ({
    ...input,
    size: {
      width: Math.max(120, width - left - margin.right),
      height: height - top - margin.bottom,
      fontSize,
      leftRoom: room,
    },
  });
  const names = kpiChartGeometry(sized(40)).yTicks.map(({ label }) => approximateTextWidth(label[language], fontSize));
  const left = Math.ceil(Math.max(0, ...names)) + 10;
  return { geometry: kpiChartGeometry(sized(left)), left, top, fontSize };
}

/** The widest axis of a chart in a pack, in points. */
const packAxisRoom = 54;

/** The geometry for a page: where numbers of the axis are wide, the plot gives them room. */
export function packChartGeometry(input: KpiChartInput): ChartGeometry {
  const { width, leftRoom } = packChartSize;
  const sized = (room: number): KpiChartInput => ({
    ...input,
    size: { ...packChartSize, width: width - (room - leftRoom), leftRoom: room },
  });
  const { yTicks } = kpiChartGeometry(sized(packAxisRoom));
  const widths = yTicks.flatMap(({ label }) =>
    [label.bg, label.en].map((text) => approximateTextWidth(text, packChartSize.fontSize * 0.97)),
  );
  const room = Math.ceil(Math.max(leftRoom, ...widths));
  const geometry = kpiChartGeometry(sized(room));
  return room === leftRoom ? geometry : { ...geometry, axisRoom: room };
}
