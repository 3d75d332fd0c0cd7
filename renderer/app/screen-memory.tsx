import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const ScreenMemoryContext = createContext<Map<string, unknown> | null>(null);

/** What screens remember while a workbook is open: whoever leaves one and comes back finds it as it was. */
export function ScreenMemoryProvider({ children }: { children: ReactNode }) {
  const [memory] = useState(() => new Map<string, unknown>());
  return <ScreenMemoryContext value={memory}>{children}</ScreenMemoryContext>;
}

/** State that outlives its screen, under a name of its own; it goes when the workbook is closed. */
export function useRemembered<Value>(name: string, initial: Value): [Value, (next: Value) => void] {
  const memory = use(ScreenMemoryContext);
  if (memory === null) throw new Error('used without an open workbook');
  const [, draw] = useState(0);
  const set = useCallback(
    (next: Value) => {
      memory.set(name, next);
      draw((times) => times + 1);
    },
    [memory, name],
  );
  // Whoever reads under a name wrote under it, with the same type.
  const value = memory.has(name) ? (memory.get(name) as Value) : initial;
  return [value, set];
}
