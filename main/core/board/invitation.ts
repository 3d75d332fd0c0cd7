import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Invitation } from '#shared/contract/board.ts';
import { DomainError } from '#shared/contract/errors.ts';
import { bothInvitations, calendarNote, invitationText, type Invited } from '#shared/i18n/invitation-text.ts';
import { mailIn } from '#shared/i18n/reminder-text.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { Meeting } from '#shared/model/board.ts';
import { languages, type Language } from '#shared/model/values.ts';
import { meetingDay } from '#shared/rules/board-calendar.ts';
import { calendarFile } from '#shared/rules/icalendar.ts';
import type { Core } from '../app/core.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { i18nOf } from '../packs/freeze/pack-language.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { agendaOf } from './meeting-views.ts';
import { spokenName } from './spoken-name.ts';

export type InvitationLanguage = Language | 'both';

function meetingOf(database: Database, id: string): Meeting {
  const meeting = readRecord(database, 'meeting', id);
  if (meeting === null) throw new DomainError('MEETING_MISSING', {});
  return meeting;
}

const invitedTo = (database: Database, meeting: Meeting): Invited => ({
  meeting,
  agenda: agendaOf(database, meeting),
  chair: spokenName(database, meeting.chairPerson, meeting.chair),
  secretary: spokenName(database, meeting.secretaryPerson, meeting.secretary),
});

/** The letter in each language and in both, and to whom it goes. Throws MEETING_MISSING. */
export function invitationOf(database: Database, id: string): Invitation {
  const meeting = meetingOf(database, id);
  const invited = invitedTo(database, meeting);
  const bg = invitationText(invited, i18nOf('bg'), 'bg');
  const en = invitationText(invited, i18nOf('en'), 'en');
  const to = readRecords(database, 'invitee', 'meeting = @id AND archived = 0', { id }).map(
    ({ person, organisation }) => {
      const contact = person === null ? null : (readRecord(database, 'person', person)?.contact ?? null);
      const ofUnit =
        organisation === null ? null : (readRecord(database, 'organisation', organisation)?.contact ?? null);
      return mailIn(contact) ?? mailIn(ofUnit);
    },
  );
  const addresses = [...new Set(to.filter((address) => address !== null))];
  return {
    letters: { bg, en, both: bothInvitations(bg, en) },
    addresses,
    withoutAddress: to.filter((address) => address === null).length,
    hasDate: meetingDay(meeting) !== null,
  };
}

/** The appointment as a file for calendars. Throws MEETING_MISSING, MEETING_WITHOUT_DATE. */
export function calendarOf(database: Database, id: string, language: InvitationLanguage): string {
  const meeting = meetingOf(database, id);
  const start = meeting.startsAt ?? meeting.on;
  if (start === null) throw new DomainError('MEETING_WITHOUT_DATE', {});
  const invited = invitedTo(database, meeting);
  const spoken = language === 'both' ? languages : [language];
  const each = (say: (one: Language) => string, between: string) =>
    [...new Set(spoken.map(say).filter((text) => text !== ''))].join(between);
  return calendarFile({
    uid: `${meeting.id}@roadmap.sofia.bg`,
    ...revisionOf(database, id),
    start,
    lengthMinutes: meeting.lengthMinutes,
    isTentative: meeting.dateIsProposed,
    summary: each((one) => textIn(meeting.title, one), ' / '),
    description: each((one) => calendarNote(invited, i18nOf(one), one), '\n\n* * *\n\n'),
    location: each((one) => textIn(meeting.place, one), ' / '),
    url: meeting.link?.startsWith('https://') ? meeting.link : null,
  });
}

/** When the meeting or its agenda was last changed, and how many times the appointment itself was, by the log. */
function revisionOf(database: Database, id: string): { stamp: string; sequence: number } {
  const stamp = database
    .prepare<[{ id: string }], string>(
      `SELECT max(a.recorded_at) FROM _change c JOIN _action a ON a.txn = c.txn
       WHERE c.row_id = @id OR c.row_id IN (SELECT id FROM agenda_item WHERE meeting = @id)`,
    )
    .pluck()
    .get({ id });
  const moves = database
    .prepare<[{ id: string }], number>(
      `SELECT count(DISTINCT txn) FROM _change WHERE row_id = @id
       AND (field IN ('startsAt', 'on', 'lengthMinutes', 'link', 'dateIsProposed') OR field LIKE 'place.%')`,
    )
    .pluck()
    .get({ id });
  if (stamp === undefined || moves === undefined) throw new Error(`${id} is not in the change log`);
  return { stamp, sequence: Math.max(0, moves - 1) }; // its making is the first
}

/** Writes the file for calendars. Throws GRANT_EXPIRED, MEETING_WITHOUT_DATE, DISK_FULL or FOLDER_NOT_WRITABLE. */
export function saveInvitation(
  core: Core,
  { id, language, grant }: { id: string; language: InvitationLanguage; grant: string },
): { name: string } {
  const calendar = calendarOf(core.session.workbook().database, id, language);
  const path = core.grants.redeem(grant, 'saveFile');
  writeAtomically(path, Buffer.from(calendar, 'utf8'));
  return { name: basename(path) };
}
