import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../core/testing/open-starter.ts';
import { createOutput, exitStatus } from './output.ts';
import { createProgram } from './program.ts';

let app: TestCore;
beforeEach(async () => {
  app = await openStarterCore();
  process.exitCode = undefined;
});
afterEach(() => {
  process.exitCode = undefined;
  app.close();
});

async function run(...args: string[]) {
  let out = '';
  const stream = { write: (text: string) => (out += text) };
  const output = createOutput(stream, { write: () => undefined }, 'en');
  const file = app.core.session.workbook().path;
  app.core.session.close();
  await createProgram({ core: app.core, output }).parseAsync(['preflight', file, ...args], { from: 'user' });
  return out;
}

test('says as JSON what stands in the way, and by its status that nothing blocks', async () => {
  const answer: unknown = JSON.parse(await run('--meeting', 'next', '--lang', 'bg', '--json'));
  expect(answer).toMatchObject({ meeting: { code: 'DB-2' }, languages: ['bg'], isBlocked: false });
  expect((answer as { findings: { code: string }[] }).findings.map(({ code }) => code)).toContain('papersMissing');
  expect(process.exitCode).toBeUndefined();
});

test('its status tells that a pack in that language is blocked, and its lines say why in it', async () => {
  const { meetings } = await app.client.board.meetings({ asOf: '2021-01-04' });
  const meeting = meetings.find(({ code }) => code === 'DB-2')!.id;
  await app.client.board.addItem({ meeting, title: { bg: 'Отворени данни' } });
  expect(await run('--lang', 'en')).toMatch(/^Obstacle\t1 text/m);
  expect(process.exitCode).toBe(exitStatus.found);
});

test('a public edition asks for consent', async () => {
  expect(await run('--lang', 'bg', '--edition', 'board,public')).toContain('Генчо Керезов');
});
