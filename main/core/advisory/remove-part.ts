import type { Removable } from '#shared/contract/advisory.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { BilingualPatch } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecord } from '../workbook/records.ts';

export interface RemovalInput {
  entity: Removable;
  id: string;
  reason: BilingualPatch;
}

/** Archives a part of a programme with the reason. Throws RECORD_MISSING, also for what is out of sight already. */
export function removePart(core: Core, { entity, id, reason }: RemovalInput): void {
  const { database, write } = core.session.workbook();
  if (readRecord(database, entity, id)?.archived !== false) throw new DomainError('RECORD_MISSING', { entity });
  write({ kind: `${entity}.remove`, actor: actorOf(core) }, (tx) =>
    tx.update(entity, id, { archived: true, removalReason: reason }),
  );
}
