import type { HistoryChange, HistoryEntry, HistoryRecord } from '#shared/contract/history.ts';
import { fieldOf } from '#shared/i18n/change-words.ts';
import { touchedRecords, type RecordEvent } from '#shared/i18n/history-sentence/touched-records.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { Language } from '#shared/model/values.ts';

/** One record that an action touched: what became of it, and its fields. */
export interface TouchedRecord {
  id: string;
  entity: EntityName;
  event: RecordEvent;
  fields: HistoryChange[];
}

/** A record with a page of its own, and what an action did to it and to its parts (a report, a moved date). */
export interface TouchedPage {
  id: string;
  own: TouchedRecord | null;
  parts: TouchedRecord[];
}

/** Records by their id. */
export type Names = ReadonlyMap<string, HistoryRecord>;

/** The changes of an action by the page they are seen on, in the order in which they were made. */
export function touchedPages({ changes, actor }: HistoryEntry, names: Names, language: Language): TouchedPage[] {
  const pages = new Map<string, TouchedPage>();
  for (const { id, entity, event, changes: own } of touchedRecords(changes)) {
    const owner = names.get(id)?.owner ?? null;
    const fields = own.filter((change) => isTold(change, { own, all: changes, actor, event, owner, language }));
    const record = { id, entity, event, fields };
    const page = pages.get(owner ?? id) ?? { id: owner ?? id, own: null, parts: [] };
    pages.set(page.id, owner === null ? { ...page, own: record } : { ...page, parts: [...page.parts, record] });
  }
  return [...pages.values()];
}

interface Telling {
  own: readonly HistoryChange[];
  all: readonly HistoryChange[];
  actor: string;
  event: RecordEvent;
  owner: string | null;
  language: Language;
}

/** Fields that only repeat what the line already says, or that serve the application, are left out. */
function isTold(change: HistoryChange, { own, all, actor, event, owner, language }: Telling): boolean {
  const { field, entity, after } = change;
  const [key = '', part] = field.split('.');
  if (key === 'deleted' || key === 'sortOrder') return false;
  if (entity === 'dateMove' && ['field', 'from', 'to'].includes(key)) return key !== 'field' && !isMoveSeen(own, all);
  // The activity's own fields tell the step.
  if (
    entity === 'lifecycleStep' &&
    all.some((other) => other.entity === 'activity' && other.field.startsWith('lifecycle'))
  )
    return false;
  if (part === 'stale') return !own.some((other) => other.field !== field && other.field.startsWith(`${key}.`));
  if (owner !== null && (after === owner || key === 'entity' || key.endsWith('Entity'))) return false;
  if (event !== 'added') return true;
  const isAuthor = after === actor && (key === 'author' || key === 'enteredBy' || key === 'frozenBy');
  const isRepeated = key === 'asOfPrecision' && own.some((other) => other.field === 'asOf' && other.after === after);
  if (isAuthor || isRepeated || key === 'definitionVersion') return false;
  const isName = (key === 'title' || key === 'name' || key === 'subject') && part === language;
  return !isName && key !== 'code' && after !== false && !isUsual(entity, key, after);
}

/** The record's own field shows from what to what its date moved. */
function isMoveSeen(move: readonly HistoryChange[], all: readonly HistoryChange[]): boolean {
  const moved = move.find(({ field }) => field === 'field')?.after;
  return all.some(({ entity, field }) => entity !== 'dateMove' && field === moved);
}

/** A choice that a new record has by itself says nothing. */
function isUsual(entity: EntityName, key: string, value: unknown): boolean {
  const definition = fieldOf(entity, key);
  return definition?.kind === 'choice' && definition.initial === value;
}
