import type { Database } from 'better-sqlite3';
import { first } from './migrations/001-first.ts';
import { planInDepth } from './migrations/002-plan-in-depth.ts';
import { kpisAndProgrammes } from './migrations/003-kpis-and-programmes.ts';
import { boardInDepth } from './migrations/004-board-in-depth.ts';

/** A step from one version of the workbook's schema to the next. Once shipped it never changes. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [first, planInDepth, kpisAndProgrammes, boardInDepth];
export const latestVersion = migrations.at(-1)?.version ?? 0;

export const versionOf = (database: Database) => Number(database.pragma('user_version', { simple: true }));

/**
 * Brings a workbook to the latest version, each step with its version bump in one transaction: a workbook killed in
 * between is at the old version or the new one, never between. The caller has made a verified backup first.
 */
export function migrate(database: Database, steps: readonly Migration[] = migrations): void {
  for (const step of steps) {
    if (step.version <= versionOf(database)) continue;
    database.transaction(() => {
      database.exec(step.sql);
      database.pragma(`user_version = ${step.version}`);
    })();
  }
}
