import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isDomainError } from '#shared/contract/errors.ts';
import { entityNames } from '#shared/model/entities.ts';
import { startChild } from '../testing/child.ts';
import { edit, temporaryWorkbook, type TemporaryWorkbook } from '../testing/temporary-workbook.ts';
import { checkWorkbook } from './check.ts';
import { tableOf } from './columns.ts';
import { readRecord, readRecords } from './records.ts';
import { redoLast, undoLast, undoState } from './undo.ts';

let book: TemporaryWorkbook;
beforeEach(() => {
  book = temporaryWorkbook();
});
afterEach(() => book.close());

const undo = () => undoLast(book.workbook().database, book.workbook().write, 'test');
const redo = () => redoLast(book.workbook().database, book.workbook().write, 'test');
const stacks = () => {
  const state = undoState(book.workbook().database);
  return { undo: state.undo?.txn ?? null, redo: state.redo?.txn ?? null };
};

/** Every live row of every table, as it is stored. */
function liveRows(): unknown {
  const { database } = book.workbook();
  return entityNames.map((name) =>
    database.prepare(`SELECT * FROM ${tableOf(name)} WHERE deleted = 0 ORDER BY id`).all(),
  );
}

const addUnit = (name: string) =>
  book.workbook().write(edit, (tx) => tx.insert('organisation', { name: { bg: name } }));
const nameOf = (id: string) => readRecord(book.workbook().database, 'organisation', id)?.name.bg;

describe('undo', () => {
  test('takes back the last action, and redo brings it back', () => {
    const id = addUnit('Първо');
    book.workbook().write(edit, (tx) => tx.update('organisation', id, { name: { bg: 'Второ' }, kind: 'state' }));
    expect(undo()).toMatchObject({ kind: 'test.edit' });
    expect(nameOf(id)).toBe('Първо');
    undo();
    expect(nameOf(id)).toBeUndefined();
    redo();
    expect(nameOf(id)).toBe('Първо');
    redo();
    expect(readRecord(book.workbook().database, 'organisation', id)).toMatchObject({
      name: { bg: 'Второ' },
      kind: 'state',
    });
    expect(redo).toThrow(expect.objectContaining({ code: 'NOTHING_TO_REDO' }));
  });

  test('of a field that was changed twice in one action goes back to before the first', () => {
    const id = addUnit('Първо');
    book.workbook().write(edit, (tx) => {
      tx.update('organisation', id, { name: { bg: 'Второ' } });
      tx.update('organisation', id, { name: { bg: 'Трето' } });
    });
    undo();
    expect(nameOf(id)).toBe('Първо');
    redo();
    expect(nameOf(id)).toBe('Трето');
  });

  test('is itself in the log, so nothing that was done is lost from it', () => {
    const id = addUnit('Първо');
    book.workbook().write(edit, (tx) => tx.update('organisation', id, { name: { bg: 'Второ' } }));
    undo();
    const values = book
      .workbook()
      .database.prepare("SELECT value FROM _change WHERE row_id = ? AND field = 'name.bg' ORDER BY lseq")
      .pluck()
      .all(id);
    expect(values).toEqual(['"Първо"', '"Второ"', '"Първо"']);
  });

  test('anything new after it clears what could be brought back', () => {
    addUnit('Първо');
    undo();
    expect(stacks().redo).not.toBeNull();
    addUnit('Второ');
    expect(stacks().redo).toBeNull();
  });

  test('is refused for what has left the workbook, and where there is nothing', () => {
    expect(undo).toThrow(expect.objectContaining({ code: 'NOTHING_TO_UNDO' }));
    book
      .workbook()
      .write({ kind: 'pack.issue', actor: 'test', final: true }, (tx) =>
        tx.insert('organisation', { code: 'ОРГ-1', name: { bg: 'А' } }),
      );
    expect(undo).toThrow(
      expect.objectContaining({
        code: 'UNDO_REFUSED',
        data: { action: 'pack.issue', record: 'ОРГ-1', at: '2021-01-04T08:00:00.000Z' },
      }),
    );
  });

  test('of the first change of a field gives back what it held by itself: no, and not nothing', () => {
    const id = addUnit('Първо');
    const { database } = book.workbook();
    // As in a record that was made before the field was added to the model: its column has a default, the log no line.
    for (const table of ['_clock', '_change'])
      database.prepare(`DELETE FROM ${table} WHERE row_id = ? AND field = 'archived'`).run(id);
    expect(checkWorkbook(database).findings).toEqual([]);
    book.workbook().write(edit, (tx) => tx.update('organisation', id, { archived: true }));
    undo();
    expect(readRecord(database, 'organisation', id)?.archived).toBe(false);
    expect(checkWorkbook(database).findings).toEqual([]);
  });

  test('survives a power cut: it takes back the last action that was whole', async () => {
    book.workbook().close();
    const child = startChild('write-process.ts', [book.path]);
    let heard = 0;
    for await (const _ of child.lines) {
      heard += 1;
      if (heard === 5) child.process.kill('SIGKILL');
    }
    await child.kill();
    await book.reopen();
    const people = () => readRecords(book.workbook().database, 'person').map(({ name }) => name.bg);
    const before = people();
    expect(before.length).toBeGreaterThanOrEqual(heard);
    expect(undo()).toMatchObject({ kind: 'test.edit' });
    expect(people()).toEqual(before.filter((name) => name !== `Лице ${before.length}`));
    redo();
    expect(people()).toEqual(before);
    expect(checkWorkbook(book.workbook().database).findings).toEqual([]);
  });

  test('never takes back an action before a later one, so that no later change of the same field is lost', () => {
    const id = addUnit('Първо');
    book.workbook().write(edit, (tx) => tx.update('organisation', id, { name: { bg: 'Второ' } }));
    book.workbook().write(edit, (tx) => tx.update('organisation', id, { name: { bg: 'Трето' } }));
    undo();
    expect(nameOf(id)).toBe('Второ');
    undo();
    expect(nameOf(id)).toBe('Първо');
  });

  test('survives closing and opening', async () => {
    const id = addUnit('Първо');
    book.workbook().write(edit, (tx) => tx.update('organisation', id, { name: { bg: 'Второ' } }));
    undo();
    const before = stacks();
    await book.reopen();
    expect(stacks()).toEqual(before);
    redo();
    expect(nameOf(id)).toBe('Второ');
  });

  test('knows what it took back, though that was done longer ago than it looks', () => {
    const id = addUnit('Първо');
    const { undo: action } = stacks();
    const { database } = book.workbook();
    const add = database.prepare(
      "INSERT INTO _action (txn, kind, actor, recorded_at, undoes) VALUES (?, 'undo', 'test', '2021-01-04T08:00:00.000Z', ?)",
    );
    database.transaction(() => {
      for (let index = 0; index < 1_100; index += 1) {
        add.run(`undo ${index}`, action);
        add.run(`redo ${index}`, `undo ${index}`);
      }
    })();
    expect(stacks()).toEqual({ undo: action, redo: null });
    undo();
    expect(nameOf(id)).toBeUndefined();
    expect(stacks()).toEqual({ undo: null, redo: action });
  });
});

const word = fc.constantFrom('', 'Иновативна', 'София', 'Innovative');
const place = fc.nat({ max: 9 });
const command = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('create' as const), bg: word, en: word }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('rename' as const), at: place, bg: word, en: word }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('translate' as const), at: place, en: word }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('fill' as const),
      at: place,
      contact: fc.option(word.filter(Boolean)),
      archived: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('confirm' as const), at: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('measure' as const), value: fc.nat({ max: 99 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('redo' as const) }) },
);
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

function isRefused(move: () => unknown): boolean {
  try {
    move();
    return false;
  } catch (error) {
    if (isDomainError(error)) return true;
    throw error;
  }
}

/** Does what the command says, where it can be done; tells whether it left an action. */
function perform(given: Exclude<Command, { do: 'undo' | 'redo' }>): boolean {
  const { database, write } = book.workbook();
  const lastAction = () => database.prepare('SELECT max(seq) FROM _action').pluck().get();
  const before = lastAction();
  const units = readRecords(database, 'organisation');
  const unit = 'at' in given ? units[given.at % Math.max(units.length, 1)] : undefined;
  write(edit, (tx) => {
    if (given.do === 'create') {
      const id = tx.insert('organisation', { name: { bg: given.bg, en: given.en } });
      tx.insert('person', { name: { bg: given.bg }, organisation: id });
    } else if (given.do === 'measure') {
      const kpi = tx.insert('kpi', { title: { bg: 'Индикатор' } });
      tx.insert('reading', { kpi, asOf: '2021-01-04', quantity: { value: given.value, qualifier: 'exactly' } });
    } else if (unit === undefined) return;
    else if (given.do === 'rename') {
      tx.update('organisation', unit.id, { name: { bg: given.bg } });
      tx.update('organisation', unit.id, { name: { en: given.en }, role: { bg: given.bg } });
    } else if (given.do === 'translate') tx.update('organisation', unit.id, { name: { en: given.en } });
    else if (given.do === 'fill')
      tx.update('organisation', unit.id, { contact: given.contact, archived: given.archived });
    else tx.setStored('organisation', unit.id, new Map([['name.stale', null]]));
  });
  return lastAction() !== before;
}

describe('any sequence of actions, undos and redos', () => {
  test('is taken back step by step to what was before, and brought back to what was after', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 16 }), async (commands) => {
        // What the disk keeps is proved elsewhere; here only the order of things counts, and it is quicker so.
        book.workbook().database.pragma('synchronous = OFF');
        const first = liveRows();
        // What undo and redo should give: the states on either side of where we stand.
        const past: unknown[] = [first];
        let future: unknown[] = [];
        addUnit('Първо'); // clears what the run before could bring back
        const step = (move: () => unknown, from: unknown[], to: unknown[]) => {
          const before = liveRows();
          const expected = from.pop();
          if (expected !== undefined) to.push(before);
          expect(isRefused(move)).toBe(expected === undefined);
          expect(liveRows()).toEqual(expected ?? before);
        };
        for (const given of commands) {
          if (given.do === 'undo') step(undo, past, future);
          else if (given.do === 'redo') step(redo, future, past);
          else {
            const before = liveRows();
            if (!perform(given)) continue;
            past.push(before);
            future = [];
          }
        }
        await book.reopen();
        while (past.length > 0) step(undo, past, future);
        expect(liveRows()).toEqual(first);
        expect(undo).toThrow(expect.objectContaining({ code: 'NOTHING_TO_UNDO' }));
      }),
      { numRuns: 12 },
    );
    expect(checkWorkbook(book.workbook().database).findings).toEqual([]);
  }, 60_000);
});
