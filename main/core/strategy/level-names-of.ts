import type { Database } from 'better-sqlite3';
import type { LevelNames } from '#shared/model/plan.ts';
import { readRecords } from '../workbook/records.ts';

/** What the plan calls the levels of its strategy; empty where it keeps the usual names. */
export const levelNamesOf = (database: Database): LevelNames => readRecords(database, 'plan')[0]?.levelNames ?? {};
