import { useSyncExternalStore } from 'react';
import type { RecordRows, RowStore } from './row-store.ts';

/** The rows of a store, for whoever draws them: rows come while one scrolls, and nothing else is to be drawn anew then. */
export const useRows = <Row extends { readonly id: string }>(store: RowStore<Row>): RecordRows<Row> =>
  useSyncExternalStore(store.subscribe, store.current);
