import type { DistrictCell } from '#shared/contract/district-matrix.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { Rollout } from '#shared/model/activity.ts';
import type { Day } from '#shared/model/values.ts';
import { isTrueBy } from '#shared/rules/partial-date.ts';
import { actorOf, type Core } from '../app/core.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

/**
 * Sets cells of the roll-out matrix, however many, in one action. Throws RECORD_MISSING, IN_THE_FUTURE (what runs or is
 * live has begun) and, where the day looked at is named, LATER_FACT for a cell that has a state of a later day.
 */
export function setDistricts(core: Core, cells: readonly DistrictCell[], asOf: Day | null): void {
  const workbook = core.session.workbook();
  const known = new Map<string, Map<string, Rollout>>();
  for (const { id } of cells) if (!known.has(id)) known.set(id, rolloutsOf(core, id));
  const wanted = cells.map((cell) => {
    const rollout = known.get(cell.id)?.get(cell.district);
    // A planned district has no day since which it is so: a date there would hide it until then.
    const since = cell.state === 'running' || cell.state === 'live' ? cell.since : null;
    if (since !== null) refuseFuture(core, since, 'since');
    if (asOf !== null && rollout !== undefined && !rollout.archived && !isTrueBy(rollout.since, asOf))
      throw new DomainError('LATER_FACT', { record: codeOf(core, cell.id), date: rollout.since ?? '' });
    return { ...cell, since, rollout };
  });
  workbook.write({ kind: 'rollout.edit', actor: actorOf(core) }, (tx) => {
    for (const { id, district, state, since, rollout } of wanted) {
      if (rollout !== undefined)
        tx.update('rollout', rollout.id, state === null ? { archived: true } : { state, since, archived: false });
      else if (state !== null) tx.insert('rollout', { activity: id, district, state, since });
    }
  });
}

function rolloutsOf(core: Core, id: string): Map<string, Rollout> {
  const { database } = core.session.workbook();
  if (readRecord(database, 'activity', id) === null) throw new DomainError('RECORD_MISSING', { entity: 'activity' });
  return new Map(readRecords(database, 'rollout', 'activity = @id', { id }).map((one) => [one.district, one]));
}

const codeOf = (core: Core, id: string) => readRecord(core.session.workbook().database, 'activity', id)?.code ?? '';
