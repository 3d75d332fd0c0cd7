import { replaceEqualDeep } from '@tanstack/react-query';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { rowsLimit } from '#shared/contract/plan-answer.ts';
import type { Day } from '#shared/model/values.ts';

/** The rows that are here, and the way to ask for others. Another object whenever rows came that are in view. */
export interface RecordRows<Row = ActivityRow> {
  /** Undefined while it is on its way, or when it was never wanted. */
  readonly get: (id: string) => Row | undefined;
  /**
   * Says what is in view. Asks for the rows of it that are not here or are old, and tells whether there are none; may be
   * called at every draw.
   */
  readonly want: (ids: readonly string[]) => boolean;
  /** Asks for rows that may come into view next: nobody is told when they are here. */
  readonly wantSoon: (ids: readonly string[]) => void;
  /** Shows a row as it was just saved, until it comes from the core with all that follows from it. */
  readonly put: (row: Row) => void;
  readonly error: unknown;
}

interface Fetched<Row> {
  readonly row: Row;
  /** Of the day and revision it was true for. */
  readonly at: string;
}

interface Look<Row> {
  readonly asOf: Day;
  readonly revision: number;
  readonly rows?: readonly Row[];
}

export type RowStore<Row extends { readonly id: string } = ActivityRow> = ReturnType<typeof createRowStore<Row>>;

type FetchRows<Row> = (asOf: Day, ids: string[]) => Promise<{ revision: number; rows: readonly Row[] }>;

/** Keeps rows by id. What is old is shown until what is new comes: nothing flickers after an edit. */
export function createRowStore<Row extends { readonly id: string }>(fetchRows: FetchRows<Row>) {
  const fetched = new Map<string, Fetched<Row>>();
  const asked = new Map<string, string>();
  const listeners = new Set<() => void>();
  let look: Look<Row> | null = null;
  let waiting = new Set<string>();
  let error: unknown = null;
  let inView: readonly string[] = [];

  const atOf = ({ asOf, revision }: Pick<Look<Row>, 'asOf' | 'revision'>) => `${asOf}:${revision}`;
  const get = (id: string) => fetched.get(id)?.row;

  /** A row that says what it said is the same object, so that whoever drew it need not draw it again. */
  const keep = (row: Row, at: string) => {
    const known = fetched.get(row.id);
    fetched.set(row.id, { row: known === undefined ? row : replaceEqualDeep(known.row, row), at });
  };

  const ask = (ids: readonly string[]) => {
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
  const want = (ids: readonly string[]) => {
    inView = ids;
    return ask(ids);
  };
  const wantSoon = (ids: readonly string[]) => void ask(ids);

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
        for (const row of rows) keep(row, at);
        for (const id of window) asked.delete(id);
        const came = new Set(window);
        if (inView.some((id) => came.has(id))) tell();
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

  let current: RecordRows<Row> = { get, want, wantSoon, put, error };
  const tell = () => {
    current = { get, want, wantSoon, put, error };
    for (const listener of listeners) listener();
  };

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    current: () => current,
    /** What a view last said is in view. */
    inView: () => inView,
    /**
     * The day and the revision of the last answer: rows of another are wanted anew. `rows` came with it. May be called at
     * every draw: what was looked at is not looked at again.
     */
    lookAt(next: Look<Row>) {
      if (next === look) return;
      look = next;
      if (error !== null) {
        error = null;
        current = { get, want, wantSoon, put, error };
      }
      for (const row of next.rows ?? []) keep(row, atOf(next));
    },
  };
}
