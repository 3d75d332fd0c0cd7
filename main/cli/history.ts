import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { HistoryChange, HistoryEntry, HistoryRecord } from '#shared/contract/history.ts';
import { formatInstant } from '#shared/i18n/format.ts';
import { actionTitle, historySentenceText } from '#shared/i18n/history-sentence/history-sentence.ts';
import { actorWords } from '#shared/i18n/history-sentence/teller.ts';
import { entityNames, type EntityName } from '#shared/model/entities.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Language } from '#shared/model/values.ts';
import type { Core } from '../core/app/core.ts';
import { listHistory } from '../core/history/list-history.ts';
import { takeBack } from '../core/history/take-back.ts';
import { both, i18nOf } from '../core/packs/freeze/pack-language.ts';
import { tableOf } from '../core/workbook/columns.ts';
import { UsageError } from './output.ts';

/** One action as a script reads it. */
export interface ListedAction {
  txn: string;
  kind: string;
  at: string;
  /** Who acted, by name, in the language of the command. */
  by: string;
  /** The same sentence in both languages. */
  action: PackText;
  isUndone: boolean;
  changes: (HistoryChange & { code: string | null })[];
}

export interface HistoryQuestion {
  record: string | undefined;
  kind: EntityName | undefined;
  limit: number;
}

/** Actions newest first, with every change of each; those of one record where its code or id is given. */
export function listActions(core: Core, { record, kind, limit }: HistoryQuestion, language: Language): ListedAction[] {
  const { database } = core.session.workbook();
  const of = record === undefined ? undefined : recordOf(database, record, kind);
  const { entries, names } = listHistory(
    database,
    { record: of, entities: of === undefined && kind !== undefined ? [kind] : undefined, limit },
    Number.POSITIVE_INFINITY,
  );
  const nameById = new Map(names.map((name) => [name.id, name]));
  return entries.map((entry) => ({
    txn: entry.txn,
    kind: entry.kind,
    at: entry.at,
    by: actorWords(entry.actor, { i18n: i18nOf(language), language, names: nameById }),
    action: sentences(entry, nameById),
    isUndone: entry.isUndone,
    changes: entry.changes.map((change) => ({ ...change, code: nameById.get(change.id)?.code ?? null })),
  }));
}

const sentences = (entry: HistoryEntry, names: ReadonlyMap<string, HistoryRecord>) =>
  both((_, language) => historySentenceText(entry, { i18n: i18nOf(language), language, names }));

/** `04.01.2021 г., 10:00  Мария Иванова премести …` */
export const lineOf = ({ at, action }: ListedAction, language: Language) =>
  `${formatInstant(at, language)}  ${action[language]}`;

/** Takes back the last action; says which one. Throws NOTHING_TO_UNDO or UNDO_REFUSED. */
export function undoLastAction(core: Core): {
  txn: string;
  kind: string;
  at: string;
  undone: PackText;
  action: PackText;
} {
  const { txn, kind, entry, names } = takeBack(core);
  const nameById = new Map(names.map((name) => [name.id, name]));
  return {
    txn,
    kind,
    at: entry.at,
    undone: both((_, language) => actionTitle(entry, { i18n: i18nOf(language), language, names: nameById })),
    action: sentences(entry, nameById),
  };
}

/** Codes are unique in their kind only: where two kinds have one, the kind must be said. */
function recordOf(database: Database, given: string, kind: EntityName | undefined): string {
  const found = (kind === undefined ? entityNames : [kind]).flatMap((entity) =>
    database
      .prepare<[string, string], string>(`SELECT id FROM ${tableOf(entity)} WHERE (code = ? OR id = ?) AND deleted = 0`)
      .pluck()
      .all(given, given)
      .map((id) => ({ entity, id })),
  );
  const [record, another] = found;
  if (record === undefined) throw new DomainError('RECORD_MISSING', { entity: kind ?? '' });
  if (another !== undefined)
    throw new UsageError(
      `--record ${given} is the code of ${found.length} records: ${found.map(({ entity, id }) => `${entity} ${id}`).join(', ')}; give the id, or --kind`,
    );
  return record.id;
}
