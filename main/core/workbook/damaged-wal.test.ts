import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededNumbers, withFlippedBit } from '../testing/seeded.ts';
import { edit, temporaryWorkbook, type TemporaryWorkbook } from '../testing/temporary-workbook.ts';
import { checkWorkbook } from './check.ts';
import { readRecords } from './records.ts';
import { openWorkbook } from './workbook.ts';

// R2 asks for 1,000: ROADMAP_WAL_CASES=1000 runs them all.
const cases = Number(process.env['ROADMAP_WAL_CASES'] ?? 200);
const actions = 12;

let book: TemporaryWorkbook;
let file: Buffer;
let wal: Buffer;

/** What the log beside the file holds when the machine stops: twelve actions, each a unit and a person in it. */
beforeAll(() => {
  book = temporaryWorkbook();
  const { database, write } = book.workbook();
  database.pragma('wal_checkpoint(TRUNCATE)');
  for (let index = 0; index < actions; index += 1)
    write(edit, (tx) => {
      const organisation = tx.insert('organisation', {
        sortOrder: index,
        name: { bg: `Звено ${index}`, en: `Unit ${index}` },
      });
      tx.insert('person', { sortOrder: index, name: { bg: `Лице ${index}` }, organisation });
    });
  file = readFileSync(book.path);
  wal = readFileSync(`${book.path}-wal`);
});
afterAll(() => book.close());

const damages: Readonly<Record<string, (random: (limit: number) => number) => Buffer>> = {
  truncated: (random) => wal.subarray(0, random(wal.length)),
  'with a bit flipped': (random) => withFlippedBit(wal, random(wal.length * 8)),
  'with a sector of zeros': (random) => {
    const copy = Buffer.from(wal);
    const from = random(Math.floor(copy.length / 512)) * 512;
    return copy.fill(0, from, from + 512);
  },
};

describe.each(Object.entries(damages))('a log of the last changes %s', (name, damage) => {
  const count = Math.ceil(cases / 3);
  test(`leaves a workbook at a committed point, ${count} times`, { timeout: 30_000 + cases * 500 }, async () => {
    const random = seededNumbers(name.length);
    const points = new Set<number>();
    for (let index = 0; index < count; index += 1) {
      const folder = join(book.folder, `case-${index}`);
      const path = join(folder, 'plan.roadmap');
      mkdirSync(folder);
      writeFileSync(path, file);
      writeFileSync(`${path}-wal`, damage(random));
      const workbook = await openWorkbook(path, book.deps, { backUp: false });
      const units = readRecords(workbook.database, 'organisation').map(({ sortOrder }) => sortOrder);
      const people = readRecords(workbook.database, 'person').map(({ sortOrder }) => sortOrder);
      // The first so many actions, each whole.
      expect(units).toEqual(Array.from(units, (_, place) => place));
      expect(people).toEqual(units);
      expect(checkWorkbook(workbook.database)).toMatchObject({ ok: true, records: units.length * 2 });
      points.add(units.length);
      if (index % 10 === 0) workbook.write(edit, (tx) => tx.insert('organisation', { name: { bg: 'След това' } }));
      workbook.close();
      rmSync(folder, { recursive: true });
    }
    expect(points.size).toBeGreaterThan(3); // the damage was in different places
  });
});
