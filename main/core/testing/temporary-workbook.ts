import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbook, openWorkbook, type Workbook, type WorkbookDeps } from '../workbook/workbook.ts';

export interface TemporaryWorkbook {
  folder: string;
  path: string;
  deps: WorkbookDeps;
  /** The one that is open now. */
  workbook(): Workbook;
  /** Sets the machine's clock, in milliseconds since 1970. */
  setTime(time: number): void;
  reopen(): Promise<Workbook>;
  close(): void;
}

export const testDevice = Buffer.from('0102030405060708', 'hex');
const begins = Date.parse('2021-01-04T08:00:00Z');

/** An empty workbook in a folder of its own, under a clock that the test sets. */
export function temporaryWorkbook(): TemporaryWorkbook {
  const folder = mkdtempSync(join(tmpdir(), 'sofia-roadmap-test-'));
  const path = join(folder, 'plan.roadmap');
  let time = begins;
  const deps: WorkbookDeps = { now: () => time, device: testDevice };
  let workbook = createWorkbook(path, deps);
  return {
    folder,
    path,
    deps,
    workbook: () => workbook,
    setTime(given) {
      time = given;
    },
    async reopen() {
      workbook.close();
      workbook = await openWorkbook(path, deps);
      return workbook;
    },
    close() {
      workbook.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const edit = { kind: 'test.edit', actor: 'test' };
