import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { edit, temporaryWorkbook, type TemporaryWorkbook } from '../testing/temporary-workbook.ts';
import { openStarterCore } from '../testing/open-starter.ts';
import { checkWorkbook } from './check.ts';

let book: TemporaryWorkbook;
let unit: string;
beforeEach(() => {
  book = temporaryWorkbook();
  unit = book
    .workbook()
    .write(edit, (tx) => tx.insert('organisation', { name: { bg: 'Иновативна София' }, kind: 'municipal' }));
});
afterEach(() => book.close());

const behindTheLog = (sql: string, ...values: string[]) =>
  book
    .workbook()
    .database.prepare(sql)
    .run(...values);
const findings = () => checkWorkbook(book.workbook().database).findings;

describe('the check of a workbook', () => {
  test('finds the starter plan in order', async () => {
    const app = await openStarterCore();
    const report = await app.client.workbook.check();
    app.close();
    expect(report).toMatchObject({ ok: true, findings: [] });
    expect(report.records).toBeGreaterThan(300);
  });

  test('finds a version of the plan whose frozen words were changed, or are gone', async () => {
    const app = await openStarterCore();
    const { database } = app.core.session.workbook();
    database.prepare(`UPDATE _plan_document SET document = json_set(document, '$.code', 'PLAN-9')`).run();
    const changed = checkWorkbook(database).findings;
    database.prepare('DELETE FROM _plan_document').run();
    const gone = checkWorkbook(database).findings;
    app.close();
    expect([changed, gone]).toEqual([
      [{ kind: 'planDamaged', detail: 'PLAN-1' }],
      [{ kind: 'planDamaged', detail: 'PLAN-1' }],
    ]);
  });

  test('finds nothing after edits, undo and what a person left empty', () => {
    book
      .workbook()
      .write(edit, (tx) => tx.update('organisation', unit, { name: { bg: '' }, contact: 'info@sofia.bg' }));
    book.workbook().write(edit, (tx) => tx.update('organisation', unit, { contact: null }));
    expect(findings()).toEqual([]);
  });

  test('finds a table whose description was changed', () => {
    const { database } = book.workbook();
    database.exec('ALTER TABLE organisation RENAME COLUMN name_bg TO name_bf');
    expect(findings()).toContainEqual({ kind: 'schemaDamaged', detail: 'organisation' });
    database.exec('ALTER TABLE organisation RENAME COLUMN name_bf TO name_bg');
    expect(findings()).toEqual([]);
  });

  test('finds a value that was changed behind the log', () => {
    behindTheLog("UPDATE organisation SET name_bg = 'Друго' WHERE id = ?", unit);
    expect(findings()).toEqual([{ kind: 'logAgainstRow', detail: `organisation ${unit} name.bg` }]);
  });

  test('finds a record that was removed, or put away, behind the log', () => {
    behindTheLog('UPDATE organisation SET deleted = 1 WHERE id = ?', unit);
    expect(findings()).toEqual([{ kind: 'logAgainstRow', detail: `organisation ${unit} deleted` }]);
    behindTheLog('DELETE FROM organisation WHERE id = ?', unit);
    expect(findings()).toEqual([{ kind: 'rowMissing', detail: `organisation ${unit}` }]);
  });

  test('finds a record that nobody made', () => {
    const stranger = '01890000-0000-7000-8000-000000000001';
    behindTheLog("INSERT INTO organisation (id, kind) VALUES (?, 'state')", stranger);
    expect(findings()).toEqual([{ kind: 'rowWithoutLog', detail: `organisation ${stranger}` }]);
  });

  test('finds a reference to what is not there', () => {
    const person = book
      .workbook()
      .write(edit, (tx) => tx.insert('person', { name: { bg: 'Лице' }, organisation: unit }));
    book.workbook().database.pragma('foreign_keys = OFF');
    behindTheLog('DELETE FROM organisation WHERE id = ?', unit);
    const kinds = findings().map(({ kind }) => kind);
    expect(kinds).toEqual(['foreignKey', 'rowMissing']);
    expect(person).toBeTruthy();
  });
});
