import type { KpiView } from '#shared/contract/kpis.ts';

interface SparkLineProps {
  points: KpiView['spark'];
  /** What the line tells; the values themselves stand beside it. */
  title: string;
}

const size = { width: 76, height: 20, pad: 3 } as const;

/** The last values by their days: a thin line, the last of them marked. One value alone is no line. */
export function SparkLine({ points, title }: SparkLineProps) {
  const known = points.flatMap(({ asOf, value, quality }) =>
    value === null ? [] : [{ time: Date.parse(asOf), value, quality }],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const values = known.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (time: number) =>
    size.pad + ((time - first.time) / (last.time - first.time || 1)) * (size.width - 2 * size.pad);
  const y = (value: number) =>
    high === low
      ? size.height / 2
      : size.height - size.pad - ((value - low) / (high - low)) * (size.height - 2 * size.pad);
  const path = known
    .map(({ time, value }, index) => `${index === 0 ? 'M' : 'L'}${x(time).toFixed(1)} ${y(value).toFixed(1)}`)
    .join('');
  return (
    <svg role="img" aria-label={title} width={size.width} height={size.height} className="block">
      <path d={path} className="fill-none stroke-ink-3" strokeWidth={1.3} />
      <circle
        cx={x(last.time)}
        cy={y(last.value)}
        r={2.4}
        strokeWidth={1.2}
        className={`stroke-accent ${last.quality === 'final' ? 'fill-accent' : 'fill-paper'}`}
      />
    </svg>
  );
}
