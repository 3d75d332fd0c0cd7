import { DomainError } from '#shared/contract/errors.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { BilingualPatch } from '#shared/model/values.ts';
import { isArrangement, type PlacedLine } from '#shared/rules/agenda-moves.ts';
import { numberedAgenda } from '#shared/rules/agenda.ts';
import { actorOf, type Core } from '../app/core.ts';
import { nameOf } from '../records/linked.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import type { NewRecord, WriteTransaction } from '../workbook/write.ts';

export type NewAgendaItem =
  | { meeting: string; title: BilingualPatch; isSection?: boolean | undefined }
  | { meeting: string; about: { entity: EntityName; id: string } };

/** Puts an item at the end of an agenda. Throws RECORD_MISSING when the meeting or the record is not there. */
export function addAgendaItem(core: Core, item: NewAgendaItem): string {
  const { database, write } = core.session.workbook();
  const { meeting } = item;
  if (readRecord(database, 'meeting', meeting) === null) throw new DomainError('RECORD_MISSING', { entity: 'meeting' });
  const about = 'about' in item ? item.about : null;
  const record = about === null ? null : nameOf(database, about.entity, about.id);
  if (about !== null && record === null) throw new DomainError('RECORD_MISSING', { entity: about.entity });
  const isSection = 'isSection' in item && item.isSection === true;
  const title = 'title' in item ? item.title : { bg: record?.title.bg ?? '', en: record?.title.en ?? '' };
  return write({ kind: 'agendaItem.create', actor: actorOf(core) }, (tx) => {
    const id = insertLast(tx, meeting, { title, isSection, ...(isSection ? { purpose: 'other' } : {}) });
    if (about !== null)
      tx.insert('link', {
        relation: 'about',
        fromEntity: 'agendaItem',
        from: id,
        toEntity: about.entity,
        to: about.id,
      });
    return id;
  });
}

/** As the last of a meeting, whatever is archived there. */
export function insertLast(
  tx: WriteTransaction,
  meeting: string,
  item: Omit<NewRecord<'agendaItem'>, 'meeting' | 'sortOrder'>,
): string {
  const places = readRecords(tx.database, 'agendaItem', 'meeting = @meeting', { meeting }).map(
    ({ sortOrder }) => sortOrder ?? 0,
  );
  return tx.insert('agendaItem', { ...item, meeting, sortOrder: Math.max(0, ...places) + 1 });
}

/**
 * Puts the whole agenda in the given order, points under their items. Throws RECORD_MISSING where it does not name the
 * lines that the agenda has (another window changed it meanwhile), INVALID_FIELD where a point would stand under no item.
 */
export function arrangeAgenda(core: Core, meeting: string, lines: readonly PlacedLine[]): void {
  const { database, write } = core.session.workbook();
  const items = readRecords(database, 'agendaItem', 'meeting = @meeting AND archived = 0', { meeting });
  const known = new Set(items.map(({ id }) => id));
  if (lines.length !== items.length || !lines.every(({ id }) => known.has(id)))
    throw new DomainError('RECORD_MISSING', { entity: 'agendaItem' });
  if (!isArrangement(items, lines)) throw new DomainError('INVALID_FIELD', { entity: 'agendaItem', field: 'parent' });
  write({ kind: 'agendaItem.reorder', actor: actorOf(core) }, (tx) =>
    lines.forEach(({ id, parent }, index) => tx.update('agendaItem', id, { parent, sortOrder: index + 1 })),
  );
}

/** Takes an item off the agenda with its points; a heading alone. A topic that it came from waits again. */
export function removeAgendaItem(core: Core, id: string): void {
  const { database, write } = core.session.workbook();
  const item = readRecord(database, 'agendaItem', id);
  if (item === null) throw new DomainError('RECORD_MISSING', { entity: 'agendaItem' });
  const { meeting } = item;
  const lines = numberedAgenda(readRecords(database, 'agendaItem', 'meeting = @meeting AND archived = 0', { meeting }));
  const points = lines.flatMap(({ item: line, level }) => (level === 'point' && line.parent === id ? [line.id] : []));
  write({ kind: 'agendaItem.archive', actor: actorOf(core) }, (tx) => {
    for (const gone of [id, ...points]) {
      tx.update('agendaItem', gone, { archived: true });
      for (const topic of readRecords(database, 'boardTopic', 'item = @gone', { gone }))
        tx.update('boardTopic', topic.id, { item: null, state: 'waiting' });
    }
  });
}
