import { DomainError } from '#shared/contract/errors.ts';
import { meetingStates, type MeetingState } from '#shared/model/board.ts';
import { isEntityName } from '#shared/model/entities.ts';
import type { BilingualPatch, Day } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';
import { nameOf } from '../records/linked.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

/** Throws TRANSITION_REFUSED for a step back, or for a pack that is said to be issued without one. */
export function setMeetingState(core: Core, id: string, state: MeetingState): void {
  const { database, write } = core.session.workbook();
  const meeting = readRecord(database, 'meeting', id);
  if (meeting === null) throw new DomainError('RECORD_MISSING', { entity: 'meeting' });
  const isForward = meetingStates.indexOf(state) > meetingStates.indexOf(meeting.state);
  if (!isForward || state === 'packIssued') throw new DomainError('TRANSITION_REFUSED', { from: meeting.state, to: state });
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
  if (!isEntityName(toEntity) || nameOf(database, toEntity, to) === null) throw new DomainError('RECORD_MISSING', { entity: toEntity });
  if (readRecord(database, entity, id) === null) throw new DomainError('RECORD_MISSING', { entity });
  const [known] = readRecords(database, 'link', '"from" = @id AND "to" = @to AND relation = \'about\'', { id, to });
  write({ kind: `${entity}.edit`, actor: actorOf(core) }, (tx) => {
    if (known !== undefined) tx.update('link', known.id, { archived: !isTied });
    else if (isTied) tx.insert('link', { relation: 'about', fromEntity: entity, from: id, toEntity, to });
  });
}

const usualItems = [
  { title: { bg: 'Откриване и приемане на дневния ред', en: 'Opening and adoption of the agenda' }, purpose: 'other', minutesPlanned: 5 },
  { title: { bg: 'Напредък по Плана за действие', en: 'Progress on the Action Plan' }, purpose: 'information', minutesPlanned: 30 },
  { title: { bg: 'Международни програми', en: 'International programmes' }, purpose: 'information', minutesPlanned: 20 },
  { title: { bg: 'Индикатори', en: 'Indicators' }, purpose: 'information', minutesPlanned: 15 },
  { title: { bg: 'Изпълнение на препоръките на Борда', en: 'What was done with the advice of the Board' }, purpose: 'information', minutesPlanned: 15 },
  { title: { bg: 'Разни', en: 'Any other business' }, purpose: 'other', minutesPlanned: 5 },
] as const;

/** A draft of a regular meeting with the items that every regular meeting has; its number follows the last one's. */
export function createMeeting(core: Core, { title, on }: { title: BilingualPatch; on: Day }): string {
  const { database, write } = core.session.workbook();
  const number = Math.max(0, ...readRecords(database, 'meeting').map((meeting) => meeting.number ?? 0)) + 1;
  return write({ kind: 'meeting.create', actor: actorOf(core) }, (tx) => {
    const id = tx.insert('meeting', {
      code: `DB-${number}`,
      number,
      title,
      startsAt: `${on}T10:00`,
      lengthMinutes: 120,
      dateIsProposed: true,
    });
    usualItems.forEach((item, index) =>
      tx.insert('agendaItem', { meeting: id, code: `DB-${number}-${index + 1}`, sortOrder: index + 1, ...item }),
    );
    return id;
  });
}
