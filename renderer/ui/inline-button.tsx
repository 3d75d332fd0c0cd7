import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

interface InlineButtonProps {
  /** What it changes, with the value: the value alone does not say. */
  label: string;
  onPress?: () => void;
  children: ReactNode;
}

/** A value that looks like the texts edited in place, and opens a sheet or a dialog instead. */
export function InlineButton({ label, onPress, children }: InlineButtonProps) {
  return (
    <Button
      aria-label={label}
      onPress={onPress}
      className="-mx-1.5 -my-0.5 min-h-6 min-w-6 cursor-default rounded-sm px-1.5 py-0.5 text-left transition-colors hover:bg-hover hover:shadow-[inset_0_0_0_1px_var(--line)]"
    >
      {children === '—' ? <span className="text-ink-3">—</span> : children}
    </Button>
  );
}
