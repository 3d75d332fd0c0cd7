import type { AgendaItem, Paper } from '#shared/model/board.ts';
import type { AgendaItemView } from '#shared/contract/board.ts';
import type { PackAgenda, PackMeeting } from '#shared/model/pack-document/meeting.ts';
import type { Visibility } from '#shared/model/values.ts';
import { formatTime, formatWeekday, textIn } from '#shared/i18n/format.ts';
import { meetingDay } from '#shared/rules/board-calendar.ts';
import { plannedMinutes } from '#shared/rules/agenda.ts';
import { clockTime, minuteOfDay } from '#shared/rules/clock-time.ts';
import { currentPapers, meetingDetail } from '../../board/meeting-views.ts';
import { spokenName } from '../../board/spoken-name.ts';
import { byId, groupBy } from '../../records/by-id.ts';
import { readRecord } from '../../workbook/records.ts';
import { ordinalOf } from './identity.ts';
import type { FreezeContext } from './freeze-context.ts';
import { narrower } from './restricted.ts';
import { both, textOf, textOrNull } from './pack-language.ts';

export function freezeMeeting({
  database,
  meeting,
  plan,
}: Pick<FreezeContext, 'database' | 'meeting' | 'plan'>): PackMeeting {
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
    // By the directory in each script; before it had a place for the chair, whoever is invited as such had one too.
    chair:
      meeting.chairPerson === null && chair !== undefined
        ? textOf(chair.shownName)
        : spokenName(database, meeting.chairPerson, meeting.chair),
    secretary: spokenName(database, meeting.secretaryPerson, meeting.secretary),
    participants: invitees.map(({ shownName, organisationName, capacity, topic }) => ({
      name: textOf(shownName),
      role: organisationName === null ? null : textOf(organisationName.title),
      capacity,
      topic: textOrNull(topic),
    })),
  };
}

/** A paper is named by its title; its file, by name, where it lies beside the book. */
function frozenPaper(
  { database, restricted }: FreezeContext,
  item: AgendaItemView,
  ofItem: Visibility,
  { title, attachment, visibility }: Paper,
): PackAgenda['items'][number]['papers'][number] {
  const paper = { title: textOf(title), file: readRecord(database, 'attachment', attachment)?.fileName ?? null };
  return restricted.mark(paper, narrower(ofItem, visibility), {
    section: 'papers',
    what: both((say, language) => say('omission.paper', { number: item.number, title: textIn(title, language) })),
    basis: 'visibility',
  });
}

/** The whole agenda. The numbers and the sum are those of the meeting in every edition. */
export function freezeAgenda(context: FreezeContext): PackAgenda {
  const { agenda, meeting, database, restricted } = context;
  const visibilityOf = agendaVisibility(agenda);
  const papers = groupBy(currentPapers(database, meeting.id), ({ item }) => item);
  const minutes = plannedMinutes(agenda);
  const { startsAt } = meeting;
  const begins = startsAt === null ? null : minuteOfDay(startsAt.slice(11, 16));
  return {
    items: agenda.map((item) =>
      restricted.mark(
        {
          number: item.number,
          title: textOf(item.title),
          purpose: item.purpose,
          startsAt: item.startsAt,
          ...(item.isSection && { isSection: true }),
          minutes: item.minutesPlanned || null, // none is said as none
          presenter: item.presenterName,
          question: null,
          records: item.about.map(({ record }) => ({ code: record.code ?? '', title: textOf(record.title) })),
          papers: (papers.get(item.id) ?? []).map((paper) => frozenPaper(context, item, visibilityOf(item), paper)),
          id: item.id,
        },
        visibilityOf(item),
        { section: 'agenda', what: itemName(item), basis: 'visibility' },
      ),
    ),
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

/** "Точка 3: Отворени данни", for the list of what an edition leaves out. */
export const itemName = ({ number, title }: Pick<AgendaItemView, 'number' | 'title'>) =>
  both((say, language) => say('omission.item', { number, title: textIn(title, language) }));

/** A point of an item is for no more people than the item. */
export function agendaVisibility<Item extends Pick<AgendaItem, 'id' | 'parent' | 'visibility'>>(
  agenda: readonly Item[],
): (item: Item) => Visibility {
  const items = byId(agenda);
  return ({ visibility, parent }) => {
    const above = parent === null ? undefined : items.get(parent);
    return above === undefined ? visibility : narrower(visibility, above.visibility);
  };
}
