import type { ReactNode } from 'react';

/** Facts of a record, name and value. In a narrow panel the name stands at the left; values may be edited in place. */
export function FieldList({ children }: { children: ReactNode }) {
  return <dl className="@container flex flex-col gap-[7px]">{children}</dl>;
}

export interface FieldRowProps {
  label: ReactNode;
  /** An empty value is a dash given by the caller, or an InlineEdit with its placeholder. */
  children: ReactNode;
  /** Quiet words after the value: a source, „последно преместен на …“. */
  note?: ReactNode;
}

export function FieldRow({ label, children, note }: FieldRowProps) {
  return (
    <div className="grid gap-x-3 @min-[300px]:grid-cols-[128px_minmax(0,1fr)] @min-[640px]:grid-cols-[176px_minmax(0,1fr)]">
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0 text-pretty [overflow-wrap:anywhere]">
        {children}
        {note && <span className="block text-sm text-ink-3">{note}</span>}
      </dd>
    </div>
  );
}
