import { z } from 'zod';
import { packStatusSchema } from './status.ts';
import { ledgerRefsSchema, packTextSchema, shareSchema, statementSchema } from './text.ts';

/** `unknown`: too little was reported to say. `none`: there is nothing to colour. */
const lightSchema = z.enum(['green', 'amber', 'red', 'unknown', 'none']);

/** Points (1/72 inch) from the upper left corner of the drawing. */
const length = z.number().nonnegative();
const boxShape = { x: length, y: length, width: length, height: length };
const sharesSchema = z.array(z.strictObject({ status: packStatusSchema, share: shareSchema }));

/** A card with its texts already broken into lines that fit it. */
const nodeCardSchema = z.strictObject({
  ...boxShape,
  kind: z.literal('node'),
  code: z.string(),
  title: z.array(z.string()),
  light: lightSchema,
  word: z.string(),
  /** In the order in which they are drawn; empty where nothing contributes. */
  shares: sharesSchema,
  /** "2 от 2 с отчет", "най-стар: 96 дни" */
  note: z.array(z.string()),
  refs: ledgerRefsSchema,
});

/** What stands beside a focus area, or beside none: how much it is, and how many of each status. */
const groupCardSchema = z.strictObject({
  ...boxShape,
  kind: z.literal('group'),
  heading: z.array(z.string()),
  summary: z.array(z.string()),
  counts: z.array(z.strictObject({ status: packStatusSchema, count: z.int().positive() })),
  refs: ledgerRefsSchema,
});

const curveSchema = z.strictObject({
  /** `part` and `contributes` are whole lines, `supports` is dashed, `measures` dotted. */
  kind: z.enum(['part', 'contributes', 'supports', 'measures']),
  thickness: z.number().positive(),
  /** Four points make a cubic curve, three a way down and in. */
  points: z
    .array(z.strictObject({ x: z.number(), y: z.number() }))
    .min(3)
    .max(4),
});

const textSizeSchema = z.strictObject({ size: z.number().positive(), height: z.number().positive() });

/** The map in one language: its lines are broken otherwise in another. */
const drawingSchema = z.strictObject({
  width: z.number().positive(),
  height: z.number().positive(),
  padX: length,
  padY: length,
  barGap: length,
  barHeight: length,
  /** Under the head line of a card, over its note, over the counts of a group. */
  gaps: z.strictObject({ head: length, note: length, counts: length }),
  /** Of the code and the light, of titles and of notes. */
  head: textSizeSchema,
  title: textSizeSchema,
  note: textSizeSchema,
  mark: z.number().positive(),
  columns: z.array(z.strictObject({ x: length, width: length, title: z.string() })),
  cards: z.array(z.discriminatedUnion('kind', [nodeCardSchema, groupCardSchema])),
  curves: z.array(curveSchema),
});
export type PackMapDrawing = z.infer<typeof drawingSchema>;

/** A node in the list that stands in place of a map too large for a page. */
const listedNodeSchema = z.strictObject({
  code: z.string(),
  title: packTextSchema,
  light: lightSchema,
  word: packTextSchema,
  sentence: packTextSchema,
  refs: ledgerRefsSchema,
});

/** The strategy with what serves it: drawn on a page; listed where it would not be legible on one. */
export const packStrategyMapSchema = z.strictObject({
  title: packTextSchema,
  /** What contributes to nothing, and how to read the map. */
  lead: statementSchema,
  drawings: z.strictObject({ bg: drawingSchema, en: drawingSchema }).nullable(),
  legend: z.array(z.strictObject({ kind: z.enum(['contributes', 'supports', 'measures']), word: packTextSchema })),
  /** The whole map in sentences. */
  alt: packTextSchema,
  levels: z.array(z.strictObject({ title: packTextSchema, nodes: z.array(listedNodeSchema) })).nullable(),
});
export type PackStrategyMap = z.infer<typeof packStrategyMapSchema>;
