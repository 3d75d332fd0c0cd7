import { z } from 'zod';
import { packTextSchema } from './text.ts';

export const participantSchema = z.strictObject({
  name: packTextSchema,
  /** Organisation or post, in one line. */
  role: packTextSchema.nullable(),
  capacity: z.enum(['chair', 'secretary', 'presenter', 'invited', 'guest']),
  /** The topic for which this person is invited. */
  topic: packTextSchema.nullable(),
});
export type PackParticipant = z.infer<typeof participantSchema>;

export const packMeetingSchema = z.strictObject({
  number: z.int().positive().nullable(),
  kind: z.enum(['regular', 'extraordinary']),
  /** The body and the meeting, for the header of every page: "Дигитален борд на София · второ заседание". */
  runningTitle: packTextSchema,
  /** The theme of the meeting where it has one of its own. */
  title: packTextSchema.nullable(),
  /** "четвъртък, 14 януари 2021 г., 10:00 ч." */
  when: packTextSchema,
  /** The date is proposed and not yet called; said beside it. */
  dateIsProposed: z.boolean(),
  /** "90 минути" */
  length: packTextSchema.nullable(),
  place: packTextSchema.nullable(),
  /** An https address; printed as text and as a link. */
  link: z.url({ protocol: /^https$/ }).nullable(),
  chair: packTextSchema.nullable(),
  secretary: packTextSchema.nullable(),
  participants: z.array(participantSchema),
});
export type PackMeeting = z.infer<typeof packMeetingSchema>;

/** A record named by an agenda item: its code and title, as elsewhere in the pack. */
export const linkedRecordSchema = z.strictObject({ code: z.string(), title: packTextSchema });

export const agendaPaperSchema = z.strictObject({ title: packTextSchema, file: z.string().nullable() });

export const packAgendaItemSchema = z.strictObject({
  /** "3" or "3.1": a dot makes it a point of the item before; "II" for a section. */
  number: z.string().min(1),
  /** A heading over the items that follow it; documents of before have none. */
  isSection: z.boolean().optional(),
  title: packTextSchema,
  purpose: z.enum(['information', 'advice', 'other']),
  /** "10:15", reckoned from the start and the planned minutes; null where these are not known. */
  startsAt: z.string().nullable(),
  minutes: z.int().positive().nullable(),
  presenter: packTextSchema.nullable(),
  /** What the Board is asked, as a question. */
  question: packTextSchema.nullable(),
  records: z.array(linkedRecordSchema),
  papers: z.array(agendaPaperSchema),
  /** The item in the workbook, so that a comment finds it; not printed, and absent in packs of before. */
  id: z.uuid().optional(),
});
export type PackAgendaItem = z.infer<typeof packAgendaItemSchema>;

export const packAgendaSchema = z.strictObject({
  items: z.array(packAgendaItemSchema),
  /** "Общо 90 минути, край в 11:30 ч." */
  total: packTextSchema.nullable(),
});
export type PackAgenda = z.infer<typeof packAgendaSchema>;
