import { z } from 'zod';
import { recordSchema } from '#shared/model/entity.ts';
import { strategyLevels, strategyNode } from '#shared/model/strategy.ts';
import { bilingualPatchSchema, daySchema, decimalSchema, partialDateSchema } from '#shared/model/values.ts';
import type { RollUp } from '#shared/rules/roll-up.ts';
import { activityStatusSchema, namedSchema } from './activities.ts';
import { asOfInput, procedure } from './base.ts';
import { kpiLightSchema } from './kpis.ts';

/** Made by the rule, which checks it; at the wall its parts are taken as they are. */
export const rollUpSchema = z.custom<RollUp>(
  (value) => typeof value === 'object' && value !== null && 'light' in value && 'rule' in value && 'counts' in value,
);

/** A roll-up as it is said: the light in a word, how many are on track and reported, and which rule made it so. */
const wordsSchema = z.object({ light: z.string(), counts: z.string(), reason: z.string() });
export const inWordsSchema = z.object({ bg: wordsSchema, en: wordsSchema });

/**
 * An activity that counts for a node, once: by a link of its own, by the focus area it stands in, or because it counts for
 * a part of the node.
 */
export const contributionSchema = z.object({
  activity: namedSchema,
  status: activityStatusSchema,
  weight: z.number(),
  origin: z.enum(['link', 'focusArea', 'part']),
  /** The part of the node that it counts through; null where it counts directly. */
  through: namedSchema.nullable(),
  link: z.uuid().nullable(),
  validFrom: partialDateSchema.nullable(),
  validTo: partialDateSchema.nullable(),
});
export type Contribution = z.infer<typeof contributionSchema>;

/** What helps a node and does not move its roll-up. */
export const supporterSchema = z.object({
  entity: z.enum(['activity', 'programme']),
  record: namedSchema,
  /** Null for a programme. */
  status: activityStatusSchema.nullable(),
  link: z.uuid(),
});

/** An indicator of the node itself, or of an activity that counts for it. */
export const nodeKpiSchema = z.object({
  kpi: namedSchema,
  light: kpiLightSchema,
  /** The latest value with its unit, or its words; empty where there is none. */
  value: z.object({ bg: z.string(), en: z.string() }),
  through: namedSchema.nullable(),
});

export const strategyNodeViewSchema = recordSchema(strategyNode).and(
  z.object({
    rollUp: rollUpSchema,
    inWords: inWordsSchema,
    /** The ones in trouble first. */
    contributions: z.array(contributionSchema),
    supporters: z.array(supporterSchema),
    kpis: z.array(nodeKpiSchema),
  }),
);
export type StrategyNodeView = z.infer<typeof strategyNodeViewSchema>;

export const strategyContract = {
  /** The whole map on a day: visions, goals, priorities, focus areas, each with its roll-up, what made it so, and why. */
  tree: procedure.input(asOfInput).output(
    z.object({
      asOf: daySchema,
      nodes: z.array(strategyNodeViewSchema),
      /** Activities of the plan that count for no node; dropped ones are left out. */
      idle: z.array(z.object({ activity: namedSchema, status: activityStatusSchema })),
      /** Nodes that no activity counts for. */
      unserved: z.array(z.uuid()),
    }),
  ),
  /** The next free number of a level, `GOAL-7`. */
  nextCode: procedure.input(z.object({ level: z.enum(strategyLevels) })).output(z.object({ code: z.string() })),
  create: procedure
    .input(
      z.object({
        level: z.enum(strategyLevels),
        parent: z.uuid().nullable(),
        code: z.string().trim().min(1).max(40),
        title: bilingualPatchSchema.refine(({ bg, en }) => Boolean(bg) || Boolean(en)),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  /** Makes it part of another node, or of none, in the order of `siblings`: the nodes it then stands among, itself included. */
  move: procedure
    .input(z.object({ id: z.uuid(), parent: z.uuid().nullable(), siblings: z.array(z.uuid()).max(5_000) }))
    .output(z.object({})),
  /**
   * How an activity or a programme serves a node. Only what contributes has a weight, and only activities contribute.
   * `none` takes the tie away as if it had never been; one that has ended gets a `validTo` instead.
   */
  setContribution: procedure
    .input(
      z.object({
        node: z.uuid(),
        entity: z.enum(['activity', 'programme']).default('activity'),
        record: z.uuid(),
        relation: z.enum(['contributes', 'supports', 'none']),
        weight: decimalSchema
          .refine((weight) => weight >= 0)
          .nullable()
          .default(null),
        validFrom: partialDateSchema.nullable().default(null),
        validTo: partialDateSchema.nullable().default(null),
      }),
    )
    .output(z.object({})),
};
