import { DomainError } from '#shared/contract/errors.ts';
import { entities } from '#shared/model/entities.ts';
import type { BilingualPatch, PartialDate } from '#shared/model/values.ts';
import type { Core } from '../app/core.ts';
import { updateRecord } from '../records/edit-record.ts';
import { atomAt, atomsOfEntity, fromSql, toSql, type Atom } from '../workbook/columns.ts';
import { readRecord } from '../workbook/records.ts';
import type { WriteTransaction } from '../workbook/write.ts';
import { valueAfter, type FieldOfRecord } from './field-values.ts';
import { ruleOf } from './restore-rules.ts';

export interface RestoreInput extends FieldOfRecord {
  /** The action after which the field had the value. */
  txn: string;
  on?: PartialDate | undefined;
  reason?: BilingualPatch | undefined;
}

/**
 * Gives a field an earlier value again, as a new change under the field's own rule. Throws RECORD_MISSING, INVALID_FIELD,
 * RESTORE_REFUSED (a reading, a field without an action that could do it, the value it has already) and whatever the rule
 * refuses: REASON_REQUIRED, IN_THE_FUTURE, TRANSITION_REFUSED, REFERENCE_MISSING, CODE_TAKEN.
 */
export function restoreValue(core: Core, input: RestoreInput): void {
  const { entity, id, field, txn, on, reason = {} } = input;
  const { database } = core.session.workbook();
  const atom = atomAt(entity, field);
  if (atom === undefined) throw new DomainError('INVALID_FIELD', { entity, field });
  const refuse = (why: 'insertOnly' | 'governed' | 'same' | 'unknown') =>
    new DomainError('RESTORE_REFUSED', { entity, field, why });
  if (entities[entity].insertOnly) throw refuse('insertOnly');
  const record = readRecord(database, entity, id);
  if (record === null) throw new DomainError('RECORD_MISSING', { entity });
  const stored = valueAfter(database, input, txn);
  if (stored === undefined) throw refuse('unknown');
  if (stored === storedNow(record, atom)) throw refuse('same');
  const value = fromSql(atom, stored);
  const rule = ruleOf(entity, field);
  if (rule !== undefined) rule.restore(restoring(core, txn), { id, value, on, reason });
  else if (atom.field.governed) throw refuse('governed');
  else if (atom.part === null) updateRecord(restoring(core, txn), entity, id, { [field]: value });
  else if (atom.part === 'stale') throw refuse('governed');
  else {
    const agree = (tx: WriteTransaction) => agreeAgain(tx, input, atom);
    updateRecord(restoring(core, txn, agree), entity, id, { [atom.key]: { [atom.part]: value } });
  }
}

function storedNow(record: object, atom: Atom) {
  const value = Object.entries(record).find(([key]) => key === atom.key)?.[1] as unknown;
  if (atom.part === null) return toSql(atom, value);
  return toSql(atom, (value as Record<string, unknown>)[atom.part]); // a bilingual field has its three parts
}

/**
 * The same core, but what is written through it is named a restoration. So each rule stays the one there is, and the
 * history still says what was restored, and from when.
 */
function restoring(core: Core, txn: string, afterwards?: (tx: WriteTransaction) => void): Core {
  const workbook = core.session.workbook();
  return {
    ...core,
    session: {
      ...core.session,
      workbook: () => ({
        ...workbook,
        write: (action, work) =>
          workbook.write({ ...action, kind: 'history.restore', restores: txn }, (tx) => {
            const result = work(tx);
            afterwards?.(tx);
            return result;
          }),
      }),
    },
  };
}

/** Where the other language still says what it said then, the two agree, or wait, as they did then. */
function agreeAgain(tx: WriteTransaction, { entity, id, txn }: RestoreInput, { key, part }: Atom): void {
  const other = atomsOfEntity(entity).find((atom) => atom.key === key && atom.part === (part === 'bg' ? 'en' : 'bg'));
  const stale = atomAt(entity, `${key}.stale`);
  const record = readRecord(tx.database, entity, id);
  if (other === undefined || stale === undefined || record === null) return;
  const then = (field: string) => valueAfter(tx.database, { entity, id, field }, txn);
  if (then(other.path) !== storedNow(record, other)) return;
  const mark = then(stale.path) ?? null;
  if (mark !== storedNow(record, stale)) tx.setStored(entity, id, new Map([[stale.path, mark]]));
}
