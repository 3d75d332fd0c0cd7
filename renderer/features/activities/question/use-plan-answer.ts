import { useLayoutEffect, useRef, useState } from 'react';
import { keepPreviousData, replaceEqualDeep, useQuery } from '@tanstack/react-query';
import type { PlanAnswer, PlanWindow } from '#shared/contract/plan-answer.ts';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import { useApplication } from '#renderer/app/application.tsx';
import type { Client } from '#renderer/app/client.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { createRowStore, type RowStore } from './plan-rows.ts';

export interface AskedPlan {
  /** The last answer; it stays until the next one comes. */
  readonly answer: PlanAnswer | undefined;
  /**
   * Where the rows of the answer are kept, fetched in windows as the views want them. Whoever draws rows reads it with
   * `useRows`: rows come while one scrolls, and nothing else is to be drawn anew then.
   */
  readonly rowStore: RowStore;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** An answer of tens of thousands of ids is not worth keeping for long: it is had again in a moment. */
const keptMs = 5_000;

const fetchActivities = (client: Client) => (asOf: PlanAnswer['asOf'], ids: string[]) =>
  client.activities.rows({ asOf, ids });

/** Asks the plan. While one answer is on its way only the last question waits, so that typing is never behind. */
export function usePlanAnswer(question: PlanQuestion): AskedPlan {
  const { queries, client } = useApplication();
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const [asked, setAsked] = useState(question);
  const [rowStore] = useState(() => createRowStore(fetchActivities(client)));
  const shown = useRef<PlanAnswer>(undefined);
  const input = { asOf, question: asked, language };
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    queries.activities.ask.queryOptions({
      input,
      // The window is no part of the question: what is in view does not change what the answer is.
      queryFn: async ({ signal }) => {
        const window = windowOf(shown.current, rowStore.inView());
        return withSame(await client.activities.ask({ ...input, window }, { signal }), shown.current);
      },
      placeholderData: keepPreviousData,
      structuralSharing: false,
      gcTime: keptMs,
    }),
  );
  if (asked !== question && !(isFetching && isPlaceholderData)) setAsked(question);
  // Before the views draw and want their rows, not after.
  if (data) rowStore.lookAt(data);
  useLayoutEffect(() => {
    shown.current = data;
  }, [data]);
  return { answer: data, rowStore, error, retry: () => void refetch() };
}

/** What says the same as in the answer before stays the same object: chips and sums are not drawn anew for another order. */
const withSame = (answer: PlanAnswer, before: PlanAnswer | undefined): PlanAnswer => ({
  ...answer,
  sum: replaceEqualDeep(before?.sum, answer.sum),
  facets: replaceEqualDeep(before?.facets, answer.facets),
});

/** Rows around what is in view, by its middle: the row that has the focus may be drawn far from the others. */
const rowsAround = 20;

/** Where the screen stands in the answer that is shown; at its beginning before there is one. */
function windowOf(answer: PlanAnswer | undefined, inView: readonly string[]): PlanWindow {
  const count = Math.max(inView.length, 2 * rowsAround);
  const middle = inView[Math.floor(inView.length / 2)];
  let before = 0;
  for (const { ids } of answer?.groups ?? []) {
    const at = middle === undefined ? -1 : ids.indexOf(middle);
    if (at >= 0) return { from: Math.max(0, before + at - Math.floor(count / 2)), count };
    before += ids.length;
  }
  return { from: 0, count };
}
