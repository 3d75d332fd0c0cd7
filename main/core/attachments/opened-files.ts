import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'sofia-roadmap-opened-';
/** What another run left is taken away when it is older: by then whoever opened it has closed it. */
const keptMilliseconds = 7 * 24 * 60 * 60 * 1000;

/**
 * Where copied files stand while the system shows them, and dropped ones until they are whole: a folder of this run's own,
 * which nobody else may enter, gone when the run ends.
 */
export function createOpenedFiles(now: () => number) {
  let folder: string | null = null;
  const own = (): string => {
    if (folder === null) {
      sweep(now());
      folder = mkdtempSync(join(tmpdir(), prefix)); // mode 0700
    }
    return folder;
  };
  return {
    /** A place for one file, alone in its folder, so that every name is free. */
    placeFor: (name: string): string => {
      const place = mkdtempSync(join(own(), 'file-'));
      mkdirSync(place, { recursive: true });
      return join(place, name);
    },
    /** A file that a program still holds open on Windows stays until the next run sweeps it. */
    dispose() {
      if (folder !== null) removeQuietly(folder);
      folder = null;
    },
  };
}
export type OpenedFiles = ReturnType<typeof createOpenedFiles>;

function sweep(now: number): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const path = join(tmpdir(), name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats !== undefined && now - stats.mtimeMs > keptMilliseconds) removeQuietly(path);
  }
}

/** Not being able to tidy up must keep nobody from working: what stays is read-only and ours alone. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    // held open by another program: the next run sweeps it
  }
}
