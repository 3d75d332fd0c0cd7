import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../core/testing/open-starter.ts';
import { commentsOn, packInPage, registeredPack, writtenComment } from '../core/testing/pack-comments.ts';
import { createCliRun } from './testing/cli-run.ts';

let app: TestCore;
const { cli, folder, workbook } = createCliRun();
const file = join(folder, 'm.roadmap-comments.json');

beforeAll(async () => {
  app = await openStarterCore();
  const { page } = registeredPack(app);
  app.core.session.close();
  copyFileSync(join(app.folder, 'plan.roadmap'), workbook);
  writeFileSync(
    file,
    commentsOn(packInPage(page), [writtenComment('agenda/1', 'Да се обсъди.'), writtenComment('summary', 'Clear.')]),
  );
});
afterAll(() => {
  app.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Read {
  comments: { id: string; place: string; text: string; state: string }[];
}
const read = async () => JSON.parse((await cli('comments', 'read', workbook, file, '--json')).out) as Read;

test('comments are shown, taken in part, then the rest, and refused in words the next time', async () => {
  expect((await read()).comments.map(({ place, text, state }) => [place, text, state])).toEqual([
    ['agenda/1', 'Да се обсъди.', 'new'],
    ['summary', 'Clear.', 'new'],
  ]);
  const part = await cli('comments', 'apply', workbook, file, '--only', 'agenda/1', '--json');
  expect(JSON.parse(part.out)).toMatchObject({ taken: 1, left: 1 });
  expect((await read()).comments.map(({ state }) => state)).toEqual(['taken', 'new']);
  expect((await cli('comments', 'apply', workbook, file, '--lang', 'bg')).out).toContain('Взети коментари: 1');
  const again = await cli('comments', 'apply', workbook, file);
  expect(again.status).not.toBe(0);
  expect(again.error).toContain('already taken');
});

test('a file that was changed by hand is refused, and says so', async () => {
  const changed = join(folder, 'changed.json');
  writeFileSync(changed, readFileSync(file, 'utf8').replace('Clear.', 'Unclear.'));
  const { status, error } = await cli('comments', 'read', workbook, changed);
  expect(status).not.toBe(0);
  expect(error).toContain('signature does not match');
});
