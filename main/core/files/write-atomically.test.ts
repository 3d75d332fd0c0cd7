import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextLine, startChild } from '../testing/child.ts';
import { seededNumbers } from '../testing/seeded.ts';
import { writeAtomically } from './write-atomically.ts';

// R7 was measured with 100: ROADMAP_KILLS=100.
const kills = Math.max(30, Number(process.env['ROADMAP_KILLS'] ?? 0));
const bytes = 2_000_000;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-atomically-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What stands under the final name. Part of one version with part of another, or a short file, is half a file. */
function stateOf(path: string): 'absent' | 'whole' | 'half' {
  if (!existsSync(path)) return 'absent';
  const file = readFileSync(path);
  return file.length === bytes && file.equals(Buffer.alloc(bytes, file[0])) ? 'whole' : 'half';
}

describe('a file that is written', () => {
  test(
    `is whole or not there, though its writer is killed ${kills} times`,
    { timeout: 30_000 + kills * 2_000 },
    async () => {
      const random = seededNumbers(7);
      const lanes = Array.from({ length: 2 }, async (_, lane) => {
        const path = join(folder, `pack-${lane}.pdf`);
        for (let kill = lane; kill < kills; kill += 2) {
          const child = startChild('write-file-process.ts', [path, String(bytes)]);
          await nextLine(child);
          await wait(random(25));
          await child.kill();
          expect(stateOf(path)).not.toBe('half');
        }
        expect(stateOf(path)).toBe('whole'); // some of them came through
      });
      await Promise.all(lanes);
      expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(['pack-0.pdf', 'pack-1.pdf']);
    },
  );

  test('leaves what was there, and nothing of its own, where it cannot be written', () => {
    const place = join(folder, 'taken.pdf');
    mkdirSync(place); // a folder stands where the file should go
    writeFileSync(join(place, 'kept.txt'), 'kept');
    expect(() => writeAtomically(place, 'new')).toThrow(/EISDIR|EPERM|ENOTEMPTY|EEXIST|FOLDER_NOT_WRITABLE/);
    expect(readFileSync(join(place, 'kept.txt'), 'utf8')).toBe('kept');
    expect(readdirSync(folder).filter((name) => name.includes('taken'))).toEqual(['taken.pdf']);
    expect(() => writeAtomically(join(folder, 'missing/file.pdf'), 'new')).toThrow(
      expect.objectContaining({ code: 'FOLDER_NOT_WRITABLE', data: { name: 'missing' } }),
    );
  });
});
