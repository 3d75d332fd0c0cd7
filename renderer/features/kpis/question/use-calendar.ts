import { useMemo } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CalendarAnswer, CalendarRow } from '#shared/contract/collection.ts';
import type { CollectionState } from '#shared/rules/collection-calendar.ts';
import type { KpiQuestion } from '#shared/rules/kpi-question.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { createRowStore, type RecordRows } from '#renderer/app/rows/row-store.ts';
import { useRows } from '#renderer/app/rows/use-rows.ts';

interface CalendarOptions {
  year: number;
  only: CollectionState | null;
  question: KpiQuestion;
}

interface AskedCalendar {
  /** The last answer, which may be of the year before; it stays until the next one comes. */
  answer: CalendarAnswer | undefined;
  rows: RecordRows<CalendarRow>;
  error: unknown;
  retry: () => void;
}

/** The collection of a year: which indicators, how many periods in each state, and their rows as they come into sight. */
export function useCalendar({ year, only, question }: CalendarOptions): AskedCalendar {
  const { client, queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data, error, refetch } = useQuery(
    queries.kpis.askCalendar.queryOptions({
      input: { asOf, year, only, question },
      placeholderData: keepPreviousData,
      structuralSharing: false,
    }),
  );
  // Each year has rows of its own.
  const shown = data?.year ?? year;
  const store = useMemo(
    () => createRowStore((day, ids) => client.kpis.calendarRows({ asOf: day, ids, year: shown })),
    [client, shown],
  );
  if (data) store.lookAt(data);
  const rows = useRows(store);
  return { answer: data, rows, error: error ?? rows.error, retry: () => void refetch() };
}
