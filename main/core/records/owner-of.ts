import type { Database } from 'better-sqlite3';
import { isEntityName, type EntityName } from '#shared/model/entities.ts';
import { tableOf } from '../workbook/columns.ts';

export interface RecordKey {
  entity: EntityName;
  id: string;
}

interface OwnerColumns {
  /** SQL that gives the kind of the owner, and its id. */
  entity: string;
  id: string;
}

const of = (entity: EntityName, column: string): OwnerColumns => ({ entity: `'${entity}'`, id: `"${column}"` });
const named: OwnerColumns = { entity: 'entity', id: 'record' };

/** Kinds that are seen only on the record they belong to, and the columns that say which one that is. */
const ownerColumns: Partial<Record<EntityName, OwnerColumns>> = {
  rollout: of('activity', 'activity'),
  dateMove: named,
  lifecycleStep: of('activity', 'activity'),
  subtask: of('activity', 'activity'),
  dependency: of('activity', 'successor'),
  riskReview: of('risk', 'risk'),
  report: named,
  attachment: named,
  link: { entity: 'from_entity', id: '"from"' },
  amendment: of('programme', 'programme'),
  phase: of('programme', 'programme'),
  funderPeriod: of('programme', 'programme'),
  effort: of('programme', 'programme'),
  citiesCount: of('programme', 'programme'),
  deliverableStep: of('deliverable', 'deliverable'),
  solutionStep: of('solution', 'solution'),
  packet: of('programme', 'programme'),
  packetAnswer: of('packet', 'packet'),
  kpiTarget: of('kpi', 'kpi'),
  kpiDefinition: of('kpi', 'kpi'),
  kpiRuleSet: of('kpi', 'kpi'),
  reading: of('kpi', 'kpi'),
  readingStep: of('reading', 'reading'),
  erratum: of('pack', 'pack'),
  invitee: of('meeting', 'meeting'),
  agendaItem: of('meeting', 'meeting'),
  outcome: of('meeting', 'meeting'),
  paper: of('agendaItem', 'item'),
  comment: of('pack', 'pack'),
  commentFile: of('pack', 'pack'),
  pack: of('meeting', 'meeting'),
};

/** The record that a part of it is seen on (a report's activity, a reading's indicator); null for what stands alone. */
export function ownerOf(database: Database, entity: EntityName, id: string): RecordKey | null {
  const columns = ownerColumns[entity];
  if (columns === undefined) return null;
  const owner = database
    .prepare<[string], { entity: string; id: string | null }>(
      `SELECT ${columns.entity} AS entity, ${columns.id} AS id FROM ${tableOf(entity)} WHERE id = ?`,
    )
    .get(id);
  return owner?.id && isEntityName(owner.entity) ? { entity: owner.entity, id: owner.id } : null;
}

/**
 * The ids of everything that is seen only on this record, deleted and archived ones too; and what is attached to that: the
 * evidence at an activity's report.
 */
export function ownedIds(database: Database, owner: string): string[] {
  const selects = Object.entries(ownerColumns).map(
    ([entity, { id }]) => `SELECT id FROM ${tableOf(entity as EntityName)} WHERE ${id} = @owner`,
  );
  const owned = database.prepare<[{ owner: string }], string>(selects.join(' UNION ALL ')).pluck().all({ owner });
  const attached = database
    .prepare<[string], string>('SELECT id FROM attachment WHERE record IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(owned));
  return [...owned, ...attached];
}
