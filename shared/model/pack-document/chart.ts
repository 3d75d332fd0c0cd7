import { z } from 'zod';
import { packTextSchema, shareSchema } from './text.ts';

/**
 * The geometry of a chart, free of any renderer: Typst draws it in the pack, React on screen. All coordinates are shares of
 * the plot: x from its left edge (0) to its right edge (1), y from its TOP edge (0) to its bottom edge (1), as in SVG.
 */
export const chartPositionSchema = z.strictObject({ x: shareSchema, y: shareSchema });
export type ChartPosition = z.infer<typeof chartPositionSchema>;

export const chartTickSchema = z.strictObject({ at: shareSchema, label: packTextSchema });

/** `kind` decides the mark: a final value is filled, a provisional one or an estimate hollow. */
export const chartPointSchema = chartPositionSchema.extend({
  kind: z.enum(['final', 'provisional', 'estimate']),
  /** "At least" and "at most" are drawn open towards the side on which the true value may lie. */
  qualifier: z.enum(['exactly', 'atLeast', 'atMost', 'about']),
  /** The value as it is written, with its qualifier; for assistive technology and for a pointer. */
  label: packTextSchema,
});
export type ChartPoint = z.infer<typeof chartPointSchema>;

/** A stretch of the measured line; `provisional` where either end is. */
export const chartLineSchema = z.strictObject({
  kind: z.enum(['measured', 'provisional']),
  points: z.array(chartPositionSchema).min(2),
});

export const chartTargetSchema = z.strictObject({
  path: z.array(chartPositionSchema).min(1),
  /** The upper edge, where the target is a range. */
  upperPath: z.array(chartPositionSchema).min(1).nullable(),
  superseded: z.boolean(),
});

/**
 * A direct label. `x`, `y` is the middle of its line of text at the anchored end; placed so that no two overlap. It may
 * stand a little outside the plot.
 */
export const chartAnnotationSchema = z.strictObject({
  x: z.number().min(-1).max(2),
  y: z.number().min(-1).max(2),
  role: z.enum(['value', 'target', 'baseline', 'asOf']),
  anchor: z.enum(['start', 'middle', 'end']),
  label: packTextSchema,
});
export type ChartAnnotation = z.infer<typeof chartAnnotationSchema>;

export const chartGeometrySchema = z.strictObject({
  /** The size of the plot in points (1/72 inch) for which labels were placed; another size keeps this ratio. */
  width: z.number().positive(),
  height: z.number().positive(),
  xTicks: z.array(chartTickSchema),
  /** Bottom to top. */
  yTicks: z.array(chartTickSchema),
  lines: z.array(chartLineSchema),
  points: z.array(chartPointSchema),
  targets: z.array(chartTargetSchema),
  /** The height of the baseline. */
  baseline: shareSchema.nullable(),
  /** The day of the data, where it lies within the plot. */
  asOf: shareSchema.nullable(),
  annotations: z.array(chartAnnotationSchema),
});
export type ChartGeometry = z.infer<typeof chartGeometrySchema>;
