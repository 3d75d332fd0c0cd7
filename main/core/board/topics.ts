import type { Database } from 'better-sqlite3';
import type { BoardTopicView } from '#shared/contract/board-topics.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { BoardTopic } from '#shared/model/board.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { BilingualPatch } from '#shared/model/values.ts';
import { meetingDay } from '#shared/rules/board-calendar.ts';
import { actorOf, type Core } from '../app/core.ts';
import { linkedRecords, nameOf } from '../records/linked.ts';
import { recordingOf } from '../records/recording.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import type { WriteTransaction } from '../workbook/write.ts';
import { insertLast } from './agenda-actions.ts';

const rank = { waiting: 0, scheduled: 1, dropped: 2 };

/** Those that wait first, in the order in which they were written or put. */
export const boardTopics = (database: Database): BoardTopicView[] =>
  readRecords(database, 'boardTopic', 'archived = 0')
    .toSorted((a, b) => rank[a.state] - rank[b.state]) // stable: in their order within each state
    .map((topic) => topicView(database, topic));

function topicView(database: Database, topic: BoardTopic): BoardTopicView {
  const { recordedAt, recordedBy } = recordingOf(database, topic.id);
  return {
    ...topic,
    about: aboutOf(database, topic.id),
    meeting: topic.item === null ? null : meetingOfItem(database, topic.item),
    recordedAt,
    recordedBy: nameOf(database, 'person', recordedBy)?.title ?? { bg: '', en: '' },
  };
}

const aboutOf = (database: Database, id: string) =>
  linkedRecords(database, id).filter(({ link, isOutgoing }) => isOutgoing && link.relation === 'about');

function meetingOfItem(database: Database, item: string): BoardTopicView['meeting'] {
  const id = readRecord(database, 'agendaItem', item)?.meeting;
  const meeting = id === undefined ? null : readRecord(database, 'meeting', id);
  if (meeting === null) return null;
  const { bg, en } = meeting.title;
  return { id: meeting.id, code: meeting.code, title: { bg, en }, day: meetingDay(meeting) };
}

/** What the Board is to talk about, and what it talked about, concerning one record. */
export function boardOfRecord(database: Database, record: string) {
  const links = linkedRecords(database, record).filter(
    ({ link, isOutgoing }) => !isOutgoing && link.relation === 'about',
  );
  const fromOf = (entity: EntityName) => links.filter((link) => link.entity === entity).map(({ link }) => link.from);
  const topicIds = new Set(fromOf('boardTopic'));
  const items = fromOf('agendaItem').flatMap((id) => {
    const item = readRecord(database, 'agendaItem', id);
    const meeting = item === null || item.archived ? null : meetingOfItem(database, id);
    return item === null || meeting === null ? [] : [{ id, title: { bg: item.title.bg, en: item.title.en }, meeting }];
  });
  return {
    topics: boardTopics(database).filter(({ id, state }) => topicIds.has(id) && state === 'waiting'),
    items: items.toSorted((a, b) => (b.meeting.day ?? '9').localeCompare(a.meeting.day ?? '9')),
  };
}

export interface NewTopic {
  title?: BilingualPatch | undefined;
  about: { entity: EntityName; id: string } | null;
  proposedBy: string | null;
}

/** Throws RECORD_MISSING; INVALID_FIELD for a topic of neither words nor a record. */
export function addTopic(core: Core, { title, about, proposedBy }: NewTopic): string {
  const { database, write } = core.session.workbook();
  const record = about === null ? null : nameOf(database, about.entity, about.id);
  if (about !== null && record === null) throw new DomainError('RECORD_MISSING', { entity: about.entity });
  const own = title ?? (record === null ? undefined : { bg: record.title.bg, en: record.title.en });
  if (own === undefined) throw new DomainError('INVALID_FIELD', { entity: 'boardTopic', field: 'title' });
  return write({ kind: 'boardTopic.create', actor: actorOf(core) }, (tx) => {
    const id = insertTopic(tx, { title: own, proposedBy });
    if (about !== null)
      tx.insert('link', {
        relation: 'about',
        fromEntity: 'boardTopic',
        from: id,
        toEntity: about.entity,
        to: about.id,
      });
    return id;
  });
}

export function addTopics(core: Core, titles: readonly BilingualPatch[]): void {
  const { write } = core.session.workbook();
  write({ kind: 'boardTopic.create', actor: actorOf(core) }, (tx) => {
    for (const title of titles) insertTopic(tx, { title, proposedBy: null });
  });
}

function insertTopic(tx: WriteTransaction, topic: { title: BilingualPatch; proposedBy: string | null }): string {
  const places = readRecords(tx.database, 'boardTopic').map(({ sortOrder }) => sortOrder ?? 0);
  return tx.insert('boardTopic', { ...topic, sortOrder: Math.max(0, ...places) + 1 });
}

/** Throws RECORD_MISSING; TRANSITION_REFUSED for a topic that does not wait. */
export function putOnAgenda(core: Core, id: string, meeting: string): string {
  const { database, write } = core.session.workbook();
  const topic = topicToMove(database, id, 'waiting', 'scheduled');
  if (readRecord(database, 'meeting', meeting) === null) throw new DomainError('RECORD_MISSING', { entity: 'meeting' });
  const about = aboutOf(database, id);
  return write({ kind: 'boardTopic.putOnAgenda', actor: actorOf(core) }, (tx) => {
    const { bg, en } = topic.title;
    const item = insertLast(tx, meeting, { title: { bg, en } });
    for (const { link } of about)
      tx.insert('link', {
        relation: 'about',
        fromEntity: 'agendaItem',
        from: item,
        toEntity: link.toEntity,
        to: link.to,
      });
    tx.update('boardTopic', id, { state: 'scheduled', item });
    return item;
  });
}

/** Throws REASON_REQUIRED, RECORD_MISSING; TRANSITION_REFUSED for a topic that does not wait. */
export function dropTopic(core: Core, id: string, reason: BilingualPatch): void {
  const { database, write } = core.session.workbook();
  if (!reason.bg && !reason.en) throw new DomainError('REASON_REQUIRED', { what: 'drop' });
  topicToMove(database, id, 'waiting', 'dropped');
  write({ kind: 'boardTopic.drop', actor: actorOf(core) }, (tx) =>
    tx.update('boardTopic', id, { state: 'dropped', reason }),
  );
}

/** The reason why it was dropped stays readable in the history. */
export function restoreTopic(core: Core, id: string): void {
  const { database, write } = core.session.workbook();
  topicToMove(database, id, 'dropped', 'waiting');
  write({ kind: 'boardTopic.restore', actor: actorOf(core) }, (tx) =>
    tx.update('boardTopic', id, { state: 'waiting', reason: { bg: '', en: '' } }),
  );
}

function topicToMove(database: Database, id: string, from: BoardTopic['state'], to: BoardTopic['state']): BoardTopic {
  const topic = readRecord(database, 'boardTopic', id);
  if (topic === null) throw new DomainError('RECORD_MISSING', { entity: 'boardTopic' });
  if (topic.state !== from) throw new DomainError('TRANSITION_REFUSED', { from: topic.state, to });
  return topic;
}
