import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entityNames } from '#shared/model/entities.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { deedCount, randomDeed } from '../testing/random-deeds.ts';
import { isTaken } from '../testing/refusal.ts';
import { checkWorkbook } from '../workbook/check.ts';
import { tableOf } from '../workbook/columns.ts';

interface DumpedRow {
  isThere: boolean;
  cells: string;
}
/** Every row of every table, byte for byte: `quote` tells 1 from 1.0, and text from a number. */
type Dump = ReadonlyMap<string, DumpedRow>;

function dump({ core }: TestCore): Dump {
  const { database } = core.session.workbook();
  const rows = new Map<string, DumpedRow>();
  for (const name of entityNames) {
    const table = tableOf(name);
    const columns = (database.pragma(`table_info(${table})`) as { name: string }[])
      .filter((column) => column.name !== 'deleted')
      .map((column) => `quote("${column.name}")`);
    const read = database.prepare<[], { id: string; deleted: number; cells: string }>(
      `SELECT id, deleted, ${columns.join(" || ',' || ")} AS cells FROM ${table} ORDER BY id`,
    );
    for (const { id, deleted, cells } of read.all()) rows.set(id, { isThere: deleted === 0, cells });
  }
  return rows;
}

const present = (rows: Dump) => new Map([...rows].filter(([, { isThere }]) => isThere));
const absent = (rows: Dump) => [...rows].filter(([, { isThere }]) => !isThere);

/**
 * What taking back and bringing back may do to the rows: those that are there are as they were, byte for byte. A record
 * that an undone action made is not there any more, and of its row nothing changes but `deleted`: that is a field like any
 * other (RELIABILITY), and redo needs the rest.
 */
function expectState(now: Dump, expected: Dump, before: Dump): void {
  expect(present(now)).toEqual(present(expected));
  expect(absent(now).filter(([id, { cells }]) => cells !== before.get(id)?.cells)).toEqual([]);
  expect(now.size).toBe(before.size);
}

const lastAction = ({ core }: TestCore) =>
  Number(core.session.workbook().database.prepare('SELECT max(seq) FROM _action').pluck().get());

/** ROADMAP_RUNS=100 looks longer. */
const runs = Number(process.env['ROADMAP_RUNS'] ?? 8);

const step = fc.oneof(
  { weight: 5, arbitrary: randomDeed },
  { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const) },
);

/** The workbook, and the states on either side of where it stands: what undo and redo are to give. */
function createWalk(app: TestCore) {
  const past: Dump[] = [];
  let future: Dump[] = [];
  const go = async (move: () => Promise<unknown>, from: Dump[], to: Dump[]) => {
    const before = dump(app);
    const expected = from.pop();
    expect(await isTaken(move)).toBe(expected !== undefined);
    if (expected !== undefined) to.push(before);
    expectState(dump(app), expected ?? before, before);
  };
  return {
    undo: () => go(() => app.client.history.undo(), past, future),
    redo: () => go(() => app.client.history.redo(), future, past),
    /** Whether it left an action; what is refused leaves everything as it was. */
    async act(perform: (app: TestCore) => Promise<unknown>): Promise<boolean> {
      const before = dump(app);
      const seq = lastAction(app);
      await isTaken(() => perform(app));
      if (lastAction(app) === seq) {
        expect(dump(app)).toEqual(before);
        return false;
      }
      past.push(before);
      future = [];
      return true;
    },
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
  };
}

describe('any sequence of actions, undos and redos through the contract', () => {
  test(
    'gives back the state before, byte for byte, step by step; and the state after, when it is brought back',
    async () => {
      const done = new Set<string>();
      const property = fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
        const app = await openStarterCore();
        try {
          app.core.session.workbook().database.pragma('synchronous = OFF'); // only the order of things counts here
          const walk = createWalk(app);
          for (const given of steps) {
            if (given === 'undo') await walk.undo();
            else if (given === 'redo') await walk.redo();
            else if (await walk.act(given.perform)) done.add(given.name);
          }
          const { path } = app.core.session.workbook();
          app.core.session.close();
          await app.core.session.open(path, { backUp: false });
          while (walk.canRedo()) await walk.redo();
          const last = dump(app);
          while (walk.canUndo()) await walk.undo();
          while (walk.canRedo()) await walk.redo();
          expectState(dump(app), last, last);
          expect(checkWorkbook(app.core.session.workbook().database).findings).toEqual([]);
        } finally {
          app.close();
        }
      });
      await fc.assert(property, { numRuns: runs });
      // A kind of deed that is always refused would prove nothing.
      expect(done.size).toBeGreaterThan(deedCount / 2);
    },
    60_000 + runs * 15_000,
  );
});
