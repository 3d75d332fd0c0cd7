import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChild } from '../testing/child.ts';
import { testDevice } from '../testing/temporary-workbook.ts';
import { checkWorkbook } from './check.ts';
import { readRecords } from './records.ts';
import { createWorkbook, openWorkbook } from './workbook.ts';

// R1 asks for 200: ROADMAP_KILLS=200 runs them all.
const kills = Number(process.env['ROADMAP_KILLS'] ?? 20);
const lanes = 2;
const deps = { now: Date.now, device: testDevice };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sofia-roadmap-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Kills a writer after some acknowledged writes, at no particular point of the next; gives back what was found wrong. */
async function killWriter(path: string, acknowledged: Set<string>, writes: number): Promise<string[]> {
  const child = startChild('write-process.ts', [path]);
  let heard = 0;
  for await (const id of child.lines) {
    acknowledged.add(id);
    heard += 1;
    if (heard === writes) child.process.kill('SIGKILL');
  }
  await child.kill();
  const workbook = await openWorkbook(path, deps, { backUp: false });
  try {
    return [...(heard < writes ? ['it ended by itself'] : []), ...whatIsWrong(workbook.database, acknowledged)];
  } finally {
    workbook.close();
  }
}

function whatIsWrong(database: Database, acknowledged: ReadonlySet<string>): string[] {
  const people = readRecords(database, 'person');
  const kept = new Set(people.map(({ id }) => id));
  const lost = [...acknowledged].filter((id) => !kept.has(id));
  // A person and the count on their unit were written in one action: both are there, or neither.
  const torn = readRecords(database, 'organisation').filter(({ id, contact }) => {
    const written = people.filter(({ organisation }) => organisation === id).length;
    return contact !== (written === 0 ? null : String(written));
  });
  return [
    ...lost.map((id) => `lost ${id}`),
    ...torn.map(({ id }) => `torn ${id}`),
    ...checkWorkbook(database).findings.map(({ kind, detail }) => `${kind} ${detail}`),
  ];
}

describe(`a workbook whose writer is killed ${kills} times`, () => {
  test(
    'keeps every acknowledged change, tears no action, and opens whole',
    { timeout: 60_000 + kills * 3_000 },
    async () => {
      const found = await Promise.all(
        Array.from({ length: lanes }, async (_, lane) => {
          const path = join(folder, `lane-${lane}.roadmap`);
          createWorkbook(path, deps).close();
          const acknowledged = new Set<string>();
          const wrong: string[] = [];
          for (let kill = lane; kill < kills; kill += lanes)
            wrong.push(...(await killWriter(path, acknowledged, 1 + ((kill * 7) % 23))));
          return wrong;
        }),
      );
      expect(found.flat()).toEqual([]);
    },
  );
});
