import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';

/** The chosen activities, shared by all views. */
export interface PlanSelection {
  readonly ids: ReadonlySet<string>;
  /** Chooses one, or takes it out. What was chosen before stays. */
  readonly toggle: (id: string) => void;
  /** Chooses all from the last one that was chosen or opened up to this one. */
  readonly extendTo: (id: string) => void;
  /** Where a range starts, without choosing: the record that was opened. */
  readonly startAt: (id: string) => void;
  readonly chooseAll: () => void;
  readonly clear: () => void;
}

const none: ReadonlySet<string> = new Set();

/** `inOrder` is what is shown, in its order; what leaves the answer leaves the selection. */
export function usePlanSelection(inOrder: readonly string[]): PlanSelection {
  const [chosen, setChosen] = useState(none);
  const anchor = useRef<string | null>(null);
  const shown = useRef(inOrder);
  useLayoutEffect(() => {
    shown.current = inOrder;
  }, [inOrder]);
  const ids = useMemo(() => {
    if (chosen.size === 0) return none;
    return new Set(inOrder.filter((id) => chosen.has(id)));
  }, [chosen, inOrder]);

  const toggle = useCallback((id: string) => {
    anchor.current = id;
    setChosen((known) => {
      const next = new Set(known);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const extendTo = useCallback((id: string) => {
    const to = shown.current.indexOf(id);
    const from = anchor.current === null ? to : shown.current.indexOf(anchor.current);
    const [first, last] = [Math.min(from < 0 ? to : from, to), Math.max(from, to)];
    setChosen((known) => new Set([...known, ...shown.current.slice(first, last + 1)]));
  }, []);
  const startAt = useCallback((id: string) => {
    anchor.current = id;
  }, []);
  const chooseAll = useCallback(() => setChosen(new Set(shown.current)), []);
  const clear = useCallback(() => setChosen(none), []);
  return useMemo(
    () => ({ ids, toggle, extendTo, startAt, chooseAll, clear }),
    [ids, toggle, extendTo, startAt, chooseAll, clear],
  );
}
