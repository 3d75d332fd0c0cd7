import type { StrategyLevel } from '#shared/model/strategy.ts';
import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import type { RollUpLight } from '#shared/rules/roll-up-rules.ts';

/** What the map of the strategy shows, in one language: the layout looks at nothing else. */
export interface MapContent {
  /** In the order of the strategy. */
  readonly nodes: readonly MapNode[];
  readonly groups: readonly MapGroup[];
  readonly ties: readonly MapTie[];
}

export interface MapNode {
  readonly id: string;
  readonly level: StrategyLevel;
  /** The node it is part of, by which it is drawn. */
  readonly parent: string | null;
  readonly code: string;
  readonly title: string;
  readonly light: RollUpLight;
  /** The light in a word or two. */
  readonly word: string;
  /** Coverage and age; or that nothing contributes. */
  readonly note: string;
  /** Shares of each status by weight, those above nought. */
  readonly shares: readonly { readonly status: ActivityStatusCode; readonly share: number }[];
}

export type MapMark =
  | { readonly kind: 'status'; readonly status: ActivityStatusCode }
  | { readonly kind: 'light'; readonly light: 'green' | 'amber' | 'red' | 'none'; readonly isStale: boolean };

/** An activity, a programme or an indicator. */
export interface MapLine {
  readonly id: string;
  readonly entity: 'activity' | 'programme' | 'kpi';
  readonly code: string;
  readonly title: string;
  readonly mark: MapMark | null;
  readonly word: string;
  /** The value of an indicator, and what it measures; empty for the others. */
  readonly note: string;
}

/** What stands beside a focus area; `outside` for what is beside none. */
export interface MapGroup {
  readonly key: string;
  readonly area: string | null;
  /** Said where no focus area says it. */
  readonly heading: string | null;
  /** „10 дейности · 2 индикатора“ */
  readonly summary: string;
  readonly counts: readonly { readonly status: ActivityStatusCode; readonly count: number }[];
  readonly lines: readonly MapLine[];
  /** „всичките 592 в плана“, where not all have a line; null where they do. */
  readonly more: string | null;
  readonly isFolded: boolean;
}

export const outsideKey = 'outside';

/** The ids of the cards that are no record's own: the head of a group, and what counts those without a line. */
export const groupId = (key: string) => `group:${key}`;
export const moreId = (key: string) => `more:${key}`;

export interface MapTie {
  readonly node: string;
  readonly group: string;
  /** Null for those of the group that have no line. */
  readonly record: string | null;
  readonly relation: 'contributes' | 'supports' | 'measures';
  /** Of all it stands for; only what contributes has one. */
  readonly weight: number;
  readonly count: number;
}
