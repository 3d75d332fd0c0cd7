import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { kpiChartGeometry, kpiChartScales, type KpiChartInput } from '#shared/charts/kpi-chart-geometry.ts';
import type { ChartGeometry } from '#shared/model/pack-document/chart.ts';
import type { Language } from '#shared/model/values.ts';
import { ChartPlot, type CrossedPoint } from './chart-plot.tsx';
import { useElementWidth } from '#renderer/ui/use-element-width.ts';

/** What is told of a point when it has the focus or the pointer, in the order of the input's readings. */
export interface PointNote {
  id: string;
  value: string;
  date: string;
  /** Quality, source, who entered it. */
  detail: string;
}

/** A value that no longer counts: drawn pale and crossed where it would have stood. */
export interface WithdrawnPoint {
  id: string;
  on: string;
  value: number;
}

export interface KpiChartProps {
  /** Without a size: the chart takes the width it is given. */
  input: Omit<KpiChartInput, 'size'>;
  /** One for each reading of the input that has a value, earliest first. */
  notes: readonly PointNote[];
  withdrawn: readonly WithdrawnPoint[];
  title: string;
  /** In full sentences, for those who do not see it. */
  description: string;
  pointsLabel: string;
  language: Language;
  height?: number;
}

const fontSize = 12;
const margin = { top: 22, right: 10, bottom: 24 } as const;

/** The chart of an indicator: thin lines, direct labels, and its values one by one for the keyboard. */
export function KpiChart({ height = 210, ...props }: KpiChartProps) {
  const [box, width] = useElementWidth<HTMLDivElement>();
  return (
    <div ref={box} style={{ minHeight: height }}>
      {width > 0 && <SizedChart {...props} width={width} height={height} />}
    </div>
  );
}

interface SizedProps extends Omit<KpiChartProps, 'height'> {
  width: number;
  height: number;
}

function SizedChart({ input, notes, withdrawn, title, description, pointsLabel, language, width, height }: SizedProps) {
  const id = useId();
  const [current, setCurrent] = useState<number | null>(null);
  const { geometry, left, crossed } = useMemo(
    () => laidOut(input, withdrawn, { width, height }, language),
    [input, withdrawn, width, height, language],
  );
  const last = notes.length - 1;
  const at = current === null ? null : geometry.points[current];
  const note = current === null ? undefined : notes[current];

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const to = { ArrowLeft: (current ?? last) - 1, ArrowRight: (current ?? last) + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const place = Math.max(0, Math.min(last, to));
    setCurrent(place);
    event.currentTarget.querySelector<SVGElement>(`[data-point="${place}"]`)?.focus();
  };

  return (
    <div className="relative">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows walk from value to value */}
      <svg
        role="group"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
        width={width}
        height={height}
        className="block overflow-visible"
        onKeyDown={onKeyDown}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <g transform={`translate(${left} ${margin.top})`}>
          <ChartPlot geometry={geometry} crossed={crossed} language={language} />
          <g role="list" aria-label={pointsLabel}>
            {geometry.points.map((point, index) => (
              <g
                key={notes[index]?.id ?? index}
                role="listitem"
                tabIndex={index === (current ?? last) ? 0 : -1}
                data-point={index}
                aria-label={noteText(notes[index])}
                className="group/point outline-none"
                onFocus={() => setCurrent(index)}
                onBlur={() => setCurrent(null)}
                onPointerEnter={() => setCurrent(index)}
                onPointerLeave={() => setCurrent(null)}
              >
                <circle cx={point.x * geometry.width} cy={point.y * geometry.height} r={14} fill="transparent" />
                <circle
                  cx={point.x * geometry.width}
                  cy={point.y * geometry.height}
                  r={8}
                  className="fill-none stroke-transparent stroke-2 group-focus-visible/point:stroke-focus"
                />
              </g>
            ))}
          </g>
        </g>
      </svg>
      {at && note && (
        <PointCard note={note} x={left + at.x * geometry.width} y={margin.top + at.y * geometry.height} width={width} />
      )}
    </div>
  );
}

const noteText = (note: PointNote | undefined) =>
  note ? [note.value, note.date, note.detail].filter(Boolean).join(', ') : undefined;

/** Beside the point, on the side where there is room. */
function PointCard({ note, x, y, width }: { note: PointNote; x: number; y: number; width: number }) {
  const toLeft = x > width / 2;
  return (
    <div
      aria-hidden
      style={{ top: y, left: toLeft ? undefined : x + 14, right: toLeft ? width - x + 14 : undefined }}
      className="pointer-events-none absolute z-10 max-w-60 -translate-y-1/2 rounded-md bg-ink px-2.5 py-1.5 text-sm text-paper shadow-panel"
    >
      <span className="block font-semibold">{note.value}</span>
      <span className="block">{note.date}</span>
      {note.detail && <span className="line-clamp-2 [overflow-wrap:anywhere]">{note.detail}</span>}
    </div>
  );
}

/** The geometry for this width, and room at the left for the widest number of the value axis. */
function laidOut(
  input: KpiChartProps['input'],
  withdrawn: readonly WithdrawnPoint[],
  { width, height }: { width: number; height: number },
  language: Language,
): { geometry: ChartGeometry; left: number; crossed: CrossedPoint[] } {
  const sized = (left: number): KpiChartInput => ({
    ...input,
    size: { width: Math.max(120, width - left - margin.right), height: height - margin.top - margin.bottom, fontSize },
  });
  const widest = Math.max(...kpiChartGeometry(sized(40)).yTicks.map(({ label }) => label[language].length));
  const left = Math.ceil(widest * fontSize * 0.58) + 10;
  const { xOf, yOf } = kpiChartScales(sized(left));
  const crossed = withdrawn
    .map(({ id, on, value }) => ({ id, x: xOf(on), y: yOf(value) }))
    // A wrong value may lie far off the chart; it is in the list of readings all the same.
    .filter(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1);
  return { geometry: kpiChartGeometry(sized(left)), left, crossed };
}
