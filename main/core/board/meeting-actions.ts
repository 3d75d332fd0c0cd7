import { DomainError } from '#shared/contract/errors.ts';
import { meetingStates, type MeetingState } from '#shared/model/board.ts';
import { isEntityName } from '#shared/model/entities.ts';
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
