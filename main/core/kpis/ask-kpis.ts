import type { Database } from 'better-sqlite3';
import type { AskCalendarInput, CalendarAnswer, CalendarRow } from '#shared/contract/collection.ts';
import type { KpiAnswer } from '#shared/contract/kpi-answer.ts';
import type { Day } from '#shared/model/values.ts';
import { collectionStates, type CollectionState } from '#shared/rules/collection-calendar.ts';
import { inKpiOrder, kpiColumn } from '#shared/rules/kpi-order.ts';
import { answerKpis, type KpiQuestion } from '#shared/rules/kpi-question.ts';
import type { SortColumn } from '#shared/rules/plan-question/sort-column.ts';
import { calendarRows } from './kept-calendar.ts';
import { kpiHeads } from './kept-kpi-views.ts';
import type { KpiHead } from './kpi-heads.ts';

/** Which indicators a list shows on a day, by tier, and what each choice of light would show: ids, never rows. */
export function askKpis(database: Database, asOf: Day, question: KpiQuestion): KpiAnswer {
  const { revision, heads } = kpiHeads(database, asOf);
  return { asOf, revision, total: heads.length, ...answerKpis(sortedHeads(heads, question), question) };
}

/** By the heads of a look, which are others after a change: an alphabet is worked out once for each. */
const columnsByHeads = new WeakMap<readonly KpiHead[], Map<string, SortColumn>>();

function sortedHeads(heads: readonly KpiHead[], { sort, language = 'bg' }: KpiQuestion): readonly KpiHead[] {
  if (sort == null) return heads;
  const columns = columnsByHeads.get(heads) ?? new Map<string, SortColumn>();
  columnsByHeads.set(heads, columns);
  const key = `${sort.by} ${language}`;
  const column = columns.get(key) ?? kpiColumn(heads, sort.by, language);
  columns.set(key, column);
  return inKpiOrder(heads, column, sort.isDescending);
}

/** Which of them have something to collect in a year, how many periods are in each state, and those with one in a state. */
export function askCalendar(
  database: Database,
  asOf: Day,
  { year, only, question }: Pick<AskCalendarInput, 'year' | 'only' | 'question'>,
): CalendarAnswer {
  const { revision, rowById } = calendarRows(database, year, asOf);
  const { heads } = kpiHeads(database, asOf);
  const { groups } = answerKpis(heads, question);
  const wanted = new Set(groups.flatMap(({ ids }) => ids));
  const counts = Object.fromEntries(collectionStates.map((state) => [state, 0])) as Record<CollectionState, number>;
  const ids: string[] = [];
  // In the order of the indicators, whatever their tier: that is how their keepers know them.
  for (const { id } of heads) {
    const row = wanted.has(id) ? rowById.get(id) : undefined;
    if (row === undefined) continue;
    for (const { state } of row.periods) counts[state] += 1;
    if (only === null || row.periods.some(({ state }) => state === only)) ids.push(id);
  }
  return { asOf, revision, year, counts, ids };
}

/** A window of the calendar, in the order asked. */
export function calendarWindow(
  database: Database,
  asOf: Day,
  year: number,
  ids: readonly string[],
): { revision: number; rows: CalendarRow[] } {
  const { revision, rowById } = calendarRows(database, year, asOf);
  return { revision, rows: ids.flatMap((id) => rowById.get(id) ?? []) };
}
