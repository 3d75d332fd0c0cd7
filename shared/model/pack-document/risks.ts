import { z } from 'zod';
import { ledgerRefsSchema, packTextSchema, shareSchema, statementSchema } from './text.ts';

/** The list is the document's own, so that a change of the rules never changes what an old document means. */
export const packRiskLevelSchema = z.enum(['low', 'medium', 'high', 'critical']);
const kindSchema = z.enum(['threat', 'opportunity']);

const positionSchema = z.strictObject({ x: shareSchema, y: shareSchema });

/** A 5 × 5 matrix, free of any renderer. Positions are shares of the plot, y from its top edge. */
export const packRiskMatrixSchema = z.strictObject({
  kind: kindSchema,
  /** "Заплахи", "Възможности" */
  title: packTextSchema,
  /** Points; the ratio for which the marks were placed. */
  width: z.number().positive(),
  height: z.number().positive(),
  mark: z.strictObject({ width: z.number().positive(), height: z.number().positive() }),
  /** The top left corner of each of the 25 cells. */
  cells: z.array(
    positionSchema.extend({
      score: z.int().min(1).max(25),
      level: packRiskLevelSchema,
      /** "+3": how many more risks than could be drawn; null mostly. */
      more: packTextSchema.nullable(),
    }),
  ),
  /** The middle of each mark; hollow where the risk stood before measures. */
  marks: z.array(positionSchema.extend({ label: z.string(), hollow: z.boolean() })),
  arrows: z.array(z.strictObject({ from: positionSchema, to: positionSchema })),
  /** "критичен 15–25", the gravest last. */
  legend: z.array(z.strictObject({ level: packRiskLevelSchema, text: packTextSchema })),
  /** All of it in sentences. */
  alt: packTextSchema,
});
export type PackRiskMatrix = z.infer<typeof packRiskMatrixSchema>;

const scoreSchema = z.strictObject({
  level: packRiskLevelSchema,
  /** "20 · критичен" */
  text: packTextSchema,
  refs: ledgerRefsSchema,
});

/** An open risk, the gravest first. */
export const packRiskSchema = z.strictObject({
  code: z.string(),
  kind: kindSchema,
  /** "заплаха" */
  kindWord: packTextSchema,
  event: packTextSchema,
  /** Cause, event and effect in one sentence; null where only the event is described. */
  sentence: packTextSchema.nullable(),
  /** What it threatens or favours: "ACT-01, ICC". */
  about: packTextSchema.nullable(),
  owner: packTextSchema.nullable(),
  before: scoreSchema.nullable(),
  after: scoreSchema.nullable(),
  /** "намаляване: рамково споразумение с втори доставчик" */
  measures: packTextSchema.nullable(),
  /** What the newest review said, and of which day it is. */
  stateOfPlay: z.strictObject({ asOf: packTextSchema, text: packTextSchema.nullable() }).nullable(),
  /** "до 31.03.2021 г.", or by how much it is overdue. */
  nextReview: z.strictObject({ text: packTextSchema, overdue: z.boolean() }).nullable(),
});
export type PackRisk = z.infer<typeof packRiskSchema>;

export const packRisksSchema = z.strictObject({
  /** How many of which kind and level. */
  lead: statementSchema,
  matrices: z.array(packRiskMatrixSchema),
  risks: z.array(packRiskSchema).min(1),
});
export type PackRisks = z.infer<typeof packRisksSchema>;
