import { DomainError } from '#shared/contract/errors.ts';
import { formatLongDate, textIn } from '#shared/i18n/format.ts';
import type { Meeting } from '#shared/model/board.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { PackMinutes } from '#shared/model/pack-document/minutes.ts';
import type { PackEdition, PackOmission } from '#shared/model/pack.ts';
import { minutesBlocks } from '#shared/rules/minutes-blocks.ts';
import { todayOf, type Core } from '../../app/core.ts';
import { agendaOf, meetingDetail } from '../../board/meeting-views.ts';
import { refuseUnfit } from '../../board/minutes/minutes-actions.ts';
import { readRecords } from '../../workbook/records.ts';
import { agendaVisibility, itemName } from '../freeze/agenda.ts';
import { both, i18nOf, plain, textOf, textOrNull } from '../freeze/pack-language.ts';
import { mayRead } from '../freeze/restricted.ts';
import { unnamedPeople } from '../freeze/unnamed.ts';
import type { IssueSubject } from './issue-kind.ts';
import { emptyNotice, noticeEdition } from './notice.ts';

/**
 * The approved minutes. Their text is one, and fit for everyone; beside it the members are told who came by name, and what
 * was said on items that are not public. Throws MINUTES_REFUSED.
 */
export function minutesPack(core: Core, meeting: Meeting): IssueSubject {
  refuseUnfit(core, meeting);
  const { minutesApprovedOn: approvedOn, minutesApprovedBy: approvedBy, minutes } = meeting;
  if (approvedOn === null) throw new DomainError('MINUTES_REFUSED', { why: 'notApproved', names: [] });
  const text = { bg: minutesBlocks(minutes.bg), en: minutesBlocks(minutes.en) };
  // Its day is that of its approval.
  const empty = emptyNotice(core, meeting, 'minutes', approvedOn);
  const titled = (language: 'bg' | 'en') =>
    text[language].find(({ kind }) => kind === 'title')?.text ?? empty.pack.title[language];
  const title = { bg: titled('bg'), en: titled('en') };
  const about: PackMinutes = {
    approved: {
      on: both((_, language) => formatLongDate(approvedOn, language)),
      by: approvedBy === null ? null : plain(approvedBy),
    },
    text,
  };
  const notice: PackDocument = {
    ...empty,
    pack: { ...empty.pack, title, fullTitle: both((say, language) => say('fullTitle', { title: title[language] })) },
  };
  return {
    edition(edition, place) {
      const closed = closedItems(core, meeting, edition);
      const unnamed = edition === 'public' ? unnamedAttendance(core, meeting) : [];
      const shown: PackMinutes = {
        ...about,
        ...(edition !== 'public' && { attendance: attendanceOf(core, meeting) }),
        ...(closed.shown.length > 0 && { closed: closed.shown }),
      };
      const omissions = [...closed.omissions, ...unnamed];
      return noticeEdition(core, meeting, { ...notice, minutes: shown }, { edition, ...place, omissions });
    },
    settle: (tx) => tx.update('meeting', meeting.id, { state: 'minutesPublished', publishedAt: todayOf(core) }),
  };
}

function attendanceOf(core: Core, { id }: Meeting): NonNullable<PackMinutes['attendance']> {
  const { database } = core.session.workbook();
  const invitees = meetingDetail(database, id, todayOf(core))?.invitees ?? [];
  return invitees.map(({ shownName, organisationName, capacity, attended }) => ({
    name: textOf(shownName),
    role: organisationName === null ? null : textOf(organisationName.title),
    capacity,
    attended: attended ?? 'unknown',
  }));
}

/** Those who came and are not called by name in public: the text says from where they came. */
function unnamedAttendance(core: Core, meeting: Meeting): PackOmission[] {
  const unnamed = new Set(unnamedPeople(core.session.workbook().database, meeting.id).map(({ name }) => name.bg));
  return attendanceOf(core, meeting)
    .filter(({ name }) => unnamed.has(name.bg))
    .map(({ name }) => ({
      section: 'people',
      what: both((say, language) => say('omission.who', { name: textIn(name, language) })),
      basis: 'consent',
    }));
}

/** Items that are not public, for the circle that may read of them; to the others they are left out. */
function closedItems(core: Core, meeting: Meeting, edition: PackEdition) {
  const { database } = core.session.workbook();
  const agenda = agendaOf(database, meeting);
  const visibilityOf = agendaVisibility(agenda);
  const outcomes = readRecords(database, 'outcome', 'meeting = @id AND archived = 0 AND follows IS NULL', {
    id: meeting.id,
  });
  const closed = agenda.filter((item) => !item.isSection && visibilityOf(item) !== 'public');
  return {
    shown: closed
      .filter((item) => mayRead(edition, visibilityOf(item)))
      .map((item) => ({
        number: item.number,
        title: textOf(item.title),
        discussion: textOrNull(item.discussion),
        outcomes: outcomes
          .filter((outcome) => outcome.item === item.id)
          .map(({ kind, text }) =>
            both((_, language) =>
              [i18nOf(language).t(`board:minutes.kinds.${kind}`, { count: 1 }), textIn(text, language)].join(' '),
            ),
          ),
      })),
    omissions: closed
      .filter((item) => !mayRead(edition, visibilityOf(item)))
      .map((item): PackOmission => ({ section: 'agenda', what: itemName(item), basis: 'visibility' })),
  };
}
