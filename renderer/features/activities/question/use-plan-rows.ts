import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { createRowStore, type PlanRows } from './plan-rows.ts';

/** The rows of the answer, fetched in windows as the views want them. */
export function usePlanRows(answer: PlanAnswer | undefined): PlanRows {
  const { client } = useApplication();
  const [store] = useState(() => createRowStore((asOf, ids) => client.activities.rows({ asOf, ids })));
  const rows = useSyncExternalStore(store.subscribe, store.current);
  // Before the views draw and want their rows, not after.
  if (answer) store.lookAt(answer.asOf, answer.revision);
  return rows;
}

/** Wants the rows that are in view, whenever those change or become old. */
export function useWanted(rows: Pick<PlanRows, 'want'>, ids: readonly string[]): void {
  useEffect(() => rows.want(ids));
}
