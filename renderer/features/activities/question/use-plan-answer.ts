import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { createPlanAsker, type PlanAsker } from './plan-asker.ts';

export interface AskedPlan extends Pick<PlanAsker, 'rowStore'> {
  /** The last answer; it stays until the next one comes. */
  readonly answer: PlanAnswer | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** An answer of tens of thousands of ids is not worth keeping for long: it is had again in a moment. */
const keptMs = 5_000;

/** Asks the plan. While one answer is on its way only the last question waits, so that typing is never behind. */
export function usePlanAnswer(question: PlanQuestion): AskedPlan {
  const { queries, client } = useApplication();
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const [asked, setAsked] = useState(question);
  const [asker] = useState(() => createPlanAsker(client));
  const input = { asOf, question: asked, language };
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    queries.activities.ask.queryOptions({
      input,
      // Where the screen stands goes along, but is no part of the question: the answer is the same from everywhere.
      queryFn: ({ signal }) => asker.ask(input, signal),
      placeholderData: keepPreviousData,
      structuralSharing: false,
      gcTime: keptMs,
    }),
  );
  if (asked !== question && !(isFetching && isPlaceholderData)) setAsked(question);
  // Before the views draw and want their rows, not after.
  if (data) asker.show(data);
  return { answer: data, rowStore: asker.rowStore, error, retry: () => void refetch() };
}
