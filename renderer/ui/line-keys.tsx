import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

export interface LineKeysProps {
  className?: string;
  children: ReactNode;
}

const lineSelector = '[data-line]';
/** Fields that keep the arrows to themselves. */
const ownArrows = 'textarea, select, [role="radiogroup"], [role="listbox"], [contenteditable="true"]';

/**
 * Lines that are settled with the keys: ↑ ↓ go from line to line over all lists inside, Enter does what the line offers
 * first. When a line is settled and goes, the focus is on the one that took its place.
 */
export function LineKeys({ className, children }: LineKeysProps) {
  const container = useRef<HTMLDivElement>(null);
  /** Where the focus was last: the place of the line, and whether one was writing in it. */
  const last = useRef<{ index: number; isWriting: boolean } | null>(null);

  useEffect(() => {
    const box = container.current;
    if (box === null) return;
    // One line is a stop of Tab, so that a list of a thousand is not a thousand stops.
    const settle = () => {
      const all = linesIn(box);
      const stop = all[Math.min(last.current?.index ?? 0, all.length - 1)];
      for (const line of all) line.tabIndex = line === stop ? 0 : -1;
      if (last.current !== null && isFocusLost()) focusLine(stop, last.current.isWriting);
    };
    settle();
    const observer = new MutationObserver(settle);
    observer.observe(box, { childList: true, subtree: true });
    // A dialog stands in the body: when it is taken away, it may take the focus along.
    observer.observe(document.body, { childList: true });
    return () => observer.disconnect();
  }, []);

  const remember = (target: EventTarget) => {
    if (!(target instanceof HTMLElement)) return;
    const line = target.closest<HTMLElement>(lineSelector);
    if (line === null) return;
    const all = linesIn(container.current);
    last.current = { index: all.indexOf(line), isWriting: target instanceof HTMLInputElement };
    for (const one of all) one.tabIndex = one === line ? 0 : -1;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const line = target.closest<HTMLElement>(lineSelector);
    if (line === null || target.closest(ownArrows) !== null) return;
    const all = linesIn(container.current);
    const at = all.indexOf(line);
    const goTo = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    const isEdge = event.key === 'Home' || event.key === 'End';
    if (goTo !== undefined && !(isEdge && target !== line)) {
      const next = all[goTo];
      if (next === undefined) return;
      event.preventDefault();
      focusLine(next, target instanceof HTMLInputElement);
    } else if (event.key === 'Enter' && target === line) {
      event.preventDefault();
      settleLine(line);
    }
  };

  return (
    <div
      ref={container}
      role="presentation"
      className={className}
      onKeyDown={onKeyDown}
      onFocus={(event) => remember(event.target)}
      onBlur={(event) => {
        // Whoever goes elsewhere on purpose is not called back; who settles a line in a form above it is.
        const to = event.relatedTarget;
        if (to instanceof Element && to.closest('[role="dialog"], [role="alertdialog"]') === null) last.current = null;
      }}
    >
      {children}
    </div>
  );
}

const linesIn = (box: HTMLElement | null) => [...(box?.querySelectorAll<HTMLElement>(lineSelector) ?? [])];

const isFocusLost = () => document.activeElement === null || document.activeElement === document.body;

function focusLine(line: HTMLElement | undefined, isWriting: boolean): void {
  const field = isWriting ? line?.querySelector<HTMLElement>('input') : null;
  (field ?? line)?.focus();
  line?.scrollIntoView({ block: 'nearest' });
}

/** What the line offers first: a field to write in, or an action. */
function settleLine(line: HTMLElement): void {
  const field = line.querySelector<HTMLElement>('input:not([type="checkbox"])');
  if (field !== null) return field.focus();
  line.querySelector<HTMLElement>('[data-settle]')?.click();
}
