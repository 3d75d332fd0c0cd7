import type { ReactNode } from 'react';

/** A row of variants with a quiet name at the left. */
export function SampleRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid items-start gap-x-5 gap-y-1 border-t border-line py-3 md:grid-cols-[152px_minmax(0,1fr)]">
      <span className="pt-1 text-sm text-ink-3">{name}</span>
      <div className="flex flex-wrap items-center gap-2.5">{children}</div>
    </div>
  );
}
