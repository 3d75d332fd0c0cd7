import { activity, dateMove, dependency, lifecycleStep, rollout, subtask } from './activity.ts';
import { agendaItem, boardRule, boardTopic, councilAct, invitee, meeting, outcome, paper } from './board.ts';
import { comment, commentFile } from './comment.ts';
import type { Entity, RecordOf } from './entity.ts';
import { erratum, kpi, kpiDefinition, kpiRuleSet, kpiTarget, reading, readingStep } from './kpi.ts';
import { attachment, link } from './link.ts';
import { packTemplate } from './pack-design.ts';
import { pack } from './pack.ts';
import { packet, packetAnswer } from './packet.ts';
import { organisation, person } from './people.ts';
import { holiday, period, plan, planVersion } from './plan.ts';
import {
  amendment,
  citiesCount,
  deliverable,
  deliverableStep,
  effort,
  funderPeriod,
  milestone,
  phase,
  programme,
  solution,
  solutionStep,
} from './programme.ts';
import { report } from './report.ts';
import { risk, riskReview } from './risk.ts';
import { savedView } from './saved-view.ts';
import { strategyNode } from './strategy.ts';

/** Every kind of record, in an order in which each comes after those it refers to. */
export const entities = {
  plan,
  holiday,
  period,
  organisation,
  person,
  councilAct,
  planVersion,
  strategyNode,
  activity,
  rollout,
  lifecycleStep,
  subtask,
  dependency,
  report,
  programme,
  amendment,
  dateMove,
  phase,
  funderPeriod,
  milestone,
  deliverable,
  deliverableStep,
  effort,
  citiesCount,
  solution,
  solutionStep,
  risk,
  riskReview,
  kpi,
  kpiTarget,
  kpiDefinition,
  kpiRuleSet,
  reading,
  readingStep,
  boardRule,
  meeting,
  invitee,
  agendaItem,
  outcome,
  boardTopic,
  packTemplate,
  pack,
  erratum,
  comment,
  commentFile,
  packet,
  packetAnswer,
  link,
  attachment,
  paper,
  savedView,
} as const satisfies Record<string, Entity>;

export type EntityName = keyof typeof entities;
export type RecordByName = { [Name in EntityName]: RecordOf<(typeof entities)[Name]> };
export const entityNames = Object.keys(entities) as EntityName[];

export function isEntityName(name: string): name is EntityName {
  return Object.hasOwn(entities, name);
}
