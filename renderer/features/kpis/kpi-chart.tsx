import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { KpiChartInput } from '#shared/charts/kpi-chart-geometry.ts';
import { chartShapes } from '#shared/charts/kpi/chart-shapes.ts';
import { laidOutChart } from '#shared/charts/kpi/lay-out-chart.ts';
import type { Language } from '#shared/model/values.ts';
import { ChartPlot } from './chart-plot.tsx';
import { useElementWidth } from '#renderer/ui/use-element-width.ts';

/** What is told of a point when it has the focus or the pointer. */
export interface PointNote {
  id: string;
  value: string;
  date: string;
  /** Quality, source, who entered it. */
  detail: string;
}

export interface KpiChartProps {
  /** Without a size: the chart takes the width it is given. */
  input: Omit<KpiChartInput, 'size'>;
  /** One for each reading of the input that has a value, earliest first; then one for each that was superseded. */
  notes: readonly PointNote[];
  title: string;
  /** In full sentences, for those who do not see it. */
  description: string;
  pointsLabel: string;
  language: Language;
  height?: number;
}

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

function SizedChart({ input, notes, title, description, pointsLabel, language, width, height }: SizedProps) {
  const id = useId();
  const [current, setCurrent] = useState<number | null>(null);
  const { geometry, left, top, drawing } = useMemo(() => {
    const chart = laidOutChart(input, { width, height }, language);
    return { ...chart, drawing: chartShapes(chart.geometry, { language, fontSize: chart.fontSize }) };
  }, [input, width, height, language]);
  const places = [...geometry.points, ...(geometry.superseded ?? [])];
  const last = places.length - 1;
  const latest = Math.max(0, geometry.points.length - 1);
  const at = current === null ? null : places[current];
  const note = current === null ? undefined : notes[current];

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const to = { ArrowLeft: (current ?? latest) - 1, ArrowRight: (current ?? latest) + 1, Home: 0, End: last }[
      event.key
    ];
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
        <g transform={`translate(${left} ${top})`}>
          <ChartPlot drawing={drawing} />
          <g role="list" aria-label={pointsLabel}>
            {places.map((point, index) => (
              <g
                key={notes[index]?.id ?? index}
                role="listitem"
                tabIndex={index === (current ?? latest) ? 0 : -1}
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
        <PointCard note={note} x={left + at.x * geometry.width} y={top + at.y * geometry.height} width={width} />
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
