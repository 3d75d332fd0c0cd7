import { createHash } from 'node:crypto';
import Database, { type Database as Connection } from 'better-sqlite3';
import { entities, entityNames } from '#shared/model/entities.ts';
import { isIntact } from '../attachments/file-store.ts';
import { deletedField } from './change-log.ts';
import { atomsOfEntity, initialSql, tableOf, type SqlValue } from './columns.ts';
import { latestVersion, migrate, versionOf } from './migrate.ts';

export interface CheckFinding {
  kind:
    | 'integrity'
    | 'schemaDamaged'
    | 'foreignKey'
    | 'logAgainstRow'
    | 'rowWithoutLog'
    | 'rowMissing'
    | 'fileDamaged'
    | 'planDamaged';
  detail: string;
}

export interface CheckReport {
  ok: boolean;
  records: number;
  changes: number;
  findings: CheckFinding[];
}

const findingLimit = 100;

/**
 * Everything a workbook must hold to: SQLite's own integrity, the tables of its version, references, and each row as the
 * change log says it is.
 */
export function checkWorkbook(database: Connection): CheckReport {
  const report: CheckReport = { ok: false, records: 0, changes: 0, findings: [] };
  try {
    lookThrough(database, report);
  } catch (error) {
    // Damage may stand in the way of the very reading that looks for it.
    if (!(error instanceof Database.SqliteError)) throw error;
    report.findings.unshift({ kind: 'integrity', detail: error.message });
  }
  return { ...report, ok: report.findings.length === 0, findings: report.findings.slice(0, findingLimit) };
}

function lookThrough(database: Connection, report: CheckReport): void {
  const { findings } = report;
  for (const row of database.pragma('integrity_check') as { integrity_check: string }[])
    if (row.integrity_check !== 'ok') findings.push({ kind: 'integrity', detail: row.integrity_check });
  for (const name of damagedTables(database)) findings.push({ kind: 'schemaDamaged', detail: name });
  for (const row of database.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[])
    findings.push({ kind: 'foreignKey', detail: `${row.table} ${row.rowid} → ${row.parent}` });
  for (const name of entityNames) {
    const latest = latestValues(database, name);
    for (const row of database.prepare<[], Record<string, SqlValue>>(`SELECT * FROM ${tableOf(name)}`).iterate()) {
      report.records += 1;
      const id = String(row['id']);
      const logged = latest.get(id);
      if (logged === undefined) findings.push({ kind: 'rowWithoutLog', detail: `${name} ${id}` });
      else compare(name, row, logged, findings);
      latest.delete(id);
      if (findings.length >= findingLimit) break;
    }
    // What is left was logged and has no row: nothing of ours ever removes one.
    if (findings.length < findingLimit)
      for (const id of latest.keys()) findings.push({ kind: 'rowMissing', detail: `${name} ${id}` });
  }
  for (const name of damagedFiles(database)) findings.push({ kind: 'fileDamaged', detail: name });
  for (const code of damagedPlans(database)) findings.push({ kind: 'planDamaged', detail: code });
  report.changes = Number(database.prepare('SELECT count(*) FROM _change').pluck().get());
}

/** Tables and indexes that are not as the migrations make them. A newer version's are not known here. */
function damagedTables(database: Connection): string[] {
  if (versionOf(database) !== latestVersion) return [];
  const fresh = new Database(':memory:');
  try {
    migrate(fresh);
    const [expected, found] = [schemaOf(fresh), schemaOf(database)];
    return [...new Set([...expected.keys(), ...found.keys()])].filter((name) => expected.get(name) !== found.get(name));
  } finally {
    fresh.close();
  }
}

/** By name; without what SQLite keeps for itself. */
const schemaOf = (database: Connection) =>
  new Map(
    database
      .prepare<[], [string, string | null]>(
        `SELECT name, concat_ws(' ', type, tbl_name, sql) FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
      )
      .raw()
      .all(),
  );

/** Copied files whose bytes are gone, or are not what was attached. */
function damagedFiles(database: Connection): string[] {
  const files = database
    .prepare<[], { sha256: string; name: string }>(
      `SELECT sha256, min(file_name) AS name FROM attachment
       WHERE sha256 IS NOT NULL AND linked_path IS NULL AND deleted = 0 GROUP BY sha256`,
    )
    .all();
  return files.filter(({ sha256 }) => !isIntact(database, sha256)).map(({ name }) => name);
}

/** Versions of the plan of which what was frozen is gone, or is not what was frozen. */
function damagedPlans(database: Connection): string[] {
  const versions = database
    .prepare<[], { code: string; sha256: string; document: string | null }>(
      `SELECT coalesce(v.code, v.id) AS code, v.document_sha256 AS sha256, d.document FROM plan_version v
       LEFT JOIN _plan_document d ON d.sha256 = v.document_sha256
       WHERE v.document_sha256 IS NOT NULL AND v.deleted = 0`,
    )
    .all();
  const isFrozen = (document: string | null, sha256: string) =>
    document !== null && createHash('sha256').update(document).digest('hex') === sha256;
  return versions.filter(({ document, sha256 }) => !isFrozen(document, sha256)).map(({ code }) => code);
}

function latestValues(database: Connection, name: string): Map<string, Map<string, string | null>> {
  const values = new Map<string, Map<string, string | null>>();
  const rows = database
    .prepare<[string], { row_id: string; field: string; value: string | null }>(
      `SELECT c.row_id, c.field, c.value FROM _change c
       JOIN _clock k ON k.row_id = c.row_id AND k.field = c.field AND k.hlc = c.hlc WHERE c.entity = ?`,
    )
    .iterate(name);
  for (const { row_id: id, field, value } of rows) {
    const fields = values.get(id) ?? new Map<string, string | null>();
    values.set(id, fields.set(field, value));
  }
  return values;
}

function compare(
  name: (typeof entityNames)[number],
  row: Record<string, SqlValue>,
  logged: Map<string, string | null>,
  findings: CheckFinding[],
) {
  // As text, the way it was logged: a damaged line need not be JSON any more.
  const differs = (column: SqlValue | undefined, value: string | null | undefined) =>
    asLogged(column ?? null) !== (value ?? null);
  if (differs(row['deleted'], logged.get(deletedField)))
    findings.push({ kind: 'logAgainstRow', detail: `${name} ${row['id']} deleted` });
  if (entities[name].insertOnly) return;
  for (const atom of atomsOfEntity(name)) {
    const column = row[atom.column] === '' ? null : row[atom.column];
    const value = logged.has(atom.path) ? logged.get(atom.path) : asLogged(initialSql(atom));
    if (differs(column, value === '""' ? null : value))
      findings.push({ kind: 'logAgainstRow', detail: `${name} ${row['id']} ${atom.path}` });
  }
}

const asLogged = (value: SqlValue) => (value === null ? null : JSON.stringify(value));
