import { z } from 'zod';
import { recordSchema } from '#shared/model/entity.ts';
import { kpiLights } from '#shared/model/kpi.ts';
import { link } from '#shared/model/link.ts';
import { strategyLevels, strategyNode } from '#shared/model/strategy.ts';
import { bilingualPatchSchema, daySchema, decimalSchema, partialDateSchema } from '#shared/model/values.ts';
import { activityStatuses } from '#shared/rules/activity-status.ts';
import type { RollUp } from '#shared/rules/roll-up.ts';
import { activityStatusSchema, namedSchema } from './activities.ts';
import { asOfInput, idAsOfInput, procedure } from './base.ts';
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
  validFrom: partialDateSchema.nullable(),
  validTo: partialDateSchema.nullable(),
});
export type Supporter = z.infer<typeof supporterSchema>;

const bothSchema = z.object({ bg: z.string(), en: z.string() });

/** An indicator of the node itself, or of an activity that counts for it. */
export const nodeKpiSchema = z.object({
  kpi: namedSchema,
  light: kpiLightSchema,
  /** The latest value with its unit, or its words; empty where there is none. */
  value: bothSchema,
  through: namedSchema.nullable(),
  /** The tie to the node itself; null where it measures something that counts for it. */
  link: z.uuid().nullable(),
  validFrom: partialDateSchema.nullable(),
  validTo: partialDateSchema.nullable(),
});
export type NodeKpi = z.infer<typeof nodeKpiSchema>;

/** A node as the map shows it. */
export const strategyNodeViewSchema = recordSchema(strategyNode).and(
  z.object({
    rollUp: rollUpSchema,
    inWords: inWordsSchema,
    /** How many count for it, how many only support it, and how many indicators measure it or what counts for it. */
    serving: z.object({ contributes: z.int(), supports: z.int(), kpis: z.int() }),
  }),
);
export type StrategyNodeView = z.infer<typeof strategyNodeViewSchema>;

/** The same with what serves it: of each the first ones. */
export const strategyNodeDetailSchema = strategyNodeViewSchema.and(
  z.object({
    /** The ones in trouble first. */
    contributions: z.array(contributionSchema),
    supporters: z.array(supporterSchema),
    kpis: z.array(nodeKpiSchema),
  }),
);
export type StrategyNodeDetail = z.infer<typeof strategyNodeDetailSchema>;

export const servingEntities = ['activity', 'programme', 'kpi'] as const;
export type ServingEntity = (typeof servingEntities)[number];

/** An activity, a programme or an indicator at the right edge of the map. */
export const mapLineSchema = z.object({
  entity: z.enum(servingEntities),
  record: namedSchema,
  /** Of an activity. */
  status: z.enum(activityStatuses).nullable(),
  /** Of an indicator, with its word and its latest value. */
  light: z
    .object({ light: z.enum([...kpiLights, 'none']), isStale: z.boolean(), word: bothSchema, value: bothSchema })
    .nullable(),
  /** The activity that an indicator measures, where it measures no node itself. */
  through: namedSchema.nullable(),
});
export type MapLine = z.infer<typeof mapLineSchema>;

/** What stands beside a focus area: the first lines of it, and how many there are in all. */
export const mapGroupSchema = z.object({
  /** Null for what serves the strategy outside every focus area. */
  area: z.uuid().nullable(),
  total: z.object({ activity: z.int(), programme: z.int(), kpi: z.int() }),
  counts: z.record(z.enum(activityStatuses), z.int()),
  lines: z.array(mapLineSchema),
});
export type MapGroup = z.infer<typeof mapGroupSchema>;

export const tieRelations = ['contributes', 'supports', 'measures'] as const;
export type TieRelation = (typeof tieRelations)[number];

/** A tie from a line to a node; or, together, the ties of those of a group that have no line. */
export const mapTieSchema = z.object({
  node: z.uuid(),
  group: z.uuid().nullable(),
  /** Null for all of the group that have no line of their own. */
  record: z.uuid().nullable(),
  relation: z.enum(tieRelations),
  /** The sum of the weights of what contributes. */
  weight: z.number(),
  count: z.int(),
});
export type MapTie = z.infer<typeof mapTieSchema>;

/** What contributes to nothing; only the first ones of each kind. */
const idleLineSchema = mapLineSchema.extend({
  /** It supports something, which does not count. */
  supports: z.int(),
});
export type IdleLine = z.infer<typeof idleLineSchema>;

export const strategyContract = {
  /** The whole map on a day: nodes with their roll-up, what serves them, and the ties between. */
  map: procedure.input(asOfInput).output(
    z.object({
      asOf: daySchema,
      nodes: z.array(strategyNodeViewSchema),
      groups: z.array(mapGroupSchema),
      ties: z.array(mapTieSchema),
      /** How many contribute to nothing; dropped activities and retired indicators are left out. */
      idle: z.object({ activity: z.int(), programme: z.int(), kpi: z.int() }),
      /** Nodes that no activity counts for. */
      unserved: z.array(z.uuid()),
    }),
  ),
  /** A node with what serves it: at most `limit` of each. */
  node: procedure
    .input(idAsOfInput.extend({ limit: z.int().min(1).max(10_000).default(60) }))
    .output(strategyNodeDetailSchema),
  /**
   * What contributes to nothing: activities that count for no node; programmes that serve none, neither themselves nor
   * through their activities; indicators that measure neither a node nor anything that serves one.
   */
  idle: procedure.input(asOfInput.extend({ limit: z.int().min(1).max(1_000).default(100) })).output(
    z.object({
      asOf: daySchema,
      lines: z.array(idleLineSchema),
      totals: z.object({ activity: z.int(), programme: z.int(), kpi: z.int() }),
    }),
  ),
  /** The ties of an activity, a programme or an indicator to the strategy, as they are recorded, ended ones too. */
  ties: procedure.input(z.object({ record: z.uuid() })).output(
    z.object({
      links: z.array(z.object({ link: recordSchema(link), node: namedSchema })),
      /** What an activity stands in by its own field: it contributes there without a link. */
      focusArea: namedSchema.nullable(),
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
   * How a record serves a node: an activity contributes, with a weight, or supports; a programme supports; an indicator
   * measures. `none` takes the tie away as if it had never been; one that has ended gets a `validTo` instead.
   */
  setContribution: procedure
    .input(
      z.object({
        node: z.uuid(),
        entity: z.enum(servingEntities).default('activity'),
        record: z.uuid(),
        relation: z.enum([...tieRelations, 'none']),
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
