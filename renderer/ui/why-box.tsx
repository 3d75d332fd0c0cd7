import type { ReactNode } from 'react';
import { statusSoft, type StatusName } from './status.ts';
import { StatusLabel } from './status-label.tsx';

export interface WhyBoxProps {
  status: StatusName;
  /** The status in words, with its measure: „Просрочена от 4 дни“. */
  word: ReactNode;
  /** The sentence that says which rule, which dates and which report made it so. */
  children: ReactNode;
  actions?: ReactNode;
}

/** Why a status is what it is. Stands under the title of a record. */
export function WhyBox({ status, word, children, actions }: WhyBoxProps) {
  return (
    <div className={`rounded-lg px-3.5 py-3 ${statusSoft[status]}`}>
      <StatusLabel status={status}>{word}</StatusLabel>
      <div className="mt-1 text-sm text-pretty text-ink-2">{children}</div>
      {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
