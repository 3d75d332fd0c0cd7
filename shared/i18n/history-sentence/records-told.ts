import type { HistoryChange, HistoryEntry } from '#shared/contract/history.ts';
import { isEntityName, type EntityName } from '#shared/model/entities.ts';
import type { Deed, Telling } from './facts-told.ts';
import type { Teller } from './teller.ts';
import { becameOf, type RecordEvent, type TouchedRecord } from './touched-records.ts';

/** Values longer than this are seen in the fields below the sentence. */
const valueLength = 60;
/** Fields that one sentence names before it counts. */
const fieldsNamed = 3;
/** Kinds of record that one sentence counts before it sums up the rest. */
const kindsNamed = 4;

/** „добави дейност ACT-37 „…““, „добави 3 задачи към ACT-04“ */
export const tellAdded: Telling = (deed, teller) => {
  const { t } = teller;
  const { touched, who } = deed;
  const added = new Set(touched.filter(({ event }) => event === 'added').map(({ id }) => id));
  const roots = touched.filter(({ id }) => added.has(id) && !added.has(teller.ownerOf(id) ?? ''));
  const owners = new Set(roots.map(({ id }) => teller.ownerOf(id)));
  const [root] = roots;
  // What they belong to may have changed with them; anything else is a deed of its own.
  const isAll = touched.every(({ id, event }) => event === 'added' || owners.has(id));
  if (root === undefined || !isAll || owners.size > 1) return null;
  const owner = teller.ownerOf(root.id);
  const values = { who, owner: owner === null ? '' : teller.record(owner) };
  if (roots.length === 1 && isNamed(root, teller)) {
    const kind = root.entity === 'subtask' ? t('sentence.subtask') : t(`fields:entity.${root.entity}`);
    const one = { ...values, kind, record: teller.record(root.id) };
    const parts = touched.filter(({ id }) => id !== root.id && added.has(id));
    const withParts = parts.length === 0 ? '' : ` ${t('sentence.with', { parts: countedKinds(parts, teller) })}`;
    return (owner === null ? t('sentence.add', one) : t('sentence.addTo', one)) + withParts;
  }
  const records = countedKinds(roots, teller);
  return owner === null
    ? t('sentence.addMany', { ...values, records })
    : t('sentence.addManyTo', { ...values, records });
};

/** A part that has neither code nor title is told by its kind alone. */
function isNamed({ id }: TouchedRecord, { names }: Teller): boolean {
  const { code = null, title = { bg: '', en: '' } } = names.get(id) ?? {};
  return code !== null || title.bg !== '' || title.en !== '';
}

const countedKinds = (records: readonly { entity: EntityName }[], teller: Teller) => {
  const counts = new Map<EntityName, number>();
  for (const { entity } of records) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return teller.listed([...counts].map(([entity, count]) => teller.counted(entity, count)));
};

/** Edits of one record, or one and the same edit of many. */
export const tellEdited: Telling = (deed, teller) => {
  const { t } = teller;
  const { who, touched, kind } = deed;
  if (touched.some(({ event }) => event !== 'changed')) return null;
  const changes = touched.flatMap((record) => record.changes);
  const [record, another] = touched;
  const [change] = changes;
  if (record === undefined || change === undefined) return null;
  const records = another === undefined ? teller.record(record.id) : countedKinds(touched, teller);
  if (kind === 'translation.confirm')
    return t('sentence.translationConfirmed', { who, record: records, field: keyName(change, teller) });
  if (changes.every(({ field }) => field === 'archived')) {
    if (change.after === true) return t('sentence.archive', { who, records });
    return t('sentence.unarchive', { who, records });
  }
  const telling = changes.filter(({ field }) => field !== 'sortOrder' && !field.endsWith('.stale'));
  if (telling.length === 0) {
    if (change.field === 'sortOrder' && another === undefined)
      return t('sentence.reorderOne', { who, record: records });
    if (change.field === 'sortOrder') return t('sentence.reorder', { who, records: countedKinds(touched, teller) });
    return t('sentence.changeText', { who, record: records, field: keyName(change, teller) });
  }
  const keys = new Set(telling.map(({ field }) => field.split('.')[0] ?? field));
  if (keys.size > 1) return t('sentence.changeFields', { who, records, fields: fieldsOf(telling, keys, teller) });
  const [first, second] = telling;
  if (first === undefined) return null;
  if (another === undefined && second === undefined) return oneChange(first, who, teller);
  const field = second === undefined || another !== undefined ? keyName(first, teller) : fieldName(telling, teller);
  const isSame =
    telling.length === touched.length && new Set(telling.map(({ after }) => JSON.stringify(after))).size === 1;
  const { to } = teller.wordsOfChange(first);
  if (isSame && another !== undefined && to !== '' && to.length <= valueLength)
    return t('sentence.changeSame', { who, records, field, to });
  return t('sentence.changeText', { who, record: records, field });
};

const keyName = ({ field }: HistoryChange, teller: Teller) => teller.fieldName(field.split('.')[0] ?? field);

/** With its language, unless both languages changed. */
const fieldName = (changes: readonly HistoryChange[], teller: Teller) =>
  changes.length === 1 && changes[0] !== undefined
    ? teller.fieldName(changes[0].field)
    : changes[0] === undefined
      ? ''
      : keyName(changes[0], teller);

function fieldsOf(changes: readonly HistoryChange[], keys: ReadonlySet<string>, teller: Teller): string {
  const names = [...keys].map((key) =>
    fieldName(
      changes.filter(({ field, id }) => id === changes[0]?.id && (field === key || field.startsWith(`${key}.`))),
      teller,
    ),
  );
  const named = names
    .filter(Boolean)
    .slice(0, fieldsNamed)
    .map((text) => teller.t('sentence.quoted', { text }));
  const rest = keys.size - named.length;
  return teller.listed(rest > 0 ? [...named, teller.t('sentence.moreFields', { count: rest })] : named);
}

/** „промени „приоритет“ на ACT-01 от среден на висок“ */
function oneChange(change: HistoryChange, who: string, teller: Teller): string {
  const { t } = teller;
  const { from, to } = teller.wordsOfChange(change);
  const values = { who, field: teller.fieldName(change.field), record: teller.record(change.id), from, to };
  if (from.length > valueLength || to.length > valueLength) return t('sentence.changeText', values);
  if (to === '') return t('sentence.clear', values);
  return from === '' ? t('sentence.fill', values) : t('sentence.change', values);
}

/** Anything else: how many records of each kind were added, changed, removed or brought back. */
export const tellSum: Telling = ({ who, touched }, teller) => {
  const ids = new Set(touched.map(({ id }) => id));
  const pages = touched.filter(({ id }) => !ids.has(teller.ownerOf(id) ?? ''));
  const events: readonly RecordEvent[] = ['added', 'changed', 'removed', 'returned'];
  const deeds = events.flatMap((event) => {
    const records = pages.filter((record) => record.event === event);
    return records.length === 0 ? [] : [teller.t(`sentence.deed.${event}`, { records: countedKinds(records, teller) })];
  });
  return deeds.length === 0 ? null : teller.t('sentence.sum', { who, deeds: teller.listed(deeds) });
};

/** The order in which kinds are counted: what has a page of its own comes first. */
const firstKinds: readonly EntityName[] = [
  'activity',
  'strategyNode',
  'programme',
  'kpi',
  'risk',
  'meeting',
  'milestone',
  'deliverable',
];

/** An action too large to be told field by field: by its counts. */
export function tellLarge({ kind, records }: HistoryEntry, who: string, teller: Teller): string {
  const rank = (entity: EntityName) => (firstKinds.includes(entity) ? firstKinds.indexOf(entity) : firstKinds.length);
  const deedOf = (event: 'added' | 'changed', countOf: (record: HistoryEntry['records'][number]) => number) => {
    const touched = records.filter((record) => countOf(record) > 0).toSorted((a, b) => rank(a.entity) - rank(b.entity));
    const named = touched.slice(0, kindsNamed);
    const rest = touched.slice(kindsNamed).reduce((sum, record) => sum + countOf(record), 0);
    const texts = named.map((record) => teller.counted(record.entity, countOf(record)));
    if (rest > 0) texts.push(teller.t('sentence.moreRecords', { count: rest }));
    return { texts, deed: teller.t(`sentence.deed.${event}`, { records: teller.listed(texts) }) };
  };
  const added = deedOf('added', (record) => record.added);
  const changed = deedOf('changed', ({ count, added: made }) => count - made);
  if (kind === 'workbook.create' || kind === 'starter')
    return teller.t('sentence.workbookCreated', { who, records: teller.listed(added.texts) });
  const deeds = [added, changed].filter(({ texts }) => texts.length > 0).map(({ deed }) => deed);
  return teller.t('sentence.sum', { who, deeds: teller.listed(deeds) });
}

/** „премести PR-3 под VIS-1“ */
export const tellPlaced: Telling = ({ who, touched }, teller) => {
  const moved = touched.filter((record) => becameOf(record, 'parent') !== undefined);
  const [node, another] = moved;
  if (node?.entity !== 'strategyNode' || node.event !== 'changed' || another !== undefined) return null;
  const parent = becameOf(node, 'parent');
  const record = teller.record(node.id);
  if (typeof parent !== 'string') return teller.t('sentence.placedOnTop', { who, record });
  return teller.t('sentence.placed', { who, record, parent: teller.record(parent) });
};

/** „промени състоянието на D3.1 от чернова на подаден (4 януари 2021 г.)“ */
export const tellStatus: Telling = (deed: Deed, teller) => {
  // The step of a deliverable is kept with what it made of the record.
  const steps = deed.touched.filter(({ entity }) => entity === 'deliverableStep');
  const [record, another] = deed.touched.filter((touched) => !steps.includes(touched));
  if (record === undefined || another !== undefined || record.event !== 'changed' || !isEntityName(record.entity))
    return null;
  const change = record.changes.find(({ field }) => field === 'status');
  if (change === undefined) return null;
  const since = teller.dateOf(record, 'statusSince');
  const sentence = oneChange(change, deed.who, teller);
  const step = steps.at(-1);
  return teller.because(
    since === '' ? sentence : `${sentence}, ${teller.t('sentence.since', { since })}`,
    step === undefined ? '' : teller.textOf(step, 'note'),
  );
};
