import { useSyncExternalStore } from 'react';
import type { PlanRows, RowStore } from './plan-rows.ts';

/** The rows of a store, for whoever draws them: rows come while one scrolls, and nothing else is to be drawn anew then. */
export const useRows = <Row extends { readonly id: string }>(store: RowStore<Row>): PlanRows<Row> =>
  useSyncExternalStore(store.subscribe, store.current);
