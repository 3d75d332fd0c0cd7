import type { Database } from 'better-sqlite3';
import type { SuggestedInvitee } from '#shared/contract/board.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { Invitee } from '#shared/model/board.ts';
import type { BilingualPatch } from '#shared/model/values.ts';
import { meetingDay } from '#shared/rules/board-calendar.ts';
import { actorOf, type Core } from '../app/core.ts';
import { nameOf } from '../records/linked.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

export interface NewInvitee {
  person: string | null;
  name: BilingualPatch;
  organisation: string | null;
  capacity: Invitee['capacity'];
  topic: BilingualPatch;
  /** Of a guest who is written down as they come. */
  attended?: 'yes';
}

type Who = Pick<Invitee, 'person' | 'organisation'> & { name: { bg?: string | undefined; en?: string | undefined } };

/** The same for one person, however their name is spaced or written; for an organisation that is invited as such. */
function keysOf({ person, name, organisation }: Who): string[] {
  if (person !== null) return [person];
  const names = [name.bg ?? '', name.en ?? '']
    .map((one) => one.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('bg'))
    .filter((one) => one !== '');
  return names.length > 0 ? names : organisation === null ? [] : [`organisation ${organisation}`];
}

const inviteesOf = (database: Database, meeting: string) =>
  readRecords(database, 'invitee', 'meeting = @meeting AND archived = 0', { meeting });

/** By the name that the directory has, too: whoever is in it may have been written in words. */
function takenKeys(database: Database, meeting: string): Set<string> {
  return new Set(
    inviteesOf(database, meeting).flatMap((invitee) => {
      const known = invitee.person === null ? null : readRecord(database, 'person', invitee.person);
      return [
        ...keysOf(invitee),
        ...(known === null ? [] : keysOf({ person: null, name: known.name, organisation: null })),
      ];
    }),
  );
}

/** Invites people and organisations in one action. Throws INVITED_ALREADY, RECORD_MISSING; INVALID_FIELD for nobody. */
export function invite(core: Core, meeting: string, invitees: readonly NewInvitee[]): void {
  const { database, write } = core.session.workbook();
  if (readRecord(database, 'meeting', meeting) === null) throw new DomainError('RECORD_MISSING', { entity: 'meeting' });
  write({ kind: 'invitee.create', actor: actorOf(core) }, (tx) => {
    const taken = takenKeys(database, meeting);
    for (const invitee of invitees) {
      const person = invitee.person === null ? null : readRecord(database, 'person', invitee.person);
      if (invitee.person !== null && person === null) throw new DomainError('RECORD_MISSING', { entity: 'person' });
      const keys = [
        ...keysOf(invitee),
        ...(person === null ? [] : keysOf({ person: null, name: person.name, organisation: null })),
      ];
      if (keys.length === 0) throw new DomainError('INVALID_FIELD', { entity: 'invitee', field: 'person' });
      if (keys.some((key) => taken.has(key)))
        throw new DomainError('INVITED_ALREADY', { name: shownName(database, invitee) });
      for (const key of keys) taken.add(key);
      // A person comes for the organisation that the directory gives, unless another is named.
      tx.insert('invitee', { meeting, ...invitee, organisation: invitee.organisation ?? person?.organisation ?? null });
    }
  });
}

function shownName(database: Database, { person, name, organisation }: NewInvitee): string {
  const known =
    person !== null
      ? nameOf(database, 'person', person)
      : organisation === null
        ? null
        : nameOf(database, 'organisation', organisation);
  return name.bg || name.en || known?.title.bg || known?.title.en || '';
}

/** Whom one will want to invite: the chair and the secretary, who presents, and who was invited the last time. */
export function suggestedInvitees(database: Database, id: string): SuggestedInvitee[] {
  const meeting = readRecord(database, 'meeting', id);
  if (meeting === null) return [];
  const taken = takenKeys(database, id);
  const suggested: SuggestedInvitee[] = [];
  const add = (who: Who, capacity: Invitee['capacity'], why: SuggestedInvitee['why']) => {
    const keys = keysOf(who);
    if (keys.length === 0 || keys.some((key) => taken.has(key))) return;
    for (const key of keys) taken.add(key);
    const person = who.person === null ? null : nameOf(database, 'person', who.person);
    if (who.person !== null && person === null) return;
    const organisation =
      who.organisation ??
      (who.person === null ? null : (readRecord(database, 'person', who.person)?.organisation ?? null));
    suggested.push({
      person: who.person,
      name: { bg: who.name.bg ?? '', en: who.name.en ?? '' },
      organisation,
      organisationName: organisation === null ? null : nameOf(database, 'organisation', organisation),
      shownName: person?.title ?? namedText(who, database),
      capacity,
      why,
    });
  };
  const somebody = (person: string | null): Who => ({ person, organisation: null, name: {} });
  add(somebody(meeting.chairPerson), 'chair', 'chair');
  add(somebody(meeting.secretaryPerson), 'secretary', 'secretary');
  for (const { presenterPerson } of readRecords(database, 'agendaItem', 'meeting = @id AND archived = 0', { id }))
    add(somebody(presenterPerson), 'presenter', 'presenter');
  for (const invitee of inviteesOf(database, lastMeetingBefore(database, id))) {
    // Who presented then is not said to present now.
    add(invitee, invitee.capacity === 'presenter' ? 'invited' : invitee.capacity, 'lastMeeting');
  }
  return suggested;
}

function namedText({ name, organisation }: Who, database: Database): { bg: string; en: string } {
  const [bg, en] = [name.bg ?? '', name.en ?? ''];
  if (bg !== '' || en !== '') return { bg: bg || en, en: en || bg };
  return (organisation === null ? null : nameOf(database, 'organisation', organisation)?.title) ?? { bg: '', en: '' };
}

/** The one before it by day that had any; a meeting without a date comes after all. */
function lastMeetingBefore(database: Database, id: string): string {
  const meetings = readRecords(database, 'meeting', 'archived = 0').map((meeting) => ({
    id: meeting.id,
    day: meetingDay(meeting) ?? '9',
  }));
  const day = meetings.find((meeting) => meeting.id === id)?.day ?? '9';
  return (
    meetings
      .filter((meeting) => meeting.id !== id && meeting.day < day && inviteesOf(database, meeting.id).length > 0)
      .toSorted((a, b) => b.day.localeCompare(a.day))[0]?.id ?? ''
  );
}
