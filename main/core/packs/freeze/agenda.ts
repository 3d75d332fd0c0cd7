import type { PackAgenda, PackMeeting } from '#shared/model/pack-document/meeting.ts';
import { formatTime, formatWeekday } from '#shared/i18n/format.ts';
import { meetingDay } from '#shared/rules/board-calendar.ts';
import { clockTime, meetingDetail } from '../../board/meeting-views.ts';
import { ordinalOf } from './identity.ts';
import type { FreezeContext } from './freeze-context.ts';
import { both, plain, textOf, textOrNull } from './pack-language.ts';

export function freezeMeeting({ database, meeting, plan }: FreezeContext): PackMeeting {
  const { number } = meeting;
  const invitees = meetingDetail(database, meeting.id, plan.asOf)?.invitees ?? [];
  const day = meetingDay(meeting);
  const chair = invitees.find(({ capacity }) => capacity === 'chair');
  return {
    number,
    kind: meeting.kind,
    runningTitle: both((say, language) =>
      number === null
        ? say('runningTitleNoNumber')
        : say('runningTitle', { ordinal: ordinalOf(number, 'plain', language) }),
    ),
    title: null,
    when: both((say, language) => {
      if (day === null) return say('dateUnset');
      const date = formatWeekday(day, language);
      return meeting.startsAt === null ? date : `${date}, ${formatTime(meeting.startsAt, language)}`;
    }),
    dateIsProposed: meeting.dateIsProposed,
    length:
      meeting.lengthMinutes === null ? null : both((say) => say('minutes', { count: meeting.lengthMinutes ?? 0 })),
    place: textOrNull(meeting.place),
    link: meeting.link?.startsWith('https://') ? meeting.link : null,
    // Whoever is invited as chair has a name in each language; the meeting's own line is one text for both.
    chair: chair !== undefined ? textOf(chair.shownName) : meeting.chair === null ? null : plain(meeting.chair),
    secretary: meeting.secretary === null ? null : plain(meeting.secretary),
    participants: invitees.map(({ shownName, organisationName, capacity, topic }) => ({
      name: textOf(shownName),
      role: organisationName === null ? null : textOf(organisationName.title),
      capacity,
      topic: textOrNull(topic),
    })),
  };
}

/** The agenda without its internal items, which the Board's edition omits and its colophon counts. */
export function freezeAgenda({ agenda, meeting }: FreezeContext): PackAgenda {
  const shown = agenda.filter(({ visibility }) => visibility !== 'internal');
  const minutes = shown.reduce((sum, { minutesPlanned }) => sum + (minutesPlanned ?? 0), 0);
  const { startsAt } = meeting;
  const begins = startsAt === null ? null : Number(startsAt.slice(11, 13)) * 60 + Number(startsAt.slice(14, 16));
  return {
    items: shown.map((item) => ({
      number: item.number,
      title: textOf(item.title),
      purpose: item.purpose,
      startsAt: item.startsAt,
      minutes: item.minutesPlanned,
      presenter: item.presenter === null ? null : plain(item.presenter),
      question: null,
      records: item.about.map(({ record }) => ({ code: record.code ?? '', title: textOf(record.title) })),
      papers: [],
    })),
    total:
      minutes === 0
        ? null
        : both((say) =>
            say('agendaTotal', {
              count: minutes,
              end: begins === null ? '' : say('agendaEnd', { time: clockTime(begins + minutes) }),
            }),
          ),
  };
}
