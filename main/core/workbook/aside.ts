import Database, { type Database as Connection } from 'better-sqlite3';
import { applyPragmas } from './pragmas.ts';

const asides = new WeakMap<Connection, Set<Connection>>();

/**
 * Another connection to the same workbook that sees it as it is at this moment, whatever is written meanwhile: for reading
 * that takes several turns. It may hold temporary tables of its own. Who opens it closes it.
 */
export function openAside(database: Connection): Connection {
  const aside = new Database(database.name, { readonly: true, fileMustExist: true });
  try {
    applyPragmas(aside, 'reader');
    aside.exec('BEGIN');
    // A read transaction begins with the first reading.
    aside.prepare('SELECT count(*) FROM _meta').get();
  } catch (error) {
    aside.close();
    throw error;
  }
  const open = asides.get(database) ?? new Set<Connection>();
  asides.set(database, open.add(aside));
  return aside;
}

export function closeAside(database: Connection, aside: Connection): void {
  asides.get(database)?.delete(aside);
  aside.close();
}

/** Before the workbook is closed: a file that is still read cannot be put in order, or moved on Windows. */
export function closeAsides(database: Connection): void {
  for (const aside of asides.get(database) ?? []) aside.close();
  asides.delete(database);
}
