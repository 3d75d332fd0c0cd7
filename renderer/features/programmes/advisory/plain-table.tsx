import type { ReactNode } from 'react';

interface PlainTableProps {
  label: string;
  /** The last may be null: a column of actions needs no name that is seen. */
  heads: readonly { label: string; isHidden?: boolean; isEnd?: boolean }[];
  children: ReactNode;
}

/** A short table that is read, not worked in: every row is in sight. */
export function PlainTable({ label, heads, children }: PlainTableProps) {
  return (
    <div className="overflow-x-auto">
      <table aria-label={label} className="w-full border-t border-line-strong">
        <thead>
          <tr>
            {heads.map((head) => (
              <th
                key={head.label}
                scope="col"
                className={`py-1 pr-3 text-xs font-semibold text-ink-3 ${head.isEnd ? 'text-right' : 'text-left'}`}
              >
                {head.isHidden ? <span className="sr-only">{head.label}</span> : head.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

export const PlainRow = ({ children }: { children: ReactNode }) => (
  <tr className="border-t border-line align-baseline">{children}</tr>
);

export const RowHead = ({ children }: { children: ReactNode }) => (
  <th scope="row" className="py-1.5 pr-3 text-left font-medium">
    {children}
  </th>
);

export const PlainCell = ({ children, isEnd }: { children: ReactNode; isEnd?: boolean }) => (
  <td className={`py-1.5 pr-3 ${isEnd ? 'text-right tabular-nums' : ''}`}>{children}</td>
);

export const Nothing = ({ children }: { children: ReactNode }) => (
  <p className="border-t border-line-strong pt-2.5 text-pretty text-ink-3">{children}</p>
);
