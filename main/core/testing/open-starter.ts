import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore, type Core } from '../app/core.ts';
import { createCoreClient, type CoreClient } from '../app/core-client.ts';
import { fillEmpty, fillWithStarterPlan } from '../starter/build-starter.ts';

const root = join(import.meta.dirname, '../../..');

export interface TestCore {
  core: Core;
  /** The application's own contract, called in this process. */
  client: CoreClient;
  /** A folder of this test's own; removed by `close`. */
  folder: string;
  close(): void;
}

const openedAt = () => Date.parse('2021-01-04T08:00:00Z');

/** A core in a folder of its own, with nothing open. `now` is milliseconds since 1970. */
export function openTestCore(now = openedAt): TestCore {
  const folder = mkdtempSync(join(tmpdir(), 'sofia-roadmap-test-'));
  const core = createCore({
    now,
    userFolder: join(folder, 'user'),
    resourcesFolder: join(root, 'resources'),
    logger: { info: () => undefined, error: () => undefined },
    defaultActor: 'test',
    keepsRecent: true,
    packWorker: new URL('../packs/render/worker.ts', import.meta.url),
  });
  return {
    core,
    client: createCoreClient(core),
    folder,
    close() {
      core.session.close();
      core.openedFiles.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The starter plan's workbook by the time it was made at: making it takes much longer than opening it. */
const made = new Map<number, Buffer>();

/**
 * A core with the starter plan open, as it was on 4 January 2021. Two that are opened at one time hold copies of one
 * workbook.
 */
export async function openStarterCore(now = openedAt): Promise<TestCore> {
  const test = openTestCore(now);
  const path = join(test.folder, 'plan.roadmap');
  const at = now();
  const bytes = made.get(at);
  if (bytes === undefined) {
    test.core.session.create(path, (workbook) => fillWithStarterPlan(workbook, join(root, 'resources')));
    made.set(at, readFileSync(path));
  } else {
    writeFileSync(path, bytes);
    await test.core.session.open(path, { backUp: false });
  }
  return test;
}

/** A core with an empty workbook open. */
export function openEmptyCore(now?: () => number): TestCore {
  const test = openTestCore(now);
  test.core.session.create(join(test.folder, 'plan.roadmap'), fillEmpty);
  return test;
}
