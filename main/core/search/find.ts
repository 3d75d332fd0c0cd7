import type { Database } from 'better-sqlite3';
import type { SearchHit } from '#shared/contract/search.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { ownerOf } from '../records/owner-of.ts';
import { titleColumns } from '../records/title-columns.ts';
import { tableOf } from '../workbook/columns.ts';
import { codeKey, matchExpression } from './match-expression.ts';

interface Found {
  entity: EntityName;
  row_id: string;
}

interface Match {
  key: number;
  excerpt: string;
}

/** How a code stands in the index, without what parts its letters and digits. */
const codeColumn = "replace(replace(replace(code, '-', ''), '.', ''), ' ', '')";
/** An excerpt has so many. */
const excerptWords = 14;
const match = `SELECT rowid AS key, snippet(_search, 2, '', '', '…', ${excerptWords}) AS excerpt FROM _search WHERE _search MATCH @expression`;

/**
 * Finds records by any text in either language, as you type: the record with that code first, then those whose code begins
 * so, then by rank with title over body. One or two letters are not ranked, because almost everything matches them.
 */
export function find(database: Database, text: string, limit: number): SearchHit[] {
  const expression = matchExpression(text);
  if (expression === '') return [];
  const isShort = text.trim().length < 3;
  const matches = isShort
    ? matchesOf(database, `${match} LIMIT @limit`, { expression: `{code title latin} : (${expression})`, limit })
    : rankedMatches(database, text, expression, limit);
  const recordOf = database.prepare<[number], Found>('SELECT entity, row_id FROM _search_key WHERE key = ?');
  return matches.flatMap(({ key, excerpt }) => {
    const found = recordOf.get(key);
    return found === undefined ? [] : (hitOf(database, found, excerpt) ?? []);
  });
}

/**
 * The order by rank is that of the index itself, so that of the thousands that match a few letters nothing but their rank
 * is looked at; codes are few, and have a question of their own.
 */
function rankedMatches(database: Database, text: string, expression: string, limit: number): Match[] {
  const byCode = database
    .prepare<[Record<string, string | number>], number>(
      `SELECT rowid FROM _search WHERE _search MATCH @expression AND ${codeColumn} LIKE @code || '%'
       ORDER BY ${codeColumn} <> @code COLLATE NOCASE, length(code), rank LIMIT @limit`,
    )
    .pluck()
    .all({ expression: `{code} : (${expression})`, code: codeKey(text), limit });
  const byRank = matchesOf(database, `${match} AND rank MATCH 'bm25(20, 8, 1, 4)' ORDER BY rank LIMIT @limit`, {
    expression,
    limit: limit + byCode.length,
  });
  const known = new Map(byRank.map((found) => [found.key, found]));
  const bodyOf = database.prepare<[number], string>('SELECT body FROM _search WHERE rowid = ?').pluck();
  // What is known by its code begins as it does: to look for the words in each of them would take as long as all the rest.
  const coded = byCode.map((key) => known.get(key) ?? { key, excerpt: beginningOf(bodyOf.get(key) ?? '') });
  const codes = new Set(byCode);
  return [...coded, ...byRank.filter(({ key }) => !codes.has(key))].slice(0, limit);
}

function beginningOf(body: string): string {
  const words = body.split(/(?<=\s)/u);
  const beginning = words.slice(0, excerptWords).join('').trimEnd();
  return words.length > excerptWords ? `${beginning}…` : beginning;
}

const matchesOf = (database: Database, sql: string, given: Record<string, string | number>): Match[] =>
  database.prepare<[Record<string, string | number>], Match>(sql).all(given);

function hitOf(database: Database, { entity, row_id: id }: Found, excerpt: string): SearchHit | null {
  const { bg, en } = titleColumns(entity);
  const row = database
    .prepare<[string], { code: string | null; bg: string; en: string }>(
      `SELECT code, ${bg} AS bg, ${en} AS en FROM ${tableOf(entity)} WHERE id = ? AND deleted = 0 AND archived = 0`,
    )
    .get(id);
  if (row === undefined) return null;
  return {
    entity,
    id,
    code: row.code,
    title: { bg: row.bg, en: row.en },
    excerpt,
    opens: ownerOf(database, entity, id) ?? { entity, id },
  };
}
