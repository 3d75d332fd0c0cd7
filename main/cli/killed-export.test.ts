import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuedPacks, registeredPacks } from '../core/packs/pack-store.ts';
import { readArchive } from '../core/packs/register/read-archive.ts';
import { sha256Of } from '../core/packs/sha256-of.ts';
import { seededNumbers } from '../core/testing/seeded.ts';
import { testDevice } from '../core/testing/temporary-workbook.ts';
import { checkWorkbook } from '../core/workbook/check.ts';
import { openWorkbook } from '../core/workbook/workbook.ts';
import { cliEntry, createCliRun } from './testing/cli-run.ts';

// R7 was measured with 100: ROADMAP_KILLS=100.
const kills = Math.max(32, Number(process.env['ROADMAP_KILLS'] ?? 0));
const lanes = 2;

const { cli, env, folder } = createCliRun();
beforeAll(async () => {
  for (let lane = 0; lane < lanes; lane += 1) {
    mkdirSync(outOf(lane));
    await cli('create', workbookOf(lane), '--starter');
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const workbookOf = (lane: number) => join(folder, `plan-${lane}.roadmap`);
const outOf = (lane: number) => join(folder, `issued-${lane}`);
const shown = (lane: number) => readdirSync(outOf(lane)).filter((name) => !name.startsWith('.'));
const isWriting = (lane: number) => readdirSync(outOf(lane)).some((name) => name.endsWith('.part'));

const exportArgs = (lane: number) =>
  ['export-pack', workbookOf(lane), '--meeting', 'next', '--as-of', '2021-01-04', '--out', outOf(lane)].concat(
    lane === 0
      ? ['--form', 'xlsx,html', '--edition', 'internal,board,public', '--lang', 'bg,en']
      : ['--form', 'pdf,docx', '--edition', 'board', '--lang', 'bg'],
  );
const renderArgs = (lane: number) => [
  'render-pack',
  workbookOf(lane),
  '--pack',
  'last',
  '--out',
  outOf(lane),
  '--form',
  'xlsx,html',
  '--lang',
  'bg,en',
];

/** Ends a command as a power cut would: while it writes, or at any other moment; how long it had run, in milliseconds. */
async function killDuring(lane: number, args: readonly string[], moment: 'writing' | number): Promise<void> {
  const child = spawn(process.execPath, [cliEntry, ...args], { env, cwd: folder, stdio: 'ignore' });
  const gone = once(child, 'exit');
  const isOver = () => child.exitCode !== null;
  if (moment === 'writing') while (!isWriting(lane) && !isOver()) await wait(1);
  else await Promise.race([wait(moment), gone]);
  if (moment === 'writing') await wait(random(20));
  child.kill('SIGKILL');
  await gone;
}

const random = seededNumbers(29);

/** A form ends with what says that it is there to its end. */
function isWhole(path: string): boolean {
  const bytes = readFileSync(path);
  if (path.endsWith('.pdf')) return bytes.toString('latin1', bytes.length - 8).includes('%%EOF');
  if (path.endsWith('.html')) return bytes.toString('utf8').endsWith('</html>\n');
  return readArchive(bytes).has('[Content_Types].xml');
}

/** What is wrong with the folder and the register after a kill. */
async function whatIsWrong(lane: number): Promise<string[]> {
  const workbook = await openWorkbook(workbookOf(lane), { now: Date.now, device: testDevice }, { backUp: false });
  try {
    const { database } = workbook;
    const registered = registeredPacks(database).flatMap(({ files }) => files ?? []);
    const lost = registered.filter(({ name }) => !existsSync(join(outOf(lane), name)));
    const other = registered.filter(
      ({ name, sha256 }) =>
        !lost.some((one) => one.name === name) && sha256Of(readFileSync(join(outOf(lane), name))) !== sha256,
    );
    const half = shown(lane).filter((name) => !isWhole(join(outOf(lane), name)));
    return [
      ...half.map((name) => `half: ${name}`),
      ...lost.map(({ name }) => `registered and not there: ${name}`),
      ...other.map(({ name }) => `registered as another: ${name}`),
      ...issuedPacks(database).flatMap(({ code, isIntact }) => (isIntact ? [] : [`chain: ${code}`])),
      ...checkWorkbook(database).findings.map(({ kind, detail }) => `${kind} ${detail}`),
    ];
  } finally {
    workbook.close();
  }
}

test(
  `an export that is killed, ${kills} times, leaves whole files or none, and a register that has every file it names`,
  { timeout: 120_000 + kills * 15_000 },
  async () => {
    const cut = { before: 0, writing: 0 };
    const work = Array.from({ length: lanes }, async (_, lane) => {
      const began = Date.now();
      expect((await cli(...exportArgs(lane))).status).toBe(0);
      const length = Date.now() - began;
      for (let kill = lane; kill < kills; kill += lanes) {
        const before = new Set(shown(lane));
        // Most kills fall where files are being written; the rest anywhere in the run, and some while one is drawn again.
        const isWritten = kill % 8 < 6;
        const args = kill % 8 >= 4 && kill % 8 < 6 ? renderArgs(lane) : exportArgs(lane);
        // Every other of these long before the first file, however much slower or faster a run is than the first was.
        await killDuring(lane, args, isWritten ? 'writing' : random(kill % 8 === 6 ? length / 4 : length));
        cut[shown(lane).some((name) => !before.has(name)) || isWriting(lane) ? 'writing' : 'before'] += 1;
        expect(await whatIsWrong(lane)).toEqual([]);
      }
      // It works on, and what was left by those that were killed is taken away with the next issue.
      expect((await cli(...exportArgs(lane))).status).toBe(0);
      expect(await whatIsWrong(lane)).toEqual([]);
      expect(isWriting(lane)).toBe(false);
    });
    await Promise.all(work);
    // Else nothing was tried.
    expect(Math.min(cut.before, cut.writing)).toBeGreaterThan(0);
  },
);
