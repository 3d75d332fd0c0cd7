import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { DependencyKind } from '#shared/model/activity.ts';
import { waitingPath } from '#shared/rules/dependencies.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

export interface NewDependencyInput {
  predecessor: string;
  successor: string;
  kind: DependencyKind;
  lagDays: number | null;
}

/**
 * The successor waits for the predecessor. Throws RECORD_MISSING, DEPENDENCY_ON_ITSELF, DEPENDENCY_EXISTS (whatever its
 * kind: two ties between the same two would say different things) or DEPENDENCY_CIRCLE, with the way along it.
 */
export function addDependency(core: Core, given: NewDependencyInput): string {
  const workbook = core.session.workbook();
  const { database } = workbook;
  const { predecessor, successor } = given;
  for (const id of [predecessor, successor])
    if (readRecord(database, 'activity', id) === null) throw new DomainError('RECORD_MISSING', { entity: 'activity' });
  if (predecessor === successor) throw new DomainError('DEPENDENCY_ON_ITSELF', {});
  const known = readRecords(database, 'dependency', 'archived = 0');
  if (known.some((one) => one.predecessor === predecessor && one.successor === successor))
    throw new DomainError('DEPENDENCY_EXISTS', {});
  const circle = waitingPath(known, predecessor, successor);
  if (circle !== null) throw new DomainError('DEPENDENCY_CIRCLE', { chain: chainOf(database, [successor, ...circle]) });
  return workbook.write({ kind: 'activity.addDependency', actor: actorOf(core) }, (tx) =>
    tx.insert('dependency', given),
  );
}

function chainOf(database: Database, ids: readonly string[]): string {
  const names = ids.map((id) => {
    const activity = readRecord(database, 'activity', id);
    return activity?.code ?? (activity?.title.bg || (activity?.title.en ?? ''));
  });
  return names.join(' → ');
}

/** Another kind or lag. Throws RECORD_MISSING. */
export function changeDependency(
  core: Core,
  { id, ...given }: Pick<NewDependencyInput, 'kind' | 'lagDays'> & { id: string },
): void {
  core.session.workbook().write({ kind: 'activity.changeDependency', actor: actorOf(core) }, (tx) => {
    tx.update('dependency', id, given);
  });
}

/** Throws RECORD_MISSING. */
export function removeDependency(core: Core, id: string): void {
  core.session.workbook().write({ kind: 'activity.removeDependency', actor: actorOf(core) }, (tx) => {
    tx.update('dependency', id, { archived: true });
  });
}
