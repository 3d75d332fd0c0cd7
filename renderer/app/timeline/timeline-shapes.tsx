import { memo } from 'react';
import { milestoneLook } from '#shared/charts/milestone-look.ts';
import type { MilestoneMark } from '#shared/charts/timeline/milestone-marks.ts';
import type { Shape, ShapeText } from '#shared/charts/timeline/shapes.ts';
import type { StatusName } from '#renderer/ui/status.ts';
import { statusText } from '#renderer/ui/status.ts';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { screenInk, toneInk } from './screen-ink.ts';

/** The shapes of a row in the colours of the theme. */
export const TimelineShapes = memo(function TimelineShapes({ shapes }: { shapes: readonly Shape[] }) {
  return shapes.map(({ d, fill, stroke, width, dash, opacity }, index) => (
    <path
      // oxlint-disable-next-line react/no-array-index-key -- the shapes of a row have no other name than their place
      key={index}
      d={d}
      fill={fill === undefined ? 'none' : screenInk(fill)}
      stroke={stroke === undefined ? undefined : screenInk(stroke)}
      strokeWidth={width}
      strokeDasharray={dash}
      opacity={opacity}
    />
  ));
});

/** Words beside a bar, on a ground of their own where a line of the grid passes behind them. */
export function TimelineTexts({ texts, fontSize }: { texts: readonly ShapeText[]; fontSize: number }) {
  return texts.map(({ x, y, text, tone, anchor }) => (
    <text
      key={`${x}:${text}`}
      x={x}
      y={y}
      dy="0.35em"
      textAnchor={anchor}
      fontSize={fontSize}
      fontWeight={tone === 'slip' ? 600 : 400}
      fill={toneInk[tone]}
      stroke="var(--cell, var(--paper))"
      strokeWidth={3}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {text}
    </text>
  ));
}

interface StatusGlyphProps {
  status: StatusName;
  x: number;
  y: number;
  size: number;
}

/** A status mark with its middle at a place of a drawing. */
export function StatusGlyph({ status, x, y, size }: StatusGlyphProps) {
  return (
    <g transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 12})`} className={statusText[status]}>
      <circle cx={6} cy={6} r={7} fill="var(--cell, var(--paper))" />
      <StatusShape status={status} />
    </g>
  );
}

export const lookOfMark = ({ status, isLate }: Pick<MilestoneMark, 'status' | 'isLate'>): StatusName =>
  isLate && status === 'achieved' ? 'delayed' : milestoneLook[status];
