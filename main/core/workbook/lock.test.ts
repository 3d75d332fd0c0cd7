import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nextLine, startChild, type Child } from '../testing/child.ts';
import { edit, temporaryWorkbook, type TemporaryWorkbook } from '../testing/temporary-workbook.ts';
import { acquireLock } from './lock.ts';
import { openWorkbook } from './workbook.ts';

let book: TemporaryWorkbook;
const children: Child[] = [];
beforeEach(() => {
  book = temporaryWorkbook();
});
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()));
  book.close();
});

const now = () => Date.parse('2021-01-04T08:00:00Z');
const refusal = expect.objectContaining({
  code: 'WORKBOOK_LOCKED',
  data: { name: 'plan.roadmap', holder: `${userInfo().username} · ${hostname()}`, since: '2021-01-04T08:00:00.000Z' },
});

describe('the lock of a workbook', () => {
  test('refuses a second writer at once, and names the first', () => {
    const started = performance.now();
    expect(() => acquireLock(book.path, now)).toThrow(refusal);
    expect(performance.now() - started).toBeLessThan(50); // R11
  });

  test('is free again when the first lets go', () => {
    book.workbook().close();
    for (const _ of [1, 2]) expect(() => acquireLock(book.path, now).release()).not.toThrow();
  });

  test('lets a second application read meanwhile, and see what is written', async () => {
    const reader = await openWorkbook(book.path, book.deps);
    expect(reader).toMatchObject({
      readOnly: 'locked',
      lockedBy: { holder: `${userInfo().username} · ${hostname()}` },
    });
    book.workbook().write(edit, (tx) => tx.insert('organisation', { name: { bg: 'Иновативна София' } }));
    expect(reader.database.prepare('SELECT name_bg FROM organisation').pluck().get()).toBe('Иновативна София');
    expect(() => reader.write(edit, () => undefined)).toThrow(expect.objectContaining({ code: 'WORKBOOK_READ_ONLY' }));
    reader.close();
    book.workbook().write(edit, (tx) => tx.insert('organisation', { name: { bg: 'Зелена София' } }));
  });

  test('is free at once when its holder is killed', async () => {
    book.workbook().close();
    const child = startChild('hold-process.ts', [book.path]);
    children.push(child);
    expect(JSON.parse(await nextLine(child))).toEqual({ readOnly: null, holder: null });
    const meanwhile = await openWorkbook(book.path, book.deps);
    expect(meanwhile.readOnly).toBe('locked');
    meanwhile.close();
    await child.kill();
    const after = await openWorkbook(book.path, book.deps);
    expect(after.readOnly).toBeNull();
    after.close();
  });

  test('is refused without a name where the holder’s note is half written or gone', () => {
    const note = join(book.folder, '.plan.roadmap-holder');
    expect(existsSync(note)).toBe(true);
    writeFileSync(note, '{"holder":"Ив');
    const unnamed = expect.objectContaining({
      code: 'WORKBOOK_LOCKED',
      data: { name: 'plan.roadmap', holder: '', since: null },
    });
    expect(() => acquireLock(book.path, now)).toThrow(unnamed);
    rmSync(note);
    expect(() => acquireLock(book.path, now)).toThrow(unnamed);
  });
});
