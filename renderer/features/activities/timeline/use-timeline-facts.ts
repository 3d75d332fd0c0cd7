import { useState } from 'react';
import type { TimelineFacts } from '#shared/charts/timeline/timeline-facts.ts';
import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { createRowStore, type RecordRows } from '#renderer/app/rows/row-store.ts';
import { useRows } from '#renderer/app/rows/use-rows.ts';

/** What is drawn of the activities of the answer, fetched in windows as they come into view. */
export function useTimelineFacts(answer: PlanAnswer): RecordRows<TimelineFacts> {
  const { client } = useApplication();
  const [store] = useState(() => createRowStore((asOf, ids) => client.timeline.rows({ asOf, ids })));
  const rows = useRows(store);
  // Before the rows are drawn and wanted, not after.
  const { asOf, revision } = answer;
  store.lookAt({ asOf, revision });
  return rows;
}
