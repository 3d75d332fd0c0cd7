import { useId, type ReactNode } from 'react';

export interface CardProps {
  title: ReactNode;
  lead?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A sheet of its own beside the main column. Sparingly: lines first, boxes only for what stands apart. */
export function Card({ title, lead, action, children, className }: CardProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`rounded-xl border border-line bg-surface px-4.5 py-4 [--ground:var(--surface)] ${className ?? ''}`}
    >
      <div className="flex items-baseline gap-3">
        <h2 id={id} className="min-w-0 text-lg font-bold tracking-tight text-pretty">
          {title}
        </h2>
        {action && <span className="ml-auto shrink-0">{action}</span>}
      </div>
      {lead && <p className="mt-0.5 text-ink-2">{lead}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
