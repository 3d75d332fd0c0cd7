import type { ChartDrawing } from '#shared/charts/kpi/chart-shapes.ts';
import type { Shape } from '#shared/charts/timeline/shapes.ts';
import { screenInk } from '#renderer/app/timeline/screen-ink.ts';

const textInk = { ink: 'fill-ink', ink2: 'fill-ink-2', ink3: 'fill-ink-3' } as const;

/** Axes, paths, lines, marks and direct labels; nothing in it takes the focus. */
export function ChartPlot({ drawing: { shapes, texts } }: { drawing: ChartDrawing }) {
  return (
    <g aria-hidden className="[--cell:var(--surface)]">
      <ChartShapes shapes={shapes} />
      {texts.map(({ x, y, text, anchor, ink, size, isBold, hasRim }) => (
        <text
          key={`${x} ${y} ${text}`}
          x={x}
          y={y}
          textAnchor={anchor}
          dominantBaseline="central"
          fontSize={size}
          fontWeight={isBold ? 600 : undefined}
          className={textInk[ink]}
          {...(hasRim && { paintOrder: 'stroke', stroke: 'var(--cell)', strokeWidth: 3 })}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

/** Shapes in the colours of the theme. */
export function ChartShapes({ shapes }: { shapes: readonly Shape[] }) {
  return shapes.map(({ d, fill, stroke, width, dash, opacity }, index) => (
    <path
      // oxlint-disable-next-line react/no-array-index-key -- the shapes of a chart have no other name than their place
      key={index}
      d={d}
      fill={fill === undefined ? 'none' : screenInk(fill)}
      stroke={stroke === undefined ? undefined : screenInk(stroke)}
      strokeWidth={width}
      strokeDasharray={dash}
      opacity={opacity}
    />
  ));
}
