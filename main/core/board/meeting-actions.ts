import { DomainError } from '#shared/contract/errors.ts';
import { meetingStates, type MeetingState } from '#shared/model/board.ts';
import { isEntityName, type EntityName } from '#shared/model/entities.ts';
import type { BilingualPatch, Day } from '#shared/model/values.ts';
import { meetingDay } from '#shared/rules/board-calendar.ts';
import { actorOf, type Core } from '../app/core.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { nameOf } from '../records/linked.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

/**
 * Throws TRANSITION_REFUSED for a step back, or for a pack that is said to be issued without one; MEETING_WITHOUT_DATE for
 * a meeting that is called or held on no day; IN_THE_FUTURE for one that is held before its day has come.
 */
export function setMeetingState(core: Core, id: string, state: MeetingState): void {
  const { database, write } = core.session.workbook();
  const meeting = readRecord(database, 'meeting', id);
  if (meeting === null) throw new DomainError('RECORD_MISSING', { entity: 'meeting' });
  const isForward = meetingStates.indexOf(state) > meetingStates.indexOf(meeting.state);
  if (!isForward || state === 'packIssued')
    throw new DomainError('TRANSITION_REFUSED', { from: meeting.state, to: state });
  const day = meetingDay(meeting);
  if (day === null) throw new DomainError('MEETING_WITHOUT_DATE', {});
  if (state === 'held' || state === 'minutesPublished') refuseFuture(core, day, 'startsAt');
  write({ kind: 'meeting.setState', actor: actorOf(core) }, (tx) =>
    tx.update('meeting', id, { state, ...(state === 'called' ? { dateIsProposed: false } : {}) }),
  );
}

export interface AboutInput {
  id: string;
  entity: 'agendaItem' | 'outcome';
  toEntity: string;
  to: string;
  isTied: boolean;
}

/** Throws RECORD_MISSING when either end is not there. */
export function setAbout(core: Core, { id, entity, toEntity, to, isTied }: AboutInput): void {
  const { database, write } = core.session.workbook();
  if (!isEntityName(toEntity) || nameOf(database, toEntity, to) === null)
    throw new DomainError('RECORD_MISSING', { entity: toEntity });
  if (readRecord(database, entity, id) === null) throw new DomainError('RECORD_MISSING', { entity });
  const [known] = readRecords(database, 'link', '"from" = @id AND "to" = @to AND relation = \'about\'', { id, to });
  write({ kind: `${entity}.edit`, actor: actorOf(core) }, (tx) => {
    if (known !== undefined) tx.update('link', known.id, { archived: !isTied });
    else if (isTied) tx.insert('link', { relation: 'about', fromEntity: entity, from: id, toEntity, to });
  });
}

export type NewAgendaItem =
  | { meeting: string; title: BilingualPatch }
  | { meeting: string; about: { entity: EntityName; id: string } };

/** Puts an item at the end of an agenda. Throws RECORD_MISSING when the meeting or the record is not there. */
export function addAgendaItem(core: Core, item: NewAgendaItem): string {
  const { database, write } = core.session.workbook();
  const { meeting } = item;
  if (readRecord(database, 'meeting', meeting) === null) throw new DomainError('RECORD_MISSING', { entity: 'meeting' });
  const about = 'about' in item ? item.about : null;
  const record = about === null ? null : nameOf(database, about.entity, about.id);
  if (about !== null && record === null) throw new DomainError('RECORD_MISSING', { entity: about.entity });
  const title = 'title' in item ? item.title : { bg: record?.title.bg ?? '', en: record?.title.en ?? '' };
  const places = readRecords(database, 'agendaItem', 'meeting = @meeting', { meeting }).map(
    ({ sortOrder }) => sortOrder ?? 0,
  );
  return write({ kind: 'agendaItem.create', actor: actorOf(core) }, (tx) => {
    const id = tx.insert('agendaItem', { meeting, title, sortOrder: Math.max(0, ...places) + 1 });
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

const usualItems = [
  {
    title: { bg: 'Откриване и приемане на дневния ред', en: 'Opening and adoption of the agenda' },
    purpose: 'other',
    minutesPlanned: 5,
  },
  {
    title: { bg: 'Напредък по Плана за действие', en: 'Progress on the Action Plan' },
    purpose: 'information',
    minutesPlanned: 30,
  },
  {
    title: { bg: 'Международни програми', en: 'International programmes' },
    purpose: 'information',
    minutesPlanned: 20,
  },
  { title: { bg: 'Индикатори', en: 'Indicators' }, purpose: 'information', minutesPlanned: 15 },
  {
    title: { bg: 'Изпълнение на препоръките на Борда', en: 'What was done with the advice of the Board' },
    purpose: 'information',
    minutesPlanned: 15,
  },
  { title: { bg: 'Разни', en: 'Any other business' }, purpose: 'other', minutesPlanned: 5 },
] as const;

/** A draft of a regular meeting with the usual items; its number follows the last one's, and the chair stays. */
export function createMeeting(core: Core, { title, on }: { title: BilingualPatch; on: Day }): string {
  const { database, write } = core.session.workbook();
  const meetings = readRecords(database, 'meeting');
  const number = Math.max(0, ...meetings.map((meeting) => meeting.number ?? 0)) + 1;
  const last = meetings.find((meeting) => meeting.number === number - 1);
  return write({ kind: 'meeting.create', actor: actorOf(core) }, (tx) => {
    const id = tx.insert('meeting', {
      code: `DB-${number}`,
      number,
      title,
      startsAt: `${on}T10:00`,
      lengthMinutes: 120,
      chair: last?.chair ?? null,
      secretary: last?.secretary ?? null,
      dateIsProposed: true,
    });
    usualItems.forEach((item, index) =>
      tx.insert('agendaItem', { meeting: id, code: `DB-${number}-${index + 1}`, sortOrder: index + 1, ...item }),
    );
    return id;
  });
}
