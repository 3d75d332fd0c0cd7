import { useId, type ReactNode } from 'react';
import { RecordHeading } from './record-heading.tsx';

export interface SectionProps {
  title: ReactNode;
  /** Quiet words after the title: a count, until when. */
  note?: ReactNode;
  /** At the right of the title: a Link or a small Button. */
  action?: ReactNode;
  /** 2 on a screen, 3 in a panel or a card (smaller). */
  level?: 2 | 3;
  /** A group is no landmark of the page: where several of one name may stand. */
  role?: 'group';
  children: ReactNode;
  className?: string;
}

/** A part of a screen or a record under its own heading. */
export function Section({ title, note, action, level = 2, role, children, className }: SectionProps) {
  const id = useId();
  return (
    <section
      role={role}
      aria-labelledby={id}
      className={`flex min-w-0 flex-col ${level === 2 ? 'gap-1.5' : 'gap-2'} ${className ?? ''}`}
    >
      <div className="flex flex-wrap items-baseline gap-x-2.5">
        <RecordHeading
          level={level}
          id={id}
          className={level === 2 ? 'text-lg font-bold tracking-tight' : 'text-xs leading-5 font-bold text-ink-3'}
        >
          {title}
        </RecordHeading>
        {note !== undefined && <span className="text-sm text-ink-3">{note}</span>}
        {action && <span className="ml-auto">{action}</span>}
      </div>
      {children}
    </section>
  );
}
