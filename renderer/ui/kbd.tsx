import type { ReactNode } from 'react';

/** A key as it is printed on the keyboard. */
export function Kbd({ children, onAccent }: { children: ReactNode; onAccent?: boolean }) {
  return (
    <kbd
      className={`rounded-sm border px-[5px] font-sans text-2xs font-semibold whitespace-nowrap ${
        onAccent ? 'border-current/40' : 'border-line-strong bg-sunken text-ink-3'
      }`}
    >
      {children}
    </kbd>
  );
}
