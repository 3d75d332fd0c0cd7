import { DomainError } from '#shared/contract/errors.ts';
import { patchSchema } from '#shared/model/entity.ts';
import { entities, type EntityName } from '#shared/model/entities.ts';
import type { AnyField } from '#shared/model/field.ts';
import { actorOf, type Core } from '../app/core.ts';
import { refuseRedating } from '../programmes/amendment-actions.ts';
import { refuseRedefining } from '../kpis/refuse-redefining.ts';
import { refuseRewriting } from '../risks/refuse-rewriting.ts';

/** Only fields that have no action of their own may be edited here. Throws FIELD_GOVERNED or INVALID_FIELD. */
export function editable(entity: EntityName, fields: Record<string, unknown>): Record<string, unknown> {
  const { fields: known, insertOnly } = entities[entity];
  const definitions = new Map<string, AnyField>(Object.entries(known));
  for (const field of Object.keys(fields)) {
    const definition = definitions.get(field);
    if (definition === undefined) throw new DomainError('INVALID_FIELD', { entity, field });
    if (definition.governed || insertOnly) throw new DomainError('FIELD_GOVERNED', { entity, field });
  }
  const parsed = patchSchema(entities[entity]).safeParse(fields);
  if (!parsed.success)
    throw new DomainError('INVALID_FIELD', { entity, field: parsed.error.issues[0]?.path.map(String).join('.') ?? '' });
  return { ...parsed.data };
}

export function createRecord(core: Core, entity: EntityName, given: Record<string, unknown>): string {
  const fields = editable(entity, given);
  return core.session
    .workbook()
    .write({ kind: `${entity}.create`, actor: actorOf(core) }, (tx) => tx.insert(entity, fields));
}

export function updateRecord(core: Core, entity: EntityName, id: string, given: Record<string, unknown>): void {
  const fields = editable(entity, given);
  if (entity === 'kpi') refuseRedefining(core.session.workbook().database, id, fields);
  if (entity === 'riskReview') refuseRewriting(core.session.workbook().database, id, fields);
  if (entity === 'amendment') refuseRedating(core.session.workbook().database, id, fields);
  core.session
    .workbook()
    .write({ kind: `${entity}.edit`, actor: actorOf(core) }, (tx) => tx.update(entity, id, fields));
}
