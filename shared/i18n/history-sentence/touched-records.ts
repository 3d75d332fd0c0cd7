import type { HistoryChange } from '#shared/contract/history.ts';
import type { EntityName } from '#shared/model/entities.ts';

export type RecordEvent = 'added' | 'changed' | 'removed' | 'returned';

/** One record that an action touched: what became of it, and each change of its fields, in order. */
export interface TouchedRecord {
  id: string;
  entity: EntityName;
  event: RecordEvent;
  changes: HistoryChange[];
}

/** The records that some changes are of, in the order in which they were first touched. */
export function touchedRecords(changes: readonly HistoryChange[]): TouchedRecord[] {
  const records = new Map<string, HistoryChange[]>();
  for (const change of changes) {
    const known = records.get(change.id);
    if (known === undefined) records.set(change.id, [change]);
    else known.push(change);
  }
  return [...records.values()].flatMap((own) =>
    own[0] === undefined ? [] : [{ id: own[0].id, entity: own[0].entity, event: eventOf(own), changes: own }],
  );
}

function eventOf(changes: readonly HistoryChange[]): RecordEvent {
  const deletion = changes.find(({ field }) => field === 'deleted');
  if (deletion === undefined) return 'changed';
  if (deletion.after === true) return 'removed';
  return deletion.before === null ? 'added' : 'returned';
}

/** What a field of text became; empty where the action did not touch it or emptied it. */
export function becameText(record: TouchedRecord, field: string): string {
  const value = becameOf(record, field);
  return typeof value === 'string' ? value : '';
}

/** What a field became; undefined where the action did not touch it. */
export const becameOf = ({ changes }: TouchedRecord, field: string): unknown =>
  changes.findLast((change) => change.field === field)?.after;
