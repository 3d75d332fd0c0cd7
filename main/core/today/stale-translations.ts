import type { Database } from 'better-sqlite3';
import type { StaleTranslation } from '#shared/contract/today.ts';
import { entities, entityNames, type EntityName } from '#shared/model/entities.ts';
import type { Bilingual } from '#shared/model/values.ts';
import { nameOf } from '../records/linked.ts';
import { atomsOfEntity } from '../workbook/columns.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

/** Every text that waits for its translation, the longest wait first. Archived records and readings are left out. */
export function staleTranslations(database: Database): StaleTranslation[] {
  return entityNames
    .filter((name) => !entities[name].insertOnly)
    .flatMap((name) => staleOf(database, name))
    .toSorted((a, b) => (a.text.stale?.since ?? '').localeCompare(b.text.stale?.since ?? ''));
}

function staleOf(database: Database, name: EntityName): StaleTranslation[] {
  const marks = atomsOfEntity(name).filter(({ part }) => part === 'stale');
  if (marks.length === 0) return [];
  const isStale = marks.map(({ column }) => `"${column}" IS NOT NULL`).join(' OR ');
  return readRecords(database, name, `archived = 0 AND (${isStale})`).flatMap((record) => {
    const opens = ownerOf(database, name, record);
    // A report has no title of its own: it is named by what it reports on.
    const owner = nameOf(database, opens.entity, opens.id);
    return marks.flatMap(({ key }) => {
      const text: unknown = Object.entries(record).find(([field]) => field === key)?.[1];
      if (!isBilingual(text) || text.stale === null) return [];
      return [
        {
          entity: name,
          id: record.id,
          code: record.code ?? owner?.code ?? null,
          title: owner?.title ?? { bg: '', en: '' },
          field: key,
          text,
          opens,
        },
      ];
    });
  });
}

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'stale' in value && 'bg' in value;

/** Which field of a record says what it belongs to, for the kinds that have no page of their own. */
const ownerFields: Partial<Record<EntityName, { field: string; entity: EntityName }>> = {
  phase: { field: 'programme', entity: 'programme' },
  amendment: { field: 'programme', entity: 'programme' },
  kpiTarget: { field: 'kpi', entity: 'kpi' },
  agendaItem: { field: 'meeting', entity: 'meeting' },
  invitee: { field: 'meeting', entity: 'meeting' },
  outcome: { field: 'meeting', entity: 'meeting' },
};

function ownerOf(database: Database, name: EntityName, record: { id: string }): StaleTranslation['opens'] {
  if (name === 'report' || name === 'dateMove') {
    const owned = readRecord(database, name, record.id);
    if (owned !== null) return { entity: owned.entity, id: owned.record };
  }
  const owner = ownerFields[name];
  const id: unknown = owner && Object.entries(record).find(([field]) => field === owner.field)?.[1];
  return owner !== undefined && typeof id === 'string' ? { entity: owner.entity, id } : { entity: name, id: record.id };
}
