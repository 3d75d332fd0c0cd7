import type { Database } from 'better-sqlite3';
import type { AgendaItemView, MeetingDetail, MeetingView, OutcomeView } from '#shared/contract/board.ts';
import type { AgendaItem, Invitee, Meeting, Outcome, Paper } from '#shared/model/board.ts';
import type { Day } from '#shared/model/values.ts';
import { adviceChain } from '#shared/rules/advice-chain.ts';
import { agendaTimes, numberedAgenda } from '#shared/rules/agenda.ts';
import { meetingDay } from '#shared/rules/board-calendar.ts';
import { daysBetween } from '#shared/rules/day.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { byId, groupBy } from '../records/by-id.ts';
import { linkedRecords, nameOf } from '../records/linked.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { spokenName } from './spoken-name.ts';

/** Every meeting, newest first; the next one is the earliest that is not held and not before the day. */
export function meetingViews(database: Database, asOf: Day): MeetingView[] {
  const meetings = readRecords(database, 'meeting', 'archived = 0');
  const items = groupBy(readRecords(database, 'agendaItem', 'archived = 0'), ({ meeting }) => meeting);
  const outcomes = groupBy(readRecords(database, 'outcome', 'archived = 0'), ({ meeting }) => meeting);
  const packs = groupBy(readRecords(database, 'pack'), ({ meeting }) => meeting);
  const next = nextMeeting(meetings, asOf);
  return meetings
    .map((meeting) => ({
      ...meeting,
      day: meetingDay(meeting),
      isNext: meeting.id === next?.id,
      chairName: spokenName(database, meeting.chairPerson, meeting.chair),
      secretaryName: spokenName(database, meeting.secretaryPerson, meeting.secretary),
      ...sumsOf(items.get(meeting.id) ?? []),
      openOutcomes: (outcomes.get(meeting.id) ?? []).filter(
        (outcome) => waitingOf(outcome, meeting, asOf).waits !== null,
      ).length,
      packs: (packs.get(meeting.id) ?? []).toSorted((a, b) => b.version - a.version),
    }))
    .toSorted((a, b) => (b.day ?? '9').localeCompare(a.day ?? '9'));
}

/** How many items an agenda has, its headings left out, and how long they take. */
function sumsOf(agenda: readonly AgendaItem[]): { items: number; minutesPlanned: number } {
  const items = agenda.filter(({ isSection }) => !isSection);
  return { items: items.length, minutesPlanned: items.reduce((sum, item) => sum + (item.minutesPlanned ?? 0), 0) };
}

/** The meeting to prepare: the earliest that was not held and lies on or after the day; null when there is none. */
export function nextMeeting(meetings: readonly Meeting[], asOf: Day): Meeting | null {
  const ahead = meetings
    .filter(({ state }) => state !== 'held' && state !== 'minutesPublished')
    .map((meeting) => ({ meeting, day: meetingDay(meeting) }))
    .filter(({ day }) => day === null || day >= asOf)
    .toSorted((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9'));
  return ahead[0]?.meeting ?? null;
}

/** The last regular meeting before another, from which its pack counts what changed; null before the first. */
export function previousMeeting(meetings: readonly Meeting[], before: Day): Meeting | null {
  return (
    meetings
      .filter(
        (meeting) =>
          (meetingDay(meeting) ?? '9') < before && (meeting.state === 'held' || meeting.state === 'minutesPublished'),
      )
      .toSorted((a, b) => (meetingDay(b) ?? '').localeCompare(meetingDay(a) ?? ''))[0] ?? null
  );
}

export function meetingDetail(database: Database, id: string, asOf: Day): MeetingDetail | null {
  const view = meetingViews(database, asOf).find((meeting) => meeting.id === id);
  if (view === undefined) return null;
  const organisations = byId(readRecords(database, 'organisation'));
  const people = byId(readRecords(database, 'person'));
  return {
    ...view,
    agenda: agendaOf(database, view),
    invitees: inviteesInOrder(database, id).map((invitee) => {
      const person = invitee.person === null ? undefined : people.get(invitee.person);
      const organisation = invitee.organisation === null ? undefined : organisations.get(invitee.organisation);
      const isUnnamed = person === undefined && invitee.name.bg === '' && invitee.name.en === '';
      // An organisation may be invited as such; who comes for it is said later.
      const { bg, en } = isUnnamed && organisation ? organisation.name : (person?.name ?? invitee.name);
      return {
        ...invitee,
        shownName: { bg, en },
        organisationName: organisation
          ? { id: organisation.id, code: organisation.code, title: organisation.name }
          : null,
      };
    }),
    outcomes: outcomeViews(database, asOf).filter(({ meeting }) => meeting === id),
  };
}

const rank = { chair: 0, secretary: 1, presenter: 2, invited: 3, guest: 4 };

/** As they sit: who chairs first, guests last. */
const inviteesInOrder = (database: Database, id: string): Invitee[] =>
  readRecords(database, 'invitee', 'meeting = @id AND archived = 0', { id }).toSorted(
    (a, b) => rank[a.capacity] - rank[b.capacity],
  );

/** The agenda in order, each point under its item, with its number and the hour at which it should begin. */
export function agendaOf(database: Database, meeting: Meeting): AgendaItemView[] {
  const items = readRecords(database, 'agendaItem', 'meeting = @id AND archived = 0', { id: meeting.id });
  const lines = numberedAgenda(items);
  const papers = groupBy(currentPapers(database, meeting.id), ({ item }) => item);
  const times = agendaTimes(
    lines.map(({ item: { minutesPlanned }, level }) => ({ level, minutesPlanned })),
    meeting,
  );
  return lines.map(({ item, level, number }, index) => ({
    ...item,
    level,
    number,
    startsAt: times[index]?.startsAt ?? null,
    minutes: times[index]?.minutes ?? null,
    crossesEnd: times[index]?.crossesEnd ?? false,
    presenterName: spokenName(database, item.presenterPerson, item.presenter),
    papers: papers.get(item.id)?.length ?? 0,
    about: linkedRecords(database, item.id).filter(({ link, isOutgoing }) => isOutgoing && link.relation === 'about'),
  }));
}

/** The papers of a meeting that no later version supersedes. */
export const currentPapers = (database: Database, id: string): Paper[] =>
  readRecords(
    database,
    'paper',
    `archived = 0 AND item IN (SELECT id FROM agenda_item WHERE meeting = @id AND archived = 0 AND deleted = 0)
     AND id NOT IN (SELECT supersedes FROM paper WHERE supersedes IS NOT NULL AND archived = 0 AND deleted = 0)`,
    { id },
  );

/** Everything the Board advised or asked for, the newest meeting first. */
export function outcomeViews(database: Database, asOf: Day): OutcomeView[] {
  const outcomes = readRecords(database, 'outcome', 'archived = 0');
  const following = groupBy(outcomes, ({ follows }) => follows);
  return outcomes.flatMap((outcome) => {
    const meeting = readRecord(database, 'meeting', outcome.meeting);
    const meetingName = nameOf(database, 'meeting', outcome.meeting);
    if (meeting === null || meetingName === null) return [];
    const held = meetingDay(meeting);
    const actions = following.get(outcome.id) ?? [];
    return [
      {
        ...outcome,
        meetingName,
        meetingDay: held,
        ...waitingOf(outcome, meeting, asOf),
        about: linkedRecords(database, outcome.id).filter(
          ({ link, isOutgoing }) => isOutgoing && link.relation === 'about',
        ),
        chain: outcome.kind === 'advice' ? adviceChain(outcome, held, actions, asOf) : null,
      },
    ];
  });
}

/** What an outcome waits for on the day; an answer or an end that came later is not counted. */
export function waitingOf(outcome: Outcome, meeting: Meeting, asOf: Day): Pick<OutcomeView, 'waits' | 'waitingDays'> {
  const isClosed = outcome.state === 'closed' && (outcome.closedOn ?? asOf) <= asOf;
  const isAnswered = outcome.response !== 'none' && (outcome.respondedOn ?? asOf) <= asOf;
  if (isClosed || outcome.kind === 'information' || outcome.kind === 'decisionElsewhere')
    return { waits: null, waitingDays: null };
  const held = meetingDay(meeting);
  const due = outcome.due === null ? null : lastDay(outcome.due);
  if (due !== null && due < asOf) return { waits: 'overdue', waitingDays: daysBetween(due, asOf) };
  if (outcome.kind === 'advice' && !isAnswered)
    return { waits: 'awaitsResponse', waitingDays: held === null ? null : Math.max(0, daysBetween(held, asOf)) };
  return { waits: 'open', waitingDays: null };
}
