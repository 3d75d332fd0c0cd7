import { useMemo } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { boardColumns, columnById, type BoardBy } from './board-columns.ts';

/** An answer of tens of thousands of ids is not worth keeping for long: it is had again in a moment. */
const keptMs = 5_000;

export interface BoardColumnsAnswer {
  /** Undefined while it is on its way. */
  readonly columnById: ReadonlyMap<string, string> | undefined;
  readonly error: Error | null;
}

/** The column of each activity of the answer: the same question, grouped by what the columns stand for. */
export function useBoardColumns(answer: PlanAnswer, question: PlanQuestion, by: BoardBy): BoardColumnsAnswer {
  const { queries } = useApplication();
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const isGroupedSo = question.grouping === by;
  const { data, error } = useQuery(
    queries.activities.ask.queryOptions({
      // The order is that of the plan's own answer.
      input: { asOf, question: { ...question, grouping: by, sorts: [] }, language },
      enabled: !isGroupedSo,
      placeholderData: keepPreviousData,
      structuralSharing: false,
      gcTime: keptMs,
    }),
  );
  const groups = isGroupedSo ? answer.groups : data?.groups;
  const known = useMemo(
    () => (groups === undefined || !areOf(groups, by) ? undefined : columnById(groups)),
    [groups, by],
  );
  return { columnById: known, error: isGroupedSo ? null : error };
}

/** What was kept of the question before may be grouped by something else. */
const areOf = (groups: PlanAnswer['groups'], by: BoardBy) => groups.every(({ key }) => boardColumns[by].includes(key));
