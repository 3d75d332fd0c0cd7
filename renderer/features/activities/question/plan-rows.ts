import type { ActivityRow } from '#shared/contract/activities.ts';
import { rowsLimit } from '#shared/contract/plan-answer.ts';
import type { Day } from '#shared/model/values.ts';

/** The rows that are here, and the way to ask for others. Another object whenever rows came. */
export interface PlanRows<Row = ActivityRow> {
  /** Undefined while it is on its way, or when it was never wanted. */
  readonly get: (id: string) => Row | undefined;
  /** Asks for the rows that are not here or are old, and says whether there are none; may be called at every draw. */
  readonly want: (ids: readonly string[]) => boolean;
  /** Shows a row as it was just saved, until it comes from the core with all that follows from it. */
  readonly put: (row: Row) => void;
  readonly error: unknown;
}

interface Fetched<Row> {
  readonly row: Row;
  /** Of the day and revision it was true for. */
  readonly at: string;
}

export type RowStore<Row extends { readonly id: string } = ActivityRow> = ReturnType<typeof createRowStore<Row>>;

type FetchRows<Row> = (asOf: Day, ids: string[]) => Promise<{ revision: number; rows: readonly Row[] }>;

/** Keeps rows by id. What is old is shown until what is new comes: nothing flickers after an edit. */
export function createRowStore<Row extends { readonly id: string }>(fetchRows: FetchRows<Row>) {
  const fetched = new Map<string, Fetched<Row>>();
  const asked = new Map<string, string>();
  const listeners = new Set<() => void>();
  let look: { asOf: Day; revision: number } | null = null;
  let waiting = new Set<string>();
  let error: unknown = null;

  const atOf = ({ asOf, revision }: { asOf: Day; revision: number }) => `${asOf}:${revision}`;
  const get = (id: string) => fetched.get(id)?.row;

  const want = (ids: readonly string[]) => {
    if (look === null || error !== null) return false;
    const at = atOf(look);
    let areHere = true;
    for (const id of ids) {
      if (fetched.get(id)?.at === at) continue;
      areHere = false;
      if (asked.get(id) === at) continue;
      asked.set(id, at);
      if (waiting.size === 0) queueMicrotask(() => void send());
      waiting.add(id);
    }
    return areHere;
  };

  const send = async () => {
    const ids = [...waiting];
    waiting = new Set();
    if (look === null) return;
    const { asOf } = look;
    try {
      for (let from = 0; from < ids.length; from += rowsLimit) {
        const window = ids.slice(from, from + rowsLimit);
        const { revision, rows } = await fetchRows(asOf, window);
        const at = atOf({ asOf, revision });
        for (const row of rows) fetched.set(row.id, { row, at });
        for (const id of window) asked.delete(id);
        tell();
      }
    } catch (problem) {
      for (const id of ids) asked.delete(id);
      error = problem;
      tell();
    }
  };

  const put = (row: Row) => {
    fetched.set(row.id, { row, at: '' });
    tell();
  };

  let current: PlanRows<Row> = { get, want, put, error };
  const tell = () => {
    current = { get, want, put, error };
    for (const listener of listeners) listener();
  };

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    current: () => current,
    /** The day looked at and the revision of the last answer: rows of another are wanted anew. */
    lookAt(asOf: Day, revision: number) {
      look = { asOf, revision };
      error = null;
    },
  };
}
