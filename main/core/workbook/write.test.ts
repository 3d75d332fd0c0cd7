import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { edit, temporaryWorkbook, testDevice, type TemporaryWorkbook } from '../testing/temporary-workbook.ts';
import type { ActionRow, ChangeRow } from './change-log.ts';
import { checkWorkbook } from './check.ts';
import { readRecord, readRecords } from './records.ts';
import type { WorkbookEvent } from './write.ts';

let book: TemporaryWorkbook;
beforeEach(() => {
  book = temporaryWorkbook();
});
afterEach(() => book.close());

const actions = () => book.workbook().database.prepare<[], ActionRow>('SELECT * FROM _action ORDER BY seq').all();
const changes = () => book.workbook().database.prepare<[], ChangeRow>('SELECT * FROM _change ORDER BY lseq').all();
const clockOf = (id: string, field: string) =>
  book
    .workbook()
    .database.prepare<[string, string], Buffer>('SELECT hlc FROM _clock WHERE row_id = ? AND field = ?')
    .pluck()
    .get(id, field);
const addUnit = (name = 'Иновативна София') =>
  book.workbook().write(edit, (tx) => tx.insert('organisation', { kind: 'municipal', name: { bg: name } }));
const counts = () => ({
  actions: actions().length,
  changes: changes().length,
  organisations: readRecords(book.workbook().database, 'organisation').length,
});

describe('a write', () => {
  test('within another joins it: one action, one event, and its refusal ends all of it', () => {
    const events: unknown[] = [];
    book.workbook().onChange((event) => events.push(event));
    const before = actions().length;
    const both = () =>
      book.workbook().write({ kind: 'test.both', actor: 'test' }, () => {
        addUnit();
        addUnit();
      });
    both();
    expect(
      actions()
        .slice(before)
        .map(({ kind }) => kind),
    ).toEqual(['test.both']);
    expect(events).toMatchObject([{ kind: 'test.both', changed: [{}, {}] }]);
    const rows = changes().length;
    const refused = () =>
      book.workbook().write({ kind: 'test.both', actor: 'test' }, () => {
        addUnit();
        book
          .workbook()
          .write({ kind: 'test.edit', actor: 'test' }, (tx) =>
            tx.update('organisation', '019a0000-0000-7000-8000-000000000000', { code: 'X' }),
          );
      });
    expect(refused).toThrow('RECORD_MISSING');
    expect(changes()).toHaveLength(rows);
    addUnit();
    expect(actions().at(-1)?.kind).toBe('test.edit');
  });

  test('puts the row, its clock and the log in one action', () => {
    const id = addUnit();
    expect(readRecord(book.workbook().database, 'organisation', id)?.name).toEqual({
      bg: 'Иновативна София',
      en: '',
      stale: null,
    });
    const [action] = actions();
    expect(action).toMatchObject({
      kind: 'test.edit',
      actor: 'test',
      recorded_at: '2021-01-04T08:00:00.000Z',
      undoes: null,
      final: 0,
    });
    const logged = changes();
    expect(logged.map(({ field, value }) => [field, value])).toEqual([
      ['deleted', '0'],
      ['archived', '0'],
      ['kind', '"municipal"'],
      ['name.bg', '"Иновативна София"'],
    ]);
    for (const change of logged) {
      expect(change.txn).toBe(action?.txn);
      expect(change.base).toBeNull();
      expect(clockOf(id, change.field)).toEqual(change.hlc);
      expect(change.hlc.subarray(8)).toEqual(testDevice);
    }
  });

  test('names in each change the one it was made on top of', () => {
    const id = addUnit();
    const before = clockOf(id, 'name.bg');
    book.workbook().write(edit, (tx) => tx.update('organisation', id, { name: { bg: 'Направление „Дигитализация“' } }));
    const [change] = changes().slice(-1);
    expect(change?.field).toBe('name.bg');
    expect(change?.base).toEqual(before);
    expect(clockOf(id, 'name.bg')).toEqual(change?.hlc);
  });

  test('leaves no trace of a value that did not change', () => {
    const id = addUnit();
    const before = counts();
    book
      .workbook()
      .write(edit, (tx) => tx.update('organisation', id, { kind: 'municipal', name: { bg: 'Иновативна София' } }));
    expect(counts()).toEqual(before);
  });

  test('that is refused half-way leaves nothing, and tells nobody', () => {
    const told: WorkbookEvent[] = [];
    book.workbook().onChange((event) => told.push(event));
    const before = counts();
    expect(() =>
      book.workbook().write(edit, (tx) => {
        tx.insert('organisation', { name: { bg: 'Първа' } });
        tx.insert('person', { name: { bg: 'Втора' }, organisation: '01890000-0000-7000-8000-000000000001' });
      }),
    ).toThrow(expect.objectContaining({ code: 'REFERENCE_MISSING', data: { field: 'organisation' } }));
    expect(counts()).toEqual(before);
    expect(told).toEqual([]);
    addUnit();
    expect(checkWorkbook(book.workbook().database)).toMatchObject({ ok: true, records: 1 });
  });

  test('tells after the commit what changed', () => {
    const told: WorkbookEvent[] = [];
    const stop = book.workbook().onChange((event) => told.push(event));
    const id = addUnit();
    expect(told).toMatchObject([
      { kind: 'test.edit', actor: 'test', undoes: null, changed: [{ entity: 'organisation', id }] },
    ]);
    stop();
    addUnit();
    expect(told).toHaveLength(1);
  });

  test('refuses a code that is taken, until its record is gone', () => {
    const insert = () =>
      book.workbook().write(edit, (tx) => tx.insert('organisation', { code: 'ORG-1', name: { bg: 'А' } }));
    const id = insert();
    expect(insert).toThrow(expect.objectContaining({ code: 'CODE_TAKEN', data: { code: 'ORG-1' } }));
    book.workbook().write(edit, (tx) => tx.setStored('organisation', id, new Map([['deleted', 1]])));
    expect(insert()).not.toBe(id);
  });

  test('refuses what the model does not know, and an edit of what is not there', () => {
    const id = addUnit();
    const refusedWith = (code: string): unknown => expect.objectContaining({ code });
    expect(() =>
      book.workbook().write(edit, (tx) => tx.update('organisation', id, { kind: 'imperial' as never })),
    ).toThrow(refusedWith('INVALID_FIELD'));
    expect(() =>
      book.workbook().write(edit, (tx) => tx.update('organisation', id, { colour: 'red' } as never)),
    ).toThrow(refusedWith('INVALID_FIELD'));
    expect(() =>
      book
        .workbook()
        .write(edit, (tx) => tx.update('organisation', '01890000-0000-7000-8000-000000000001', { kind: 'state' })),
    ).toThrow(refusedWith('RECORD_MISSING'));
    expect(() => book.workbook().write(edit, (tx) => tx.insert('period', {}))).toThrow(refusedWith('INVALID_FIELD'));
  });

  test('never edits a reading', () => {
    const kpi = book.workbook().write(edit, (tx) => tx.insert('kpi', { title: { bg: 'Индикатор' } }));
    const id = book
      .workbook()
      .write(edit, (tx) =>
        tx.insert('reading', { kpi, asOf: '2021-01-04', quantity: { value: 70, qualifier: 'atLeast' } }),
      );
    expect(() => book.workbook().write(edit, (tx) => tx.update('reading', id, { asOf: '2021-01-05' }))).toThrow(
      expect.objectContaining({ code: 'FIELD_GOVERNED' }),
    );
    // Its row is its own log: one line says that it was made.
    expect(
      changes()
        .filter(({ row_id: row }) => row === id)
        .map(({ field }) => field),
    ).toEqual(['deleted']);
  });

  test('gives back money, quantities and flags as they were given', () => {
    const money = { minor: 1_250_001, currency: 'BGN', vat: 'excluded', on: '2020-Q4' } as const;
    const funding = [{ source: 'ЕС', sharePercent: 70.5, amount: money }];
    const id = book
      .workbook()
      .write(edit, (tx) =>
        tx.insert('activity', { title: { bg: 'Дейност' }, budget: money, funding, progressPercent: 0 }),
      );
    expect(readRecord(book.workbook().database, 'activity', id)).toMatchObject({
      budget: money,
      funding,
      progressPercent: 0,
      archived: false,
    });
  });
});

describe('the bilingual parity of a record', () => {
  test('marks the language that was not edited, with the moment, and settles when it is edited', () => {
    const id = book.workbook().write(edit, (tx) => tx.insert('organisation', { name: { bg: 'Име', en: 'Name' } }));
    book.setTime(Date.parse('2021-01-05T08:00:00Z'));
    book.workbook().write(edit, (tx) => tx.update('organisation', id, { name: { bg: 'Ново име' } }));
    const name = () => readRecord(book.workbook().database, 'organisation', id)?.name;
    expect(name()).toEqual({
      bg: 'Ново име',
      en: 'Name',
      stale: { language: 'en', since: '2021-01-05T08:00:00.000Z' },
    });
    book.workbook().write(edit, (tx) => tx.update('organisation', id, { name: { en: 'New name' } }));
    expect(name()).toEqual({ bg: 'Ново име', en: 'New name', stale: null });
  });
});
