import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const run = promisify(execFile);
const script = fileURLToPath(new URL('testing/render-sample.ts', import.meta.url));
const resultSchema = z.object({ hashes: z.array(z.string()).length(5), now: z.string(), zone: z.string() });

/** Moves the clock of a process and of its threads to another day. */
const otherDay = `const Real = Date; const shift = 4e11;
  globalThis.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(Real.now() + shift); } static now() { return Real.now() + shift; } };`;

async function renderSample(env: Record<string, string>, ...flags: string[]): Promise<z.infer<typeof resultSchema>> {
  const { stdout } = await run(process.execPath, [...flags, script], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  return resultSchema.parse(JSON.parse(stdout));
}

describe('a pack rendered twice', () => {
  it(
    'is the same bytes, on another day, under another time zone and locale, for another user',
    { timeout: 180_000 },
    async () => {
      const here = await renderSample({ TZ: 'Europe/Sofia', LANG: 'bg_BG.UTF-8', LC_ALL: 'bg_BG.UTF-8' });
      const there = await renderSample(
        { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', USER: 'somebody', HOME: '/nowhere' },
        '--import',
        `data:text/javascript,${encodeURIComponent(otherDay)}`,
      );
      expect(there.hashes).toEqual(here.hashes);
      // The circumstances really differed.
      expect(there.now.slice(0, 4)).not.toBe(here.now.slice(0, 4));
      expect(there.zone).not.toBe(here.zone);
    },
  );
});
