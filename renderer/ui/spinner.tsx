import { useLater } from './use-later.ts';

/** Waiting for something of unknown length. Nothing is shown for the first 150 ms. */
export function Spinner({ label, isLabelShown, delayMs }: { label: string; isLabelShown?: boolean; delayMs?: number }) {
  const isShown = useLater(delayMs);
  return (
    <span role="status" className="inline-flex min-h-4 items-center gap-2 text-ink-3">
      {isShown && (
        <>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden className="motion-safe:animate-spin">
            <circle cx="8" cy="8" r="6" fill="none" stroke="var(--line-strong)" strokeWidth="2" />
            <path d="M8 2a6 6 0 0 1 6 6" fill="none" stroke="var(--accent)" strokeWidth="2" strokeLinecap="round" />
          </svg>
          <span className={isLabelShown ? '' : 'sr-only'}>{label}</span>
        </>
      )}
    </span>
  );
}
