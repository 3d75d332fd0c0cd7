import { z } from 'zod';
import { defineEntity, type RecordOf } from './entity.ts';
import { field, governed } from './field.ts';
import { packDesignSchema } from './pack-design.ts';
import { paperSheetsSchema } from './paper-sheets.ts';
import { visibilities } from './values.ts';

/** The standing rules of the Digital Board, as published. */
export const boardRule = defineEntity('boardRule', {
  title: field.bilingual(),
  text: field.bilingual(),
});
export type BoardRule = RecordOf<typeof boardRule>;

export const meetingStates = ['draft', 'called', 'packIssued', 'held', 'minutesPublished'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Minutes of a long meeting are longer than any other text. */
const longTextSchema = z.object({ bg: z.string().trim().max(200_000), en: z.string().trim().max(200_000) }).partial();

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
  /** The one topic of a topic session. */
  topic: field.bilingual(),
  /** Who they are by the directory; the texts name people who are not in it. */
  chairPerson: field.reference('person'),
  secretaryPerson: field.reference('person'),
  chair: field.text(),
  secretary: field.text(),
  state: governed(field.choice(meetingStates, 'draft')),
  /** The proposed date is the application's or the secretary's, not yet called. */
  dateIsProposed: field.flag(),
  papersDue: field.day(),
  publishedAt: field.day(),
  /** What goes into its pack; without a design all sections do. */
  packDesign: field.json(packDesignSchema),
  /** The minutes as edited; until they are, they are drafted from what was recorded. */
  minutes: governed({ ...field.bilingual(), patch: longTextSchema }),
  minutesApprovedOn: governed(field.day()),
  minutesApprovedBy: governed(field.text()),
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
  /** A heading over the items that follow it up to the next one, without minutes of its own. */
  isSection: field.flag(),
  presenter: field.text(),
  presenterPerson: field.reference('person'),
  minutesPlanned: field.integer(0, 1_440),
  visibility: field.choice(visibilities, 'public'),
  discussion: field.bilingual(),
});
export type AgendaItem = RecordOf<typeof agendaItem>;

/** A paper of an agenda item. A new version supersedes the one before, which stays; the bytes are an attachment's. */
export const paper = defineEntity('paper', {
  item: field.requiredReference('agendaItem'),
  title: field.bilingual(),
  version: governed(field.requiredInteger()),
  /** The language it is written in; none for a picture or a paper in both. */
  language: field.optionalChoice(['bg', 'en']),
  visibility: field.choice(visibilities, 'public'),
  /** Whether its pages stand in the book itself; only a PDF or a picture can. */
  inBook: governed(field.flag()),
  /** How many pages it takes in the book; none for what cannot stand there. */
  sheets: governed(field.json(paperSheetsSchema)),
  attachment: governed(field.requiredReference('attachment')),
  supersedes: governed(field.reference('paper')),
});
export type Paper = RecordOf<typeof paper>;

/** A topic that waits for a meeting. */
export const boardTopic = defineEntity('boardTopic', {
  title: field.bilingual(),
  note: field.bilingual(),
  proposedBy: field.text(),
  state: governed(field.choice(['waiting', 'scheduled', 'dropped'], 'waiting')),
  /** The item that it became. */
  item: governed(field.reference('agendaItem')),
  /** Why it was dropped. */
  reason: field.bilingual(),
});
export type BoardTopic = RecordOf<typeof boardTopic>;

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
  /** The advice that this action carries out. */
  follows: field.reference('outcome'),
  /** What came of it for the activity or the indicator that it is about. */
  effect: field.bilingual(),
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
