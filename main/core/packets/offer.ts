import type { Database } from 'better-sqlite3';
import type { Asked, Offered, PacketOf } from '#shared/contract/packets.ts';
import { DomainError } from '#shared/contract/errors.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { presentRecord } from './present-record.ts';

/**
 * What a packet could ask about: of a programme its report, its milestones and deliverables, and the activities that
 * deliver to it; of activities their reports and their milestones. Throws RECORD_MISSING.
 */
export function offer(database: Database, of: PacketOf): Offered[] {
  const asked = 'programme' in of ? ofProgramme(database, of.programme) : ofActivities(database, of.activities);
  return asked.flatMap((one): Offered[] => {
    const record = presentRecord(database, one, 'bg');
    if (record === null || record.archived) return [];
    const { entity, id, code, title, isEvent, isOpen } = record;
    return [{ entity, id, code, title: { bg: title.bg, en: title.en }, isEvent, isOpen }];
  });
}

function ofProgramme(database: Database, id: string): Asked[] {
  if (readRecord(database, 'programme', id) === null) throw new DomainError('RECORD_MISSING', { entity: 'programme' });
  const own = ['archived = 0 AND programme = @id', { id }] as const;
  const delivering = readRecords(
    database,
    'link',
    `archived = 0 AND relation = 'delivers' AND from_entity = 'activity' AND to_entity = 'programme' AND "to" = @id`,
    { id },
  );
  return [
    { entity: 'programme', id },
    ...readRecords(database, 'milestone', ...own).map(asked('milestone')),
    ...readRecords(database, 'deliverable', ...own).map(asked('deliverable')),
    ...delivering.map(({ from }) => ({ entity: 'activity' as const, id: from })),
  ];
}

function ofActivities(database: Database, ids: readonly string[]): Asked[] {
  return [...new Set(ids)].flatMap((id) => [
    { entity: 'activity' as const, id },
    ...readRecords(database, 'milestone', 'archived = 0 AND activity = @id', { id }).map(asked('milestone')),
  ]);
}

const asked =
  (entity: Asked['entity']) =>
  ({ id }: { id: string }): Asked => ({ entity, id });
