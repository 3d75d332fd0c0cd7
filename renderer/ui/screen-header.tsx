import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Kbd } from './kbd.tsx';

export interface ScreenHeaderProps {
  title: string;
  /** One quiet part after the title: adopted on, as of, today's date. */
  sub?: ReactNode;
  /** What stands before the search: who I am, an as-of day. */
  aside?: ReactNode;
  /** The search pill and the screen's one primary action, in this order. */
  search?: ReactNode;
  action?: ReactNode;
}

/** The head of a screen. The screen's own filters go in a Toolbar below it. */
export function ScreenHeader({ title, sub, aside, search, action }: ScreenHeaderProps) {
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-3.5 gap-y-2 px-6 pt-3.5 pb-2.5">
      <h1 className="text-2xl font-bold tracking-tight">{title}</h1>
      {sub && <div className="text-ink-3">{sub}</div>}
      <div className="ml-auto flex flex-wrap items-center gap-2.5">
        {aside}
        {search}
        {action}
      </div>
    </header>
  );
}

/** Opens the command palette; looks like a field because it leads to one. */
export function SearchPill({ label, hint, onPress }: { label: string; hint?: string; onPress: () => void }) {
  return (
    <Button
      onPress={onPress}
      className="inline-flex min-h-7 cursor-default items-center gap-1.5 rounded-full border border-line-strong bg-surface px-2.5 text-sm text-ink-2 transition-colors hover:bg-hover hover:text-ink"
    >
      {label}
      {hint && (
        <span aria-hidden className="inline-flex">
          <Kbd>{hint}</Kbd>
        </span>
      )}
    </Button>
  );
}
