import type { Day } from '#shared/model/values.ts';
import { approximateTextWidth } from '../text-width.ts';
import { headerTicks, type HeaderPeriod, type TickLabel } from './header-ticks.ts';
import { linePath } from './shapes.ts';
import { shapeMarkup, textMarkup } from './svg-markup.ts';
import type { TimeScale } from './time-window.ts';

/** Where the names of a sheet begin, and where time does. */
interface AxisColumns {
  readonly code: number;
  readonly track: number;
  readonly trackWidth: number;
}

/** The periods above the bars, and their lines down through all rows. */
export function drawHeader(
  { tick }: { readonly tick: TickLabel },
  columns: AxisColumns,
  scale: TimeScale,
  bodyTop: number,
  bodyEnd: number,
  fontSize: number,
): string[] {
  const { upper, lower, lines } = headerTicks(scale, tick);
  const upperMiddle = bodyTop - fontSize * 2.6;
  const lowerMiddle = bodyTop - fontSize * 0.9;
  const label =
    (middle: number, weight: 400 | 600) =>
    ({ labelAt, label: text }: HeaderPeriod) =>
      labelAt === null
        ? ''
        : textMarkup(columns.track + labelAt, middle, text, {
            size: fontSize * 0.95,
            ink: weight === 600 ? 'ink' : 'ink3',
            weight,
          });
  return [
    ...lines.map(({ x, isStrong }) =>
      shapeMarkup({
        d: linePath(columns.track + x, bodyTop - fontSize * (isStrong ? 3.2 : 1.6), columns.track + x, bodyEnd),
        stroke: isStrong ? 'lineStrong' : 'line',
        width: 0.6,
      }),
    ),
    ...upper.map(label(upperMiddle, 600)),
    ...lower.map(label(lowerMiddle, 400)),
    shapeMarkup({
      d: linePath(columns.code - fontSize * 1.5, bodyTop, columns.track + columns.trackWidth, bodyTop),
      stroke: 'ink',
      width: 0.8,
    }),
  ];
}

/** The day looked at. */
export function drawAsOf(
  { asOf, asOfLabel }: { asOf: Day; asOfLabel: string },
  columns: AxisColumns,
  scale: TimeScale,
  { top, bottom }: { top: number; bottom: number },
  fontSize: number,
): string[] {
  const x = scale.endOf(asOf);
  if (x < 0 || x > scale.width) return [];
  const width = approximateTextWidth(asOfLabel, fontSize * 0.85);
  const isLeft = x + width + 3 > scale.width;
  return [
    shapeMarkup({
      d: linePath(columns.track + x, top - fontSize * 0.3, columns.track + x, bottom),
      stroke: 'accent',
      width: 0.9,
    }),
    textMarkup(columns.track + x + (isLeft ? -3 : 3), bottom + fontSize * 0.75, asOfLabel, {
      size: fontSize * 0.85,
      ink: 'accent',
      anchor: isLeft ? 'end' : 'start',
    }),
  ];
}
