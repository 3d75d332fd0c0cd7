import { useState, useSyncExternalStore } from 'react';
import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import { useApplication } from '#renderer/app/application.tsx';
import type { Client } from '#renderer/app/client.ts';
import type { Day } from '#shared/model/values.ts';
import { createRowStore, type PlanRows, type RowStore } from './plan-rows.ts';

const fetchActivities = (client: Client) => (asOf: Day, ids: string[]) => client.activities.rows({ asOf, ids });

/**
 * Where the rows of the answer are kept, fetched in windows as the views want them. Whoever draws rows reads it with
 * `useRows`: rows come while one scrolls, and nothing else is to be drawn anew then.
 */
export function useRowStore(answer: PlanAnswer | undefined): RowStore {
  const { client } = useApplication();
  const [store] = useState(() => createRowStore(fetchActivities(client)));
  // Before the views draw and want their rows, not after.
  if (answer) store.lookAt(answer.asOf, answer.revision);
  return store;
}

export const useRows = <Row extends { readonly id: string }>(store: RowStore<Row>): PlanRows<Row> =>
  useSyncExternalStore(store.subscribe, store.current);
