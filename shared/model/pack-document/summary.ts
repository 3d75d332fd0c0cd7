import { z } from 'zod';
import { packStatusSchema } from './status.ts';
import { ledgerRefsSchema, packTextSchema, shareSchema, statementSchema } from './text.ts';

/** A figure under its rule: "9 от 14" · "индикатора с отчет" · "най-старият на 96 дни". Two to four of them make a row. */
export const headlineSchema = z.strictObject({
  figure: packTextSchema,
  label: packTextSchema,
  note: packTextSchema.nullable(),
  refs: ledgerRefsSchema,
});
export type PackHeadline = z.infer<typeof headlineSchema>;

/** One thing that changed since the last meeting, told as a sentence. */
export const packChangeSchema = z.strictObject({
  /** The shape and colour beside the word; null for a change that is no status (a date moved, a decision taken). */
  status: packStatusSchema.nullable(),
  /** The word of the change: "Просрочена", "Започна", "Преместен срок". */
  word: packTextSchema,
  /** Code of the record, or null for a fact that has none. */
  code: z.string().nullable(),
  title: packTextSchema,
  sentence: statementSchema,
  /** "Въпрос към Борда: точка 5." */
  question: packTextSchema.nullable(),
});
export type PackChange = z.infer<typeof packChangeSchema>;

/** Something the Board is asked in this pack, with the agenda item under which it is discussed. */
export const packQuestionSchema = z.strictObject({
  item: z.string().nullable(),
  text: packTextSchema,
  /** The record it is about: "Документооборот в общината и районите". */
  about: packTextSchema.nullable(),
});
export type PackQuestion = z.infer<typeof packQuestionSchema>;

export const packSummarySchema = z.strictObject({
  /** The state of the plan in one or two sentences. */
  lead: statementSchema.nullable(),
  headlines: z.array(headlineSchema).max(4),
  /** The day of the last meeting, from which changes are counted: "1 октомври 2020 г."; null before the first one. */
  since: packTextSchema.nullable(),
  changes: z.array(packChangeSchema),
  questions: z.array(packQuestionSchema),
});
export type PackSummary = z.infer<typeof packSummarySchema>;

/** One status within a mix bar. */
export const statusShareSchema = z.strictObject({
  status: packStatusSchema,
  /** How many activities; printed. */
  count: z.int().positive(),
  /** The share by weight; the shares of a bar add up to 1. */
  share: shareSchema,
});

/** Shares of each status among the activities of a focus area (or of the whole plan), with coverage and age. */
export const statusMixSchema = z.strictObject({
  /** "FA-1"; null for the whole plan and for activities outside any area. */
  code: z.string().nullable(),
  title: packTextSchema,
  total: z.int().nonnegative(),
  /** In the order in which they are drawn. Empty only when `total` is 0. */
  shares: z.array(statusShareSchema),
  /** "9 от 12" */
  reported: packTextSchema,
  /** Age of the oldest report: "96 дни"; null when nothing was reported. */
  oldest: packTextSchema.nullable(),
  /** "4 от 7 в график · 5 от 7 с отчет · най-старият отчет е на 140 дни" and what else must be said. */
  sentence: packTextSchema,
  refs: ledgerRefsSchema,
});
export type StatusMix = z.infer<typeof statusMixSchema>;

export const packFocusAreasSchema = z.strictObject({
  /** The title of the section where the plan calls its focus areas otherwise than the template does. */
  heading: packTextSchema.optional(),
  areas: z.array(statusMixSchema),
  /** The same over the whole plan: the last row. */
  whole: statusMixSchema,
});
export type PackFocusAreas = z.infer<typeof packFocusAreasSchema>;
