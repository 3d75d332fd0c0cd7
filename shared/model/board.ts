import { defineEntity, type RecordOf } from './entity.ts';
import { field, governed } from './field.ts';

/** The standing rules of the Digital Board, as published. */
export const boardRule = defineEntity('boardRule', {
  title: field.bilingual(),
  text: field.bilingual(),
});
export type BoardRule = RecordOf<typeof boardRule>;

export const meetingStates = ['draft', 'called', 'packIssued', 'held', 'minutesPublished'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const meeting = defineEntity('meeting', {
  number: field.integer(0, 10_000),
  kind: field.choice(['regular', 'extraordinary'], 'regular'),
  title: field.bilingual(),
  startsAt: field.localDateTime(),
  /** The day, where the hour is not known. */
  on: field.day(),
  lengthMinutes: field.integer(0, 1_440),
  place: field.bilingual(),
  link: field.text(),
  chair: field.text(),
  secretary: field.text(),
  state: governed(field.choice(meetingStates, 'draft')),
  /** The proposed date is the application's or the secretary's, not yet called. */
  dateIsProposed: field.flag(),
  papersDue: field.day(),
  publishedAt: field.day(),
  note: field.bilingual(),
});
export type Meeting = RecordOf<typeof meeting>;

export const invitee = defineEntity('invitee', {
  meeting: field.requiredReference('meeting'),
  person: field.reference('person'),
  name: field.bilingual(),
  organisation: field.reference('organisation'),
  capacity: field.choice(['chair', 'secretary', 'presenter', 'invited', 'guest'], 'invited'),
  response: field.choice(['none', 'accepted', 'declined'], 'none'),
  attended: field.optionalChoice(['yes', 'no']),
  topic: field.bilingual(),
});
export type Invitee = RecordOf<typeof invitee>;

export const agendaItem = defineEntity('agendaItem', {
  meeting: field.requiredReference('meeting'),
  parent: field.reference('agendaItem'),
  title: field.bilingual(),
  purpose: field.choice(['information', 'advice', 'other'], 'information'),
  presenter: field.text(),
  minutesPlanned: field.integer(0, 1_440),
  visibility: field.choice(['public', 'board', 'internal'], 'public'),
  discussion: field.bilingual(),
});
export type AgendaItem = RecordOf<typeof agendaItem>;

export const outcome = defineEntity('outcome', {
  meeting: field.requiredReference('meeting'),
  item: field.reference('agendaItem'),
  kind: field.choice(['advice', 'action', 'information', 'decisionElsewhere'], 'advice'),
  text: field.bilingual(),
  addressedTo: field.text(),
  response: field.choice(['none', 'accepted', 'partly', 'declined', 'deferred'], 'none'),
  responseText: field.bilingual(),
  respondedOn: field.day(),
  owner: field.text(),
  due: field.partialDate(),
  state: field.choice(['open', 'closed'], 'open'),
  closedOn: field.day(),
  supersedes: field.reference('outcome'),
});
export type Outcome = RecordOf<typeof outcome>;

export const councilAct = defineEntity('councilAct', {
  paperNumber: field.text(),
  decisionNumber: field.text(),
  point: field.text(),
  minutesNumber: field.text(),
  adoptedOn: field.day(),
  announcedOn: field.day(),
  subject: field.bilingual(),
  vote: field.bilingual(),
});
export type CouncilAct = RecordOf<typeof councilAct>;
