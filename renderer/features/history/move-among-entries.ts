import type { KeyboardEvent } from 'react';

const toggle = '[data-history-toggle]';

/** ↑ and ↓ go from the button that unfolds one action to that of the next; Home and End to the first and the last. */
export function moveAmongEntries(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(toggle) : null;
  if (from === null) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(toggle)];
  const place = all.indexOf(from);
  const places: Partial<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    Home: 0,
    End: all.length - 1,
  };
  const next = places[event.key];
  if (next === undefined) return;
  event.preventDefault();
  all[next]?.focus();
}
