import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { Bilingual } from '#shared/model/values.ts';
import { actorOf } from '../app/core.ts';
import { procedures } from '../app/procedures.ts';
import { atomAt, tableOf } from '../workbook/columns.ts';
import { readRecord } from '../workbook/records.ts';
import { createRecord, updateRecord } from './edit-record.ts';
import { titleColumns } from './title-columns.ts';

function namesOf(database: Database, entity: EntityName) {
  const { bg, en } = titleColumns(entity);
  return database
    .prepare<[], { id: string; code: string | null; bg: string; en: string }>(
      `SELECT id, code, ${bg} AS bg, ${en} AS en FROM ${tableOf(entity)} WHERE deleted = 0 AND archived = 0 ORDER BY sort_order, code, id`,
    )
    .all()
    .map(({ id, code, ...title }) => ({ id, code, title }));
}

export const recordsRouter = {
  get: procedures.records.get.handler(({ input, context: { core } }) => {
    const record = readRecord(core.session.workbook().database, input.entity, input.id);
    if (record === null) throw new DomainError('RECORD_MISSING', { entity: input.entity });
    return { ...record };
  }),
  names: procedures.records.names.handler(({ input, context: { core } }) =>
    namesOf(core.session.workbook().database, input.entity),
  ),
  create: procedures.records.create.handler(({ input, context: { core } }) => ({
    id: createRecord(core, input.entity, input.fields),
  })),
  update: procedures.records.update.handler(({ input, context: { core } }) => {
    updateRecord(core, input.entity, input.id, input.fields);
    return {};
  }),
  archive: procedures.records.archive.handler(({ input, context: { core } }) => {
    // It could close a circle by now: it is added again, and checked.
    if (input.entity === 'dependency' && !input.archived)
      throw new DomainError('FIELD_GOVERNED', { entity: input.entity, field: 'archived' });
    const kind = `${input.entity}.${input.archived ? 'archive' : 'unarchive'}`;
    core.session
      .workbook()
      .write({ kind, actor: actorOf(core) }, (tx) => tx.update(input.entity, input.id, { archived: input.archived }));
    return {};
  }),
  confirmTranslation: procedures.records.confirmTranslation.handler(({ input, context: { core } }) => {
    const path = `${input.field}.stale`;
    const record = readRecord(core.session.workbook().database, input.entity, input.id);
    if (record === null) throw new DomainError('RECORD_MISSING', { entity: input.entity });
    if (atomAt(input.entity, path) === undefined)
      throw new DomainError('INVALID_FIELD', { entity: input.entity, field: input.field });
    const text = Object.entries(record).find(([key]) => key === input.field)?.[1] as unknown as Bilingual; // has a stale atom
    if (text.stale?.language !== input.language) return {};
    core.session
      .workbook()
      .write({ kind: 'translation.confirm', actor: actorOf(core) }, (tx) =>
        tx.setStored(input.entity, input.id, new Map([[path, null]])),
      );
    return {};
  }),
  reorder: procedures.records.reorder.handler(({ input, context: { core } }) => {
    core.session.workbook().write({ kind: `${input.entity}.reorder`, actor: actorOf(core) }, (tx) => {
      input.ids.forEach((id, index) => tx.update(input.entity, id, { sortOrder: index + 1 }));
    });
    return {};
  }),
};
