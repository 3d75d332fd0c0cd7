import { useCallback } from 'react';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { KpiView, ReadingView } from '#shared/contract/kpis.ts';
import type { Day } from '#shared/model/values.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { readingsByCell } from './grid-model.ts';

/** Rows whose readings are fetched together: a plan of usual size is one block. */
const blockRows = 200;

const blocksOf = (from: number, to: number): number[] => {
  const first = Math.floor(Math.max(0, from) / blockRows);
  const last = Math.floor(Math.max(0, to) / blockRows);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

/** Stands outside, so that it is made again only when an answer is another. */
const cellsOf = (answers: readonly { data: { readings: readonly ReadingView[] } | undefined }[]) =>
  readingsByCell(answers.flatMap(({ data }) => data?.readings ?? []));

/** What stands in the cells of the rows in view, and on request of any rows: ten thousand are never fetched at once. */
export function useGridCells(kpis: readonly KpiView[], from: Day, seen: { from: number; to: number }) {
  const { client, queries } = useApplication();
  const { asOf } = useWorkbook();
  const inputOf = useCallback(
    (block: number) => ({
      asOf,
      from,
      kpis: kpis.slice(block * blockRows, (block + 1) * blockRows).map(({ id }) => id),
    }),
    [asOf, from, kpis],
  );
  const cells = useQueries({
    queries: blocksOf(seen.from, Math.max(seen.from, seen.to)).map((block) =>
      queries.kpis.readings.queryOptions({ input: inputOf(block), placeholderData: keepPreviousData }),
    ),
    combine: cellsOf,
  });
  const cellsOfRows = useCallback(
    async (first: number, last: number): Promise<ReadonlyMap<string, ReadingView>> => {
      const answers = await Promise.all(
        blocksOf(first, Math.min(last, kpis.length - 1)).map((block) => client.kpis.readings(inputOf(block))),
      );
      return readingsByCell(answers.flatMap(({ readings }) => readings));
    },
    [client, inputOf, kpis.length],
  );
  return { cells, cellsOfRows };
}
