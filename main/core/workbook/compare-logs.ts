import type { Database } from 'better-sqlite3';

export interface LogDistance {
  /** Changes that only the first log has, and only the second. */
  onlyFirst: number;
  onlySecond: number;
}

/**
 * How far two states of one workbook are from each other. Their logs are the same up to where one was restored or went
 * on alone, so the last common change is found by halving, however long they are.
 */
export function compareLogs(first: Database, second: Database): LogDistance {
  const stampAt = [first, second].map((database) =>
    database.prepare<[number], Buffer>('SELECT hlc FROM _change WHERE lseq = ?').pluck(),
  );
  const isCommon = (lseq: number) => {
    const [a, b] = stampAt.map((statement) => statement.get(lseq));
    return a !== undefined && b !== undefined && a.equals(b);
  };
  let common = 0;
  let apart = Math.min(lastOf(first), lastOf(second)) + 1;
  while (apart - common > 1) {
    const middle = Math.floor((common + apart) / 2);
    if (isCommon(middle)) common = middle;
    else apart = middle;
  }
  return { onlyFirst: countAfter(first, common), onlySecond: countAfter(second, common) };
}

const lastOf = (database: Database) =>
  Number(database.prepare('SELECT coalesce(max(lseq), 0) FROM _change').pluck().get());

const countAfter = (database: Database, lseq: number) =>
  Number(database.prepare('SELECT count(*) FROM _change WHERE lseq > ?').pluck().get(lseq));
