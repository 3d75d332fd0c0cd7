import { DomainError } from '#shared/contract/errors.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

export interface ContactInput {
  programme: string;
  person: string;
  isTied: boolean;
}

/** Ties a person to a programme as a contact, or unties them; a tie of before comes back. Throws RECORD_MISSING. */
export function setContact(core: Core, { programme, person, isTied }: ContactInput): void {
  const workbook = core.session.workbook();
  const { database } = workbook;
  for (const [entity, id] of [
    ['programme', programme],
    ['person', person],
  ] as const)
    if (readRecord(database, entity, id) === null) throw new DomainError('RECORD_MISSING', { entity });
  const [tie] = readRecords(database, 'link', `relation = 'contact' AND "from" = @programme AND "to" = @person`, {
    programme,
    person,
  });
  if (tie === undefined ? !isTied : tie.archived !== isTied) return;
  const kind = isTied ? 'programme.addContact' : 'programme.removeContact';
  workbook.write({ kind, actor: actorOf(core) }, (tx) => {
    if (tie !== undefined) tx.update('link', tie.id, { archived: !isTied });
    else
      tx.insert('link', {
        relation: 'contact',
        fromEntity: 'programme',
        from: programme,
        toEntity: 'person',
        to: person,
      });
  });
}
