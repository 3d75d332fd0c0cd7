import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';

/** An answer for every group is not worth keeping for long: it is had again in a moment. */
const keptMs = 5_000;

/** What the question comes to in each district; undefined while it is first on its way. */
export function useDistrictSums(question: PlanQuestion) {
  const { queries } = useApplication();
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { data } = useQuery(
    queries.activities.districtSums.queryOptions({
      // Sums know no order.
      input: { asOf, question: { ...question, sorts: [] }, language },
      placeholderData: keepPreviousData,
      structuralSharing: false,
      gcTime: keptMs,
    }),
  );
  return data;
}
