import { DomainError } from '#shared/contract/errors.ts';
import type { ServingEntity, TieRelation } from '#shared/contract/strategy.ts';
import type { StrategyLevel } from '#shared/model/strategy.ts';
import type { BilingualPatch, PartialDate } from '#shared/model/values.ts';
import { comparePartialDates } from '#shared/rules/partial-date.ts';
import { nextNodeCode, placementProblem } from '#shared/rules/strategy-placement.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

/** The next free number of a level; archived nodes keep theirs. */
export const nextCodeOf = (core: Core, level: StrategyLevel) =>
  nextNodeCode(
    level,
    readRecords(core.session.workbook().database, 'strategyNode').map(({ code }) => code),
  );

/** Throws PARENT_REFUSED where a node may not stand under the parent, RECORD_MISSING where that is gone. */
function refuseMisplaced(core: Core, node: { id?: string; level: StrategyLevel }, parent: string | null): void {
  const nodes = readRecords(core.session.workbook().database, 'strategyNode');
  if (parent !== null && !nodes.some(({ id }) => id === parent))
    throw new DomainError('RECORD_MISSING', { entity: 'strategyNode' });
  const problem = placementProblem(nodes, node, parent);
  if (problem !== null) throw new DomainError('PARENT_REFUSED', { problem });
}

export interface NewNodeInput {
  level: StrategyLevel;
  parent: string | null;
  code: string;
  title: BilingualPatch;
}

/** Puts a node at the end of its level. Throws PARENT_REFUSED, CODE_TAKEN. */
export function createNode(core: Core, given: NewNodeInput): string {
  refuseMisplaced(core, given, given.parent);
  const { database, write } = core.session.workbook();
  const last = database.prepare<[], number | null>('SELECT max(sort_order) FROM strategy_node').pluck().get() ?? 0;
  return write({ kind: 'strategyNode.create', actor: actorOf(core) }, (tx) =>
    tx.insert('strategyNode', { ...given, sortOrder: last + 1 }),
  );
}

export interface MoveNodeInput {
  id: string;
  parent: string | null;
  /** The nodes it then stands among, in their order, itself included. */
  siblings: readonly string[];
}

/** Throws PARENT_REFUSED, RECORD_MISSING. The siblings share out the places they had, so that no other node moves. */
export function moveNode(core: Core, { id, parent, siblings }: MoveNodeInput): void {
  const { database, write } = core.session.workbook();
  const node = readRecord(database, 'strategyNode', id);
  if (node === null) throw new DomainError('RECORD_MISSING', { entity: 'strategyNode' });
  refuseMisplaced(core, node, parent);
  const places = readRecords(database, 'strategyNode')
    .filter((one) => siblings.includes(one.id))
    .map(({ sortOrder }, index) => sortOrder ?? index + 1)
    .toSorted((a, b) => a - b);
  write({ kind: 'strategyNode.move', actor: actorOf(core) }, (tx) => {
    tx.update('strategyNode', id, { parent });
    siblings.forEach((sibling, index) => tx.update('strategyNode', sibling, { sortOrder: apart(places, index) }));
  });
}

/** Two nodes may have had one place: each gets one after the other's. */
const apart = (places: readonly number[], index: number): number =>
  Number(
    places
      .slice(0, index + 1)
      .reduce((last, place) => Math.max(last + 0.001, place), Number.NEGATIVE_INFINITY)
      .toFixed(6),
  );

export interface ContributionInput {
  node: string;
  entity: ServingEntity;
  record: string;
  relation: TieRelation | 'none';
  weight: number | null;
  validFrom: PartialDate | null;
  validTo: PartialDate | null;
}

/** What each kind of record may be to a node: only activities move its light. */
const relationsOf: Record<ServingEntity, readonly TieRelation[]> = {
  activity: ['contributes', 'supports'],
  programme: ['supports'],
  kpi: ['measures'],
};

/**
 * Ties an activity, a programme or an indicator to a node, changes the tie, or takes it away. Throws RECORD_MISSING,
 * INVALID_FIELD (an end before the beginning, a programme that contributes).
 */
export function setContribution(core: Core, { node, entity, record, relation, ...given }: ContributionInput): void {
  const { database, write } = core.session.workbook();
  if (readRecord(database, 'strategyNode', node) === null)
    throw new DomainError('RECORD_MISSING', { entity: 'strategyNode' });
  if (readRecord(database, entity, record) === null) throw new DomainError('RECORD_MISSING', { entity });
  const { validFrom, validTo } = given;
  const isBackwards = validFrom !== null && validTo !== null && comparePartialDates(validTo, validFrom) < 0;
  if (isBackwards) throw new DomainError('INVALID_FIELD', { entity: 'link', field: 'validTo' });
  if (relation !== 'none' && !relationsOf[entity].includes(relation))
    throw new DomainError('INVALID_FIELD', { entity: 'link', field: 'relation' });
  const known = readRecords(
    database,
    'link',
    `"from" = @record AND "to" = @node AND relation IN ('contributes', 'supports', 'measures')`,
    { record, node },
  );
  const inForce = known.filter(({ archived }) => !archived);
  const kept =
    inForce.find((link) => link.relation === relation) ??
    inForce[0] ??
    known.find((link) => link.relation === relation);
  write({ kind: 'strategyNode.setContribution', actor: actorOf(core) }, (tx) => {
    // One tie between the two: an activity that both contributes and supports would be told twice.
    for (const link of inForce)
      if (relation === 'none' || link !== kept) tx.update('link', link.id, { archived: true });
    if (relation === 'none') return;
    const fields = { ...given, weight: relation === 'contributes' ? given.weight : null, relation, archived: false };
    if (kept !== undefined) tx.update('link', kept.id, fields);
    else tx.insert('link', { ...fields, fromEntity: entity, from: record, toEntity: 'strategyNode', to: node });
  });
}
