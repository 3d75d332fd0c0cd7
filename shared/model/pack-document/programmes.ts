import { z } from 'zod';
import { packReportSchema } from './exceptions.ts';
import { ledgerRefsSchema, packTextSchema, shareSchema } from './text.ts';

/** Where a programme stands in its own time. */
export const packClockSchema = z.strictObject({
  /** "М13 от 36" / "M13 of 36"; for a programme without project months, what its sources say of its time. */
  month: packTextSchema.nullable(),
  /** "остават 726 дни" / "726 days left", or "приключи на …". */
  left: packTextSchema.nullable(),
  /** How much of the period has passed, for drawing; null where the period is not known to the month. */
  elapsed: shareSchema.nullable(),
  /** The ends of the drawn line: "януари 2020 г.", "декември 2022 г.". */
  from: packTextSchema.nullable(),
  to: packTextSchema.nullable(),
  refs: ledgerRefsSchema,
});
export type PackClock = z.infer<typeof packClockSchema>;

/** `late`: achieved after its date; `slipped`: not achieved, with a forecast after its date. */
export const milestoneStates = ['achieved', 'late', 'partly', 'overdue', 'slipped', 'upcoming'] as const;

export const packMilestoneSchema = z.strictObject({
  code: z.string().nullable(),
  title: packTextSchema,
  state: z.enum(milestoneStates),
  /** The day it was achieved if it was, its forecast if it slipped, otherwise its due date, at its own precision. */
  when: packTextSchema,
  /** The date it was first due, where it differs: "декември 2019 г.". */
  dueWas: packTextSchema.nullable(),
  note: packTextSchema.nullable(),
});
export type PackMilestone = z.infer<typeof packMilestoneSchema>;

export const packDeliverableStatuses = [
  'pending',
  'draft',
  'internalReview',
  'submitted',
  'approved',
  'revisionRequested',
] as const;

export const packDeliverableSchema = z.strictObject({
  /** "D3.1", in the numbering of the funder. */
  number: z.string(),
  title: packTextSchema,
  /** "М8"; null where no month is known. */
  dueMonth: packTextSchema.nullable(),
  due: packTextSchema.nullable(),
  submitted: packTextSchema.nullable(),
  status: z.enum(packDeliverableStatuses),
  /** "44 дни след срока"; null when not late. */
  late: packTextSchema.nullable(),
});
export type PackDeliverable = z.infer<typeof packDeliverableSchema>;

export const packProgrammeSchema = z.strictObject({
  code: z.string(),
  kind: z.enum(['grant', 'advisory', 'network']),
  /** "PolicyCLOUD"; the full title follows it. */
  acronym: z.string().nullable(),
  title: packTextSchema,
  funder: packTextSchema.nullable(),
  coordinator: packTextSchema.nullable(),
  ourRole: packTextSchema.nullable(),
  /** "Споразумение № 870675" */
  grant: packTextSchema.nullable(),
  focus: packTextSchema.nullable(),
  clock: packClockSchema.nullable(),
  /** The state as last reported, in words; null when it was never reported. */
  report: packReportSchema.nullable(),
  ask: packTextSchema.nullable(),
  /** Passed since the last meeting (or all, where few), oldest first. */
  passed: z.array(packMilestoneSchema),
  /** Overdue ones first, then by date. */
  coming: z.array(packMilestoneSchema),
  /** In the funder's order. An advisory programme has none: then `null`, and no table is printed. */
  deliverables: z.array(packDeliverableSchema).nullable(),
});
export type PackProgramme = z.infer<typeof packProgrammeSchema>;
