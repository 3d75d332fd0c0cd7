import { DomainError } from '#shared/contract/errors.ts';
import type { EventKind } from '#shared/model/programme.ts';
import type { BilingualPatch, PartialDate } from '#shared/model/values.ts';
import { comparePartialDates } from '#shared/rules/partial-date.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

export interface EventInput {
  id?: string | undefined;
  programme: string;
  title: BilingualPatch;
  eventKind: EventKind;
  due: PartialDate | null;
  endsOn: PartialDate | null;
  place: string;
}

/** Plans an event, or changes its plan. Throws RECORD_MISSING, or INVALID_FIELD where it ends before it begins. */
export function setEvent(core: Core, { id, programme, ...given }: EventInput): string {
  const workbook = core.session.workbook();
  const { database } = workbook;
  if (readRecord(database, 'programme', programme) === null)
    throw new DomainError('RECORD_MISSING', { entity: 'programme' });
  if (given.due !== null && given.endsOn !== null && comparePartialDates(given.endsOn, given.due) < 0)
    throw new DomainError('INVALID_FIELD', { entity: 'milestone', field: 'endsOn' });
  const fields = { ...given, place: given.place === '' ? null : given.place };
  if (id !== undefined) {
    if (readRecord(database, 'milestone', id)?.programme !== programme)
      throw new DomainError('RECORD_MISSING', { entity: 'milestone' });
    workbook.write({ kind: 'milestone.edit', actor: actorOf(core) }, (tx) => tx.update('milestone', id, fields));
    return id;
  }
  const others = readRecords(database, 'milestone', 'archived = 0 AND programme = @programme', { programme });
  const sortOrder = Math.max(0, ...others.map((one) => one.sortOrder ?? 0)) + 1;
  return workbook.write({ kind: 'milestone.create', actor: actorOf(core) }, (tx) =>
    tx.insert('milestone', { programme, kind: 'event', dueOriginal: given.due, sortOrder, ...fields }),
  );
}
