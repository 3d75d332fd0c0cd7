import type { Database } from 'better-sqlite3';
import type { SearchHit } from '#shared/contract/search.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { ownerOf } from '../records/owner-of.ts';
import { titleColumns } from '../records/title-columns.ts';
import { tableOf } from '../workbook/columns.ts';
import { codeKey, matchExpression } from './match-expression.ts';

interface Found {
  key: number;
  entity: EntityName;
  row_id: string;
  excerpt: string;
}

/** How a code stands in the index, without what parts its letters and digits. */
const codeColumn = "replace(replace(replace(s.code, '-', ''), '.', ''), ' ', '')";

/**
 * Finds records by any text in either language, as you type: the record with that code first, then those whose code begins
 * so, then by rank with title over body. One or two letters are not ranked, because almost everything matches them.
 */
export function find(database: Database, text: string, limit: number): SearchHit[] {
  const expression = matchExpression(text);
  if (expression === '') return [];
  const isShort = text.trim().length < 3;
  const found = database
    .prepare<[Record<string, string | number>], Found>(
      `SELECT s.rowid AS key, k.entity, k.row_id, snippet(_search, 2, '', '', '…', 14) AS excerpt,
              CASE WHEN ${codeColumn} = @code COLLATE NOCASE THEN 0 WHEN ${codeColumn} LIKE @code || '%' THEN 1 ELSE 2 END AS tier
       FROM _search s JOIN _search_key k ON k.key = s.rowid
       WHERE _search MATCH @expression
       ${isShort ? '' : 'ORDER BY tier, CASE tier WHEN 1 THEN length(s.code) ELSE 0 END, bm25(_search, 20, 8, 1, 4)'} LIMIT @limit`,
    )
    .all({
      expression: isShort ? `{code title latin} : (${expression})` : expression,
      code: codeKey(text),
      limit,
    });
  return found.flatMap((hit) => hitOf(database, hit) ?? []);
}

function hitOf(database: Database, { entity, row_id: id, excerpt }: Found): SearchHit | null {
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
