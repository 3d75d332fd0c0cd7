import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Run {
  status: number;
  out: string;
  error: string;
}

export const cliEntry = join(import.meta.dirname, '../cli.ts');

/** The command line as a script calls it: its own process, nothing shared with the test but a folder, which it removes. */
export function createCliRun() {
  const folder = mkdtempSync(join(tmpdir(), 'roadmap-cli-'));
  const env = { ...process.env, SOFIA_ROADMAP_USER_FOLDER: join(folder, 'user'), LANG: 'en_GB.UTF-8' };
  return {
    folder,
    env,
    /** Where the test makes its workbook. */
    workbook: join(folder, 'plan.roadmap'),
    cli: (...args: string[]): Promise<Run> =>
      new Promise((resolve) => {
        execFile(
          process.execPath,
          [cliEntry, ...args],
          { env, cwd: folder, maxBuffer: 64 * 1024 * 1024 },
          (problem, out, error) => {
            resolve({ status: typeof problem?.code === 'number' ? problem.code : 0, out, error });
          },
        );
      }),
  };
}
