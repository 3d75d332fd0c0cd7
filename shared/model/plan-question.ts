import { z } from 'zod';

/** The views of the plan, which all answer the same question. */
export const planViewKinds = ['table', 'board', 'timeline', 'districts'] as const;
export type PlanViewKind = (typeof planViewKinds)[number];

/** What the plan can be narrowed by. Within one facet any choice matches; facets narrow each other. */
export const planFacets = [
  'status',
  'focusArea',
  'goal',
  'responsible',
  'owner',
  'programme',
  'lifecycle',
  'readiness',
  'priority',
  'district',
  'dates',
] as const;
export type PlanFacet = (typeof planFacets)[number];

/** What the dates of an activity say, apart from its status; one activity may be several of these. */
export const planDateChoices = ['overdue', 'dueSoon', 'slipped', 'lateStart', 'noDue'] as const;
export type PlanDateChoice = (typeof planDateChoices)[number];

/** Of the facet of districts: rolled out in some district, whichever. */
export const anyDistrict = 'any';

export const planGroupings = [
  'focusArea',
  'goal',
  'responsible',
  'owner',
  'programme',
  'status',
  'lifecycle',
  'readiness',
  'priority',
  'none',
] as const;
export type PlanGrouping = (typeof planGroupings)[number];

export const planSortFields = [
  'plan',
  'code',
  'title',
  'focusArea',
  'responsible',
  'owner',
  'status',
  'lifecycle',
  'readiness',
  'priority',
  'start',
  'due',
  'baselineDue',
  'slip',
  'lastReport',
  'progress',
  'budget',
  'spent',
  'source',
] as const;
export type PlanSortField = (typeof planSortFields)[number];

/**
 * What is asked of the plan: which activities, in what order, in what groups. The table, the board, the timeline and the
 * districts show the answer to the same question.
 */
export const planQuestionSchema = z.object({
  /** Words that all occur in the code, the titles or the names around an activity. */
  text: z.string().max(200),
  /** Ids of records, codes of districts or names of choices; the empty text stands for none. */
  facets: z.partialRecord(z.enum(planFacets), z.array(z.string().max(64)).max(500)),
  grouping: z.enum(planGroupings),
  /** The first decides; no sort at all is the plan's own order. */
  sorts: z.array(z.object({ by: z.enum(planSortFields), isDescending: z.boolean() })).max(planSortFields.length),
});
export type PlanQuestion = z.infer<typeof planQuestionSchema>;

export const wholePlan: PlanQuestion = { text: '', facets: {}, grouping: 'focusArea', sorts: [] };

/** How the answer is laid out: the table's columns in their order, and how far the timeline is drawn out. */
export const planLayoutSchema = z.object({
  columns: z
    .array(
      z.object({
        id: z.string().max(40),
        /** In CSS pixels; null takes what the others leave. */
        width: z.number().min(30).max(2_000).nullable(),
        isPinned: z.boolean(),
      }),
    )
    .max(60),
  /** What the board's columns stand for. */
  boardBy: z.enum(['status', 'readiness', 'lifecycle']),
  /** How many months of the timeline are in view: 1 to 60. */
  timelineMonths: z.number().min(1).max(60).nullable(),
});
export type PlanLayout = z.infer<typeof planLayoutSchema>;
