import type { Database } from 'better-sqlite3';
import { readRecord } from '../workbook/records.ts';

export interface SpokenName {
  bg: string;
  en: string;
}

/**
 * Who someone is: by the directory, which has the name in each script, else as it was written; null where nobody is said.
 * A name that the directory has in one language only stands for both.
 */
export function spokenName(database: Database, person: string | null, written: string | null): SpokenName | null {
  const known = person === null ? null : readRecord(database, 'person', person);
  if (known === null) return written === null ? null : { bg: written, en: written };
  const { bg, en } = known.name;
  return { bg: bg || en, en: en || bg };
}
