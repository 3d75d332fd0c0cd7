import type { Database, Statement } from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { DomainError } from '#shared/contract/errors.ts';
import { newRecordSchema, patchSchema, type NewRecordOf, type PatchOfEntity } from '#shared/model/entity.ts';
import { entities, type EntityName, type RecordByName } from '#shared/model/entities.ts';
import type { Bilingual, BilingualPatch } from '#shared/model/values.ts';
import { createChangeLog, deletedField } from './change-log.ts';
import { atomAt, atomsOfEntity, tableOf, toSql, type Atom, type SqlValue } from './columns.ts';
import { instantOfStamp, type HybridClock } from './hlc.ts';
import { latestVersion } from './migrate.ts';
import { readRecord } from './records.ts';
import { storedWrite } from './stored-write.ts';
import { translationAfterEdit } from './translation.ts';

/** What one action of a person is called in the history (`activity.report`), and who did it. */
export interface Action {
  kind: string;
  actor: string;
  /** Cannot be taken back: something left the workbook (an issued pack). */
  final?: boolean;
  /** The action that this one takes back. */
  undoes?: string;
  /** The action after which the value stood that this one brings back. */
  restores?: string;
}

export type EntityOf<Name extends EntityName> = (typeof entities)[Name];
export type NewRecord<Name extends EntityName> = NewRecordOf<EntityOf<Name>>;
export type RecordPatch<Name extends EntityName> = PatchOfEntity<EntityOf<Name>>;

export interface WriteTransaction {
  readonly database: Database;
  readonly txn: string;
  readonly recordedAt: string;
  /** Adds a record; its id is made here unless given. Throws INVALID_FIELD, REFERENCE_MISSING or CODE_TAKEN. */
  insert<Name extends EntityName>(name: Name, record: NewRecord<Name>): string;
  /** Changes fields, governed ones too (the feature's service has applied its rule). Unchanged values leave no trace. */
  update<Name extends EntityName>(name: Name, id: string, patch: RecordPatch<Name>): void;
  /** Sets values of one record as the log stores them; only undo, redo and sync use this. Throws INVALID_FIELD. */
  setStored(name: EntityName, id: string, values: ReadonlyMap<string, SqlValue>): void;
}

export interface ChangedRecord {
  entity: EntityName;
  id: string;
}

/** What is told to every window after a commit. */
export interface WorkbookEvent {
  txn: string;
  kind: string;
  actor: string;
  undoes: string | null;
  changed: ChangedRecord[];
}

/** What is asked about before a record is added (`before` is null), edited, or taken away again (`patch` is null). */
export interface GuardedWrite {
  entity: EntityName;
  before: Readonly<Record<string, unknown>> | null;
  /** The fields that are given, bilingual ones as patches. */
  patch: Readonly<Record<string, unknown>> | null;
  /** Whether this puts back what a record held before the last action. */
  takesBack?: boolean;
}

/** Throws for what may not be written any more. */
export type WriteGuard = (write: GuardedWrite) => void;

export interface WriterDeps {
  database: Database;
  clock: HybridClock;
  guard: WriteGuard;
  /** Keeps the search index, in the same transaction. */
  reindex: (changed: readonly ChangedRecord[]) => void;
  onCommit: (event: WorkbookEvent) => void;
}

export type Writer = <Result>(action: Action, work: (tx: WriteTransaction) => Result) => Result;

/**
 * The one write path: row, clock and log in one transaction, one event after it. See docs/ARCHITECTURE.md. What is written
 * while an action runs joins it: a service called from within is a part of that action, and its refusal ends all of it.
 */
export function createWriter({ database, clock, guard, reindex, onCommit }: WriterDeps): Writer {
  const log = createChangeLog(database);
  const prepared = createStatements(database);

  let running: WriteTransaction | null = null;

  return (action, work) => {
    if (running !== null) return work(running);
    const txn = newId();
    const changed = new Map<string, ChangedRecord>();
    const started = clock.next();
    const recordedAt = instantOfStamp(started);
    let announced = false;

    const record = (name: EntityName, id: string, field: string, value: SqlValue) => {
      if (!announced) {
        const { kind, actor, undoes = null, restores = null, final } = action;
        log.appendAction({ txn, kind, actor, recordedAt, undoes, restores, final: final === true ? 1 : 0 });
        announced = true;
      }
      const hlc = clock.next();
      const json = value === null ? null : JSON.stringify(value);
      log.append({
        hlc,
        txn,
        entity: name,
        rowId: id,
        field,
        value: json,
        schemaVersion: latestVersion,
        actor: action.actor,
      });
      changed.set(id, { entity: name, id });
    };

    const setColumn = (name: EntityName, id: string, column: string, value: SqlValue) => {
      prepared(`UPDATE ${tableOf(name)} SET "${column}" = ? WHERE id = ?`).run(value, id);
    };

    const setAtoms = (name: EntityName, id: string, values: readonly AtomValue[]) => {
      for (const { atom, value } of values) {
        setColumn(name, id, atom.column, value);
        record(name, id, atom.path, value);
      }
    };

    const tx: WriteTransaction = {
      database,
      txn,
      recordedAt,
      insert(name, given) {
        const parsed = newRecordSchema(entities[name]).safeParse(given);
        if (!parsed.success) throw invalidField(name, parsed.error.issues[0]?.path);
        const values = parsed.data as Record<string, unknown>;
        guard({ entity: name, before: null, patch: values });
        const id = typeof values['id'] === 'string' ? values['id'] : newId();
        refuseTakenCode(prepared, name, id, values['code']);
        const atoms = atomsOfEntity(name).map((atom) => ({
          atom,
          value: toSql(atom, initialValue(atom, values[atom.key])),
        }));
        refuseMissingReferences(prepared, atoms);
        const columns = atoms.map(({ atom }) => `"${atom.column}"`).join(', ');
        const places = atoms.map(() => '?').join(', ');
        prepared(`INSERT INTO ${tableOf(name)} (id, ${columns}) VALUES (?, ${places})`).run(
          id,
          ...atoms.map(({ value }) => value),
        );
        record(name, id, deletedField, 0);
        // A reading's row is never edited, so the row itself is its log (RELIABILITY: insert-only).
        if (!entities[name].insertOnly)
          for (const { atom, value } of atoms) if (value !== null && value !== '') record(name, id, atom.path, value);
        return id;
      },
      update(name, id, patch) {
        if (entities[name].insertOnly) throw new DomainError('FIELD_GOVERNED', { entity: name, field: '' });
        const parsed = patchSchema(entities[name], 'all').safeParse(patch);
        if (!parsed.success) throw invalidField(name, parsed.error.issues[0]?.path);
        const before = readRecord(database, name, id);
        if (before === null) throw new DomainError('RECORD_MISSING', { entity: name });
        guard({ entity: name, before: { ...before }, patch: { ...parsed.data } });
        if ('code' in parsed.data) refuseTakenCode(prepared, name, id, parsed.data.code);
        const values = changedAtoms(name, before, parsed.data as Record<string, unknown>, recordedAt);
        refuseMissingReferences(prepared, values);
        setAtoms(name, id, values);
      },
      setStored(name, id, values) {
        const write = storedWrite(database, name, id, values);
        if (write !== null) guard(write);
        for (const [path, value] of values) {
          const column = path === deletedField ? deletedField : atomAt(name, path)?.column;
          if (column === undefined) throw new DomainError('INVALID_FIELD', { entity: name, field: path });
          setColumn(name, id, column, value);
          record(name, id, path, value);
        }
      },
    };

    const result = database
      .transaction(() => {
        running = tx;
        try {
          const outcome = work(tx);
          reindex([...changed.values()]);
          return outcome;
        } finally {
          running = null;
        }
      })
      .immediate();
    if (announced) {
      const { kind, actor, undoes } = action;
      onCommit({ txn, kind, actor, undoes: undoes ?? null, changed: [...changed.values()] });
    }
    return result;
  };
}

type Statements = (sql: string) => Statement;

/** Each statement is compiled once for a connection: there are a few per kind of record, used thousands of times. */
function createStatements(database: Database): Statements {
  const bySql = new Map<string, Statement>();
  return (sql) => {
    const known = bySql.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    bySql.set(sql, statement);
    return statement;
  };
}

interface AtomValue {
  atom: Atom;
  value: SqlValue;
}

function initialValue(atom: Atom, given: unknown): unknown {
  if (atom.part === null) return given === undefined ? atom.field.initial : given;
  if (atom.part === 'stale') return null;
  return (given as BilingualPatch | undefined)?.[atom.part] ?? '';
}

function changedAtoms<Name extends EntityName>(
  name: Name,
  before: RecordByName[Name],
  patch: Record<string, unknown>,
  now: string,
): AtomValue[] {
  const old = before as unknown as Record<string, unknown>;
  return atomsOfEntity(name).flatMap((atom) => {
    if (!(atom.key in patch) || patch[atom.key] === undefined) return [];
    const was = old[atom.key];
    const is =
      atom.part === null
        ? patch[atom.key]
        : translationAfterEdit(was as Bilingual, patch[atom.key] as BilingualPatch, now)[atom.part];
    const value = toSql(atom, is);
    const previous = toSql(atom, atom.part === null ? was : (was as Bilingual)[atom.part]);
    return value === previous ? [] : [{ atom, value }];
  });
}

function refuseTakenCode(prepared: Statements, name: EntityName, id: string, code: unknown): void {
  if (typeof code !== 'string') return;
  const taken = prepared(`SELECT 1 FROM ${tableOf(name)} WHERE code = ? AND id <> ? AND deleted = 0`).get(code, id);
  if (taken !== undefined) throw new DomainError('CODE_TAKEN', { code });
}

function refuseMissingReferences(prepared: Statements, values: readonly AtomValue[]): void {
  for (const { atom, value } of values) {
    if (atom.field.kind !== 'reference' || value === null) continue;
    const target = tableOf(atom.field.target as EntityName);
    const found = prepared(`SELECT 1 FROM ${target} WHERE id = ? AND deleted = 0`).get(value);
    if (found === undefined) throw new DomainError('REFERENCE_MISSING', { field: atom.path });
  }
}

const invalidField = (entity: EntityName, path: readonly PropertyKey[] | undefined) =>
  new DomainError('INVALID_FIELD', { entity, field: path?.map(String).join('.') ?? '' });
