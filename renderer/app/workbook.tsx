import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { WorkbookState } from '#shared/contract/workbook.ts';
import type { Day } from '#shared/model/values.ts';
import { ScreenMemoryProvider } from './screen-memory.tsx';

type OpenWorkbook = NonNullable<WorkbookState['open']>;

interface WorkbookValue {
  workbook: OpenWorkbook;
  /** The day that every screen looks at. */
  asOf: Day;
  /** Null goes back to the workbook's own day. */
  setAsOf: (day: Day | null) => void;
  isReadOnly: boolean;
}

const WorkbookContext = createContext<WorkbookValue | null>(null);

export function useWorkbook(): WorkbookValue {
  const value = use(WorkbookContext);
  if (value === null) throw new Error('used without an open workbook');
  return value;
}

/** The open workbook and the day it is looked at as of: what a person chose, else the workbook's day, else today. */
export function WorkbookProvider({ workbook, children }: { workbook: OpenWorkbook; children: ReactNode }) {
  const [chosen, setAsOf] = useState<Day | null>(null);
  const value = useMemo(
    () => ({
      workbook,
      asOf: chosen ?? workbook.viewAsOf ?? workbook.today,
      setAsOf,
      isReadOnly: workbook.readOnly !== null,
    }),
    [workbook, chosen],
  );
  return (
    <WorkbookContext value={value}>
      <ScreenMemoryProvider>{children}</ScreenMemoryProvider>
    </WorkbookContext>
  );
}
