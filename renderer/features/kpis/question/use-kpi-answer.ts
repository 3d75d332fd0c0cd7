import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { KpiAnswer } from '#shared/contract/kpi-answer.ts';
import type { KpiView } from '#shared/contract/kpis.ts';
import type { KpiQuestion } from '#shared/rules/kpi-question.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { createRowStore, type RowStore } from '#renderer/app/rows/row-store.ts';

export interface AskedKpis {
  /** The last answer; it stays until the next one comes. */
  readonly answer: KpiAnswer | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** An answer of ten thousand ids is had again in a moment. */
const keptMs = 5_000;

/** Asks which indicators are shown. While one answer is on its way only the last question waits: typing is never behind. */
export function useKpiAnswer(question: KpiQuestion): AskedKpis {
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const [asked, setAsked] = useState(question);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    queries.kpis.ask.queryOptions({
      input: { asOf, question: asked },
      placeholderData: keepPreviousData,
      structuralSharing: false,
      gcTime: keptMs,
    }),
  );
  if (asked !== question && !(isFetching && isPlaceholderData)) setAsked(question);
  return { answer: data, error, retry: () => void refetch() };
}

/** Where the rows of the answer are kept, fetched in windows as the list and the grid want them; read with `useRows`. */
export function useKpiRowStore(answer: KpiAnswer | undefined): RowStore<KpiView> {
  const { client } = useApplication();
  const [store] = useState(() => createRowStore((asOf, ids) => client.kpis.rows({ asOf, ids })));
  // Before the views draw and want their rows, not after.
  if (answer) store.lookAt(answer);
  return store;
}
