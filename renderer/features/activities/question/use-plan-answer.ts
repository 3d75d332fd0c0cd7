import { useCallback, useMemo, useRef, useState } from 'react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { createPlanAsker, type PlanAsker } from './plan-asker.ts';

/** An answer of tens of thousands of ids is not worth keeping for long: it is had again in a moment. */
const keptMs = 5_000;

/** For how long a change waits to be drawn together with its answer, in milliseconds: nobody sees that it waited. */
const togetherMs = 80;

export interface PlanQuery extends Pick<PlanAsker, 'rowStore' | 'show'> {
  readonly optionsOf: (question: PlanQuestion) => PlanQueryOptions;
  /**
   * Asks before anything is drawn, and comes back when the answer is here, or when it takes longer than a person would not
   * notice. Never two at once: what is typed fast waits for the answer to the letter before.
   */
  readonly answered: (question: PlanQuestion) => Promise<void>;
}

type PlanQueryOptions = ReturnType<typeof planQueryOptions>;

function planQueryOptions(
  { queries }: ReturnType<typeof useApplication>,
  asker: PlanAsker,
  input: Parameters<PlanAsker['ask']>[0],
) {
  return queries.activities.ask.queryOptions({
    input,
    // Where the screen stands goes along, but is no part of the question: the answer is the same from everywhere.
    queryFn: ({ signal }) => asker.ask(input, signal),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: keptMs,
  });
}

/** How the plan is asked, on the day and in the language of the screen. */
export function usePlanQuery(): PlanQuery {
  const application = useApplication();
  const queryClient = useQueryClient();
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const [asker] = useState(() => createPlanAsker(application.client));
  const optionsOf = useCallback(
    (question: PlanQuestion) => planQueryOptions(application, asker, { asOf, question, language }),
    [application, asker, asOf, language],
  );
  const underWay = useRef<Promise<void> | null>(null);
  const last = useRef<PlanQuestion | null>(null);
  const answered = useCallback(
    async (question: PlanQuestion) => {
      last.current = question;
      const late = new Promise<void>((resolve) => setTimeout(resolve, togetherMs));
      await Promise.race([underWay.current, late]);
      if (last.current !== question || underWay.current !== null) return;
      // Whoever draws the answer shows its error too.
      const settled = () => {
        underWay.current = null;
      };
      underWay.current = queryClient.query(optionsOf(question)).then(settled, settled);
      await Promise.race([underWay.current, late]);
    },
    [optionsOf, queryClient],
  );
  const { rowStore, show } = asker;
  return useMemo(() => ({ rowStore, show, optionsOf, answered }), [rowStore, show, optionsOf, answered]);
}

export interface AskedPlan {
  /** The last answer; it stays until the next one comes. */
  readonly answer: PlanAnswer | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The answer to a question. While one is on its way only the last question waits, so that typing is never behind. */
export function usePlanAnswer({ optionsOf, show }: PlanQuery, question: PlanQuestion): AskedPlan {
  const [asked, setAsked] = useState(question);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(optionsOf(asked));
  if (asked !== question && !(isFetching && isPlaceholderData)) setAsked(question);
  // Before the views draw and want their rows, not after.
  if (data) show(data);
  return { answer: data, error, retry: () => void refetch() };
}
