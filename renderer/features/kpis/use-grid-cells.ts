import { useCallback } from 'react';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { KpiView, ReadingView } from '#shared/contract/kpis.ts';
import { rowsLimit } from '#shared/contract/plan-answer.ts';
import type { Day } from '#shared/model/values.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import type { RecordRows } from '#renderer/app/rows/row-store.ts';
import { readingsByCell } from './grid-model.ts';

/** Rows whose readings are fetched together: a plan of usual size is one block. */
const blockRows = 200;

const blocksOf = (from: number, to: number): number[] => {
  const first = Math.floor(Math.max(0, from) / blockRows);
  const last = Math.floor(Math.max(0, to) / blockRows);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

interface Answer {
  data: { readings: readonly ReadingView[] } | undefined;
  isPlaceholderData: boolean;
}

/** Stands outside, so that it is made again only when an answer is another. */
const cellsOf = (answers: readonly Answer[]) => ({
  cells: readingsByCell(answers.flatMap(({ data }) => data?.readings ?? [])),
  areHere: answers.every(({ data, isPlaceholderData }) => data !== undefined && !isPlaceholderData),
});

/** What stands in some rows of the grid, and what they are rows of. */
export interface GridRows {
  kpiAt: (row: number) => KpiView | undefined;
  cells: ReadonlyMap<string, ReadingView>;
}

interface GridCellsOptions {
  ids: readonly string[];
  rows: RecordRows<KpiView>;
  from: Day;
  seen: { from: number; to: number };
}

/** What stands in the cells of the rows in sight, and on request of any rows: ten thousand are never fetched at once. */
export function useGridCells({ ids, rows, from, seen }: GridCellsOptions) {
  const { client, queries } = useApplication();
  const { asOf } = useWorkbook();
  const inputOf = useCallback(
    (block: number) => ({ asOf, from, kpis: ids.slice(block * blockRows, (block + 1) * blockRows) }),
    [asOf, from, ids],
  );
  const blocks = blocksOf(seen.from, Math.max(seen.from, seen.to));
  const { cells, areHere } = useQueries({
    queries: blocks.map((block) =>
      queries.kpis.readings.queryOptions({ input: inputOf(block), placeholderData: keepPreviousData }),
    ),
    combine: cellsOf,
  });
  const kpiAt = (row: number) => {
    const id = ids[row];
    return id === undefined ? undefined : rows.get(id);
  };

  /** Null where some of them are still to be fetched. */
  const rowsHere = (first: number, last: number): GridRows | null => {
    const isThere = areHere && blocksOf(first, last).every((block) => blocks.includes(block));
    for (let row = first; row <= last; row += 1) if (kpiAt(row) === undefined) return null;
    return isThere ? { kpiAt, cells } : null;
  };
  const fetchRows = async (first: number, last: number): Promise<GridRows> => {
    const wanted = ids.slice(first, last + 1);
    const kpis = new Map<string, KpiView>();
    for (let at = 0; at < wanted.length; at += rowsLimit) {
      const answer = await client.kpis.rows({ asOf, ids: wanted.slice(at, at + rowsLimit) });
      for (const kpi of answer.rows) kpis.set(kpi.id, kpi);
    }
    const answers = await Promise.all(
      blocksOf(first, Math.min(last, ids.length - 1)).map((block) => client.kpis.readings(inputOf(block))),
    );
    return {
      kpiAt: (row) => kpis.get(ids[row] ?? ''),
      cells: readingsByCell(answers.flatMap(({ readings }) => readings)),
    };
  };
  return { kpiAt, cells, rowsHere, fetchRows };
}
