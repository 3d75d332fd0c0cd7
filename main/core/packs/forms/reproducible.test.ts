import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { z } from 'zod';

const run = promisify(execFile);
const script = fileURLToPath(new URL('testing/write-forms.ts', import.meta.url));
// A page, and in two languages a text document and tables, of a pack, an erratum and minutes.
const resultSchema = z.object({ hashes: z.array(z.string()).length(15), now: z.string(), zone: z.string() });

/** Moves the clock of a process to another day. */
const otherDay = `const Real = Date; const shift = 4e11;
  globalThis.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(Real.now() + shift); } static now() { return Real.now() + shift; } };`;

const somebodyElse = { USER: 'somebody', LOGNAME: 'somebody', USERNAME: 'somebody', HOME: '/nowhere' };

async function writeForms(env: Record<string, string>, flags: string[], ...words: string[]) {
  const { stdout } = await run(process.execPath, [...flags, script, ...words], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  return resultSchema.parse(JSON.parse(stdout));
}

it(
  'files for office programs and pages are the same bytes on another day, elsewhere, for another user, and after other packs',
  { timeout: 180_000 },
  async () => {
    const here = await writeForms({ TZ: 'Europe/Sofia', LANG: 'bg_BG.UTF-8', LC_ALL: 'bg_BG.UTF-8' }, []);
    const flags = ['--import', `data:text/javascript,${encodeURIComponent(otherDay)}`];
    const there = await writeForms(
      { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', ...somebodyElse },
      flags,
      'twice',
    );
    expect(there.hashes).toEqual(here.hashes);
    expect(there.now.slice(0, 4)).not.toBe(here.now.slice(0, 4));
    expect(there.zone).not.toBe(here.zone);
  },
);
