import { z } from 'zod';
import { packTextSchema, shareSchema } from './text.ts';

/**
 * The geometry of a chart, free of any renderer: Typst draws it in the pack, React on screen. All coordinates are shares of
 * the plot: x from its left edge (0) to its right edge (1), y from its TOP edge (0) to its bottom edge (1), as in SVG.
 */
export const chartPositionSchema = z.strictObject({ x: shareSchema, y: shareSchema });
export type ChartPosition = z.infer<typeof chartPositionSchema>;

export const chartTickSchema = z.strictObject({ at: shareSchema, label: packTextSchema });

/** `kind` decides the mark: a final value is filled, a provisional one or an estimate hollow, one not yet approved an outline. */
export const chartPointSchema = chartPositionSchema.extend({
  kind: z.enum(['final', 'provisional', 'estimate', 'waiting']),
  /** "At least" and "at most" are drawn open towards the side on which the true value may lie. */
  qualifier: z.enum(['exactly', 'atLeast', 'atMost', 'about']),
  /** The value as it is written, with its qualifier; for assistive technology and for a pointer. */
  label: packTextSchema,
  /** Its day or period in words, and where it comes from: told by a form that answers; absent in packs of before. */
  date: packTextSchema.optional(),
  source: packTextSchema.optional(),
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
  role: z.enum(['value', 'target', 'baseline', 'asOf', 'break', 'band', 'word']),
  anchor: z.enum(['start', 'middle', 'end']),
  label: packTextSchema,
});
export type ChartAnnotation = z.infer<typeof chartAnnotationSchema>;

/** A value of a period: a bar from zero (its foot) to the value. */
export const chartBarSchema = z.strictObject({
  left: shareSchema,
  right: shareSchema,
  foot: shareSchema,
  head: shareSchema,
  kind: chartPointSchema.shape.kind,
});
export type ChartBar = z.infer<typeof chartBarSchema>;

/** A value that was superseded, where it stood, and the value that took its place; null where that is not in the chart. */
export const chartSupersededSchema = chartPositionSchema.extend({
  label: packTextSchema,
  tie: chartPositionSchema.nullable(),
  date: packTextSchema.optional(),
});

/** The area in which a rule gives a light: between two edges, from left to right. */
export const chartBandSchema = z.strictObject({
  light: z.enum(['green', 'amber', 'red']),
  upper: z.array(chartPositionSchema).min(2),
  lower: z.array(chartPositionSchema).min(2),
});
export type ChartBand = z.infer<typeof chartBandSchema>;

/** Numbers over the plot that stand for what was said on that day; their texts are below the chart. */
export const chartMarkSchema = z.strictObject({ at: shareSchema, x: shareSchema, label: z.string() });
export type ChartMark = z.infer<typeof chartMarkSchema>;

/** What a chart of an earlier document does not have may be left out. */
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
  /** Values of periods, as bars; then their points are not drawn, except for what is open to one side. */
  bars: z.array(chartBarSchema).optional(),
  superseded: z.array(chartSupersededSchema).optional(),
  /** Where another definition begins: nothing is joined over it. */
  breaks: z.array(shareSchema).optional(),
  bands: z.array(chartBandSchema).optional(),
  marks: z.array(chartMarkSchema).optional(),
  /** Room at the left for the names of the value axis, in points, where they need more than usual. */
  axisRoom: z.number().positive().optional(),
});
export type ChartGeometry = z.infer<typeof chartGeometrySchema>;
