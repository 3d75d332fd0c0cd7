import type { Database } from 'better-sqlite3';
import { entities, entityNames } from '#shared/model/entities.ts';
import { deletedField } from './change-log.ts';
import { atomsOfEntity, tableOf, type SqlValue } from './columns.ts';

export interface CheckFinding {
  kind: 'integrity' | 'foreignKey' | 'logAgainstRow' | 'rowWithoutLog';
  detail: string;
}

export interface CheckReport {
  ok: boolean;
  records: number;
  changes: number;
  findings: CheckFinding[];
}

const findingLimit = 100;

/** Everything a workbook must hold to: SQLite's own integrity, references, and each row as the change log says it is. */
export function checkWorkbook(database: Database): CheckReport {
  const findings: CheckFinding[] = [];
  for (const row of database.pragma('integrity_check') as { integrity_check: string }[])
    if (row.integrity_check !== 'ok') findings.push({ kind: 'integrity', detail: row.integrity_check });
  for (const row of database.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[])
    findings.push({ kind: 'foreignKey', detail: `${row.table} ${row.rowid} → ${row.parent}` });
  let records = 0;
  for (const name of entityNames) {
    const latest = latestValues(database, name);
    for (const row of database.prepare<[], Record<string, SqlValue>>(`SELECT * FROM ${tableOf(name)}`).iterate()) {
      records += 1;
      const id = String(row['id']);
      const logged = latest.get(id);
      if (logged === undefined) findings.push({ kind: 'rowWithoutLog', detail: `${name} ${id}` });
      else compare(name, row, logged, findings);
      if (findings.length >= findingLimit) break;
    }
  }
  const changes = Number(database.prepare('SELECT count(*) FROM _change').pluck().get());
  return { ok: findings.length === 0, records, changes, findings: findings.slice(0, findingLimit) };
}

function latestValues(database: Database, name: string): Map<string, Map<string, string | null>> {
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

function compare(name: (typeof entityNames)[number], row: Record<string, SqlValue>, logged: Map<string, string | null>, findings: CheckFinding[]) {
  const differs = (column: SqlValue | undefined, value: string | null | undefined) =>
    (column ?? null) !== (value === null || value === undefined ? null : (JSON.parse(value) as SqlValue));
  if (differs(row['deleted'], logged.get(deletedField))) findings.push({ kind: 'logAgainstRow', detail: `${name} ${row['id']} deleted` });
  if (entities[name].insertOnly) return;
  for (const atom of atomsOfEntity(name)) {
    const column = row[atom.column] === '' ? null : row[atom.column];
    const value = logged.get(atom.path);
    if (differs(column, value === '""' ? null : value))
      findings.push({ kind: 'logAgainstRow', detail: `${name} ${row['id']} ${atom.path}` });
  }
}
