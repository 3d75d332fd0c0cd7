import type { MeetingTemplateName } from '#shared/contract/board.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { AgendaItem } from '#shared/model/board.ts';
import type { BilingualPatch, Day } from '#shared/model/values.ts';
import { numberedAgenda } from '#shared/rules/agenda.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import type { WriteTransaction } from '../workbook/write.ts';
import { meetingTemplates } from './agenda-templates.ts';

export interface NewMeeting {
  title: BilingualPatch;
  on: Day;
  template: MeetingTemplateName;
  topic: BilingualPatch;
  /** A meeting whose agenda is taken over instead of the template's. */
  copyOf: string | null;
}

/**
 * A draft with the items of its template, or of an earlier meeting. Its number follows the last one's; chair and secretary
 * stay. Throws RECORD_MISSING where the meeting to copy is not there.
 */
export function createMeeting(core: Core, { title, on, template: name, topic, copyOf }: NewMeeting): string {
  const { database, write } = core.session.workbook();
  const meetings = readRecords(database, 'meeting');
  const number = Math.max(0, ...meetings.map((meeting) => meeting.number ?? 0)) + 1;
  const last = meetings.find((meeting) => meeting.number === number - 1);
  const copied = copyOf === null ? null : readRecord(database, 'meeting', copyOf);
  if (copyOf !== null && copied === null) throw new DomainError('RECORD_MISSING', { entity: 'meeting' });
  const template = meetingTemplates[name];
  return write({ kind: 'meeting.create', actor: actorOf(core) }, (tx) => {
    const id = tx.insert('meeting', {
      code: `DB-${number}`,
      number,
      title,
      kind: template.kind,
      ...(name === 'topic' ? { topic } : {}),
      startsAt: `${on}T${copied?.startsAt?.slice(11, 16) ?? '10:00'}`,
      lengthMinutes: copied?.lengthMinutes ?? template.lengthMinutes,
      chairPerson: last?.chairPerson ?? null,
      secretaryPerson: last?.secretaryPerson ?? null,
      chair: last?.chair ?? null,
      secretary: last?.secretary ?? null,
      dateIsProposed: true,
    });
    const code = (index: number) => `DB-${number}-${index + 1}`;
    if (copyOf !== null) {
      copyAgenda(tx, readRecords(database, 'agendaItem', 'meeting = @copyOf AND archived = 0', { copyOf }), id, code);
    } else {
      template
        .items({ bg: topic.bg ?? '', en: topic.en ?? '' })
        .forEach((item, index) =>
          tx.insert('agendaItem', { meeting: id, code: code(index), sortOrder: index + 1, ...item }),
        );
    }
    return id;
  });
}

/** What is heard at every meeting, with its minutes and presenters; not what was said, nor the papers and records of that day. */
function copyAgenda(
  tx: WriteTransaction,
  items: readonly AgendaItem[],
  meeting: string,
  code: (index: number) => string,
): void {
  const copies = new Map<string, string>();
  numberedAgenda(items).forEach(({ item, level }, index) => {
    const { title, purpose, isSection, presenter, presenterPerson, minutesPlanned, visibility } = item;
    const parent = level === 'point' && item.parent !== null ? (copies.get(item.parent) ?? null) : null;
    const id = tx.insert('agendaItem', {
      meeting,
      parent,
      code: code(index),
      sortOrder: index + 1,
      title: { bg: title.bg, en: title.en },
      purpose,
      isSection,
      presenter,
      presenterPerson,
      minutesPlanned,
      visibility,
    });
    copies.set(item.id, id);
  });
}
