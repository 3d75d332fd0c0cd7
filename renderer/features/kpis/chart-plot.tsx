import type { ChartGeometry, ChartPoint, ChartPosition } from '#shared/model/pack-document/chart.ts';
import type { Language } from '#shared/model/values.ts';

/** Where a value that no longer counts would have stood, as a share of the plot. */
export interface CrossedPoint {
  id: string;
  x: number;
  y: number;
}

interface ChartPlotProps {
  geometry: ChartGeometry;
  crossed: readonly CrossedPoint[];
  language: Language;
}

/** Axes, paths, lines, marks and direct labels; nothing in it takes the focus. Positions are shares of the plot. */
export function ChartPlot({ geometry, crossed, language }: ChartPlotProps) {
  const { width, height } = geometry;
  const pathOf = (points: readonly ChartPosition[]) =>
    points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x * width} ${y * height}`).join('');
  return (
    <g aria-hidden>
      {geometry.yTicks.map(({ at, label }) => (
        <g key={at}>
          <line x1={0} x2={width} y1={at * height} y2={at * height} className="stroke-line" />
          <text x={-8} y={at * height} textAnchor="end" dominantBaseline="central" className="fill-ink-3 text-2xs">
            {label[language]}
          </text>
        </g>
      ))}
      {geometry.xTicks.map(({ at, label }, index) => (
        <g key={at}>
          <line x1={at * width} x2={at * width} y1={height} y2={height + 4} className="stroke-line-strong" />
          <text x={at * width} y={height + 15} textAnchor={tickAnchor(at, index === 0)} className="fill-ink-3 text-2xs">
            {label[language]}
          </text>
        </g>
      ))}
      {geometry.baseline !== null && (
        <line
          x1={0}
          x2={width}
          y1={geometry.baseline * height}
          y2={geometry.baseline * height}
          className="stroke-ink-3"
          strokeDasharray="1 3"
        />
      )}
      {geometry.asOf !== null && (
        <line x1={geometry.asOf * width} x2={geometry.asOf * width} y1={0} y2={height} className="stroke-line-strong" />
      )}
      {geometry.targets.map(({ path, upperPath, superseded }) => (
        <g
          key={`${pathOf(path)} ${superseded}`}
          className={superseded ? 'stroke-line-strong' : 'stroke-gold'}
          fill="none"
          strokeDasharray="5 4"
          strokeWidth={1.5}
        >
          <path d={pathOf(path)} />
          {upperPath && <path d={pathOf(upperPath)} />}
        </g>
      ))}
      {geometry.lines.map(({ kind, points }) => (
        <path
          key={pathOf(points)}
          d={pathOf(points)}
          className="fill-none stroke-accent"
          strokeWidth={1.6}
          strokeDasharray={kind === 'provisional' ? '2 3' : undefined}
        />
      ))}
      {crossed.map(({ id, x, y }) => (
        <g
          key={id}
          transform={`translate(${x * width} ${y * height})`}
          className="fill-none stroke-ink-3"
          strokeWidth={1.2}
        >
          <circle r={3.4} strokeOpacity={0.6} />
          <path d="M-5 5 5-5" />
        </g>
      ))}
      {geometry.points.map((point) => (
        <PointMark key={`${point.x} ${point.y}`} point={point} width={width} height={height} />
      ))}
      {geometry.annotations.map(({ x, y, role, anchor, label }) => (
        <text
          key={role}
          x={x * width}
          y={y * height}
          textAnchor={anchor}
          dominantBaseline="central"
          className={`text-xs ${role === 'value' ? 'fill-ink font-semibold' : 'fill-ink-2'}`}
          paintOrder="stroke"
          stroke="var(--surface)"
          strokeWidth={3}
        >
          {label[language]}
        </text>
      ))}
    </g>
  );
}

/** The first and last names of the time axis stay within the plot. */
function tickAnchor(at: number, isFirst: boolean): 'start' | 'middle' | 'end' {
  if (isFirst && at < 0.06) return 'start';
  return at > 0.94 ? 'end' : 'middle';
}

/** Filled where final, hollow where provisional; „at least“ and „at most“ are open to the side where the truth may lie. */
function PointMark({ point, width, height }: { point: ChartPoint; width: number; height: number }) {
  const { kind, qualifier } = point;
  const open = {
    atLeast: 'M0-5.5V-13M-3-10.2 0-13.2 3-10.2',
    atMost: 'M0 5.5V13M-3 10.2 0 13.2 3 10.2',
    about: '',
    exactly: '',
  }[qualifier];
  return (
    <g transform={`translate(${point.x * width} ${point.y * height})`} className="stroke-accent" strokeWidth={1.6}>
      {open && <path d={open} className="fill-none" strokeWidth={1.3} />}
      <circle
        r={3.6}
        className={kind === 'final' ? 'fill-accent' : 'fill-surface'}
        strokeDasharray={kind === 'estimate' ? '2 1.5' : undefined}
      />
    </g>
  );
}
