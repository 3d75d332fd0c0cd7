import { useLayoutEffect, useRef, useState, type PointerEvent, type ReactNode, type RefObject } from 'react';

interface NoteCardProps {
  children: ReactNode;
  /** What it speaks of, in the coordinates of the window, and the element that it stays in. */
  anchor: DOMRect;
  within: RefObject<HTMLElement | null>;
  onPointerEnter: (event: PointerEvent) => void;
  onPointerLeave: (event: PointerEvent) => void;
}

const gap = 6;

/** A card above or below what it speaks of. The same words are the name of what it stands beside, so it is silent itself. */
export function NoteCard({ children, anchor, within, onPointerEnter, onPointerLeave }: NoteCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const size = card.current?.getBoundingClientRect();
    const box = within.current?.getBoundingClientRect();
    if (size === undefined || box === undefined) return;
    const middle = anchor.left + anchor.width / 2 - size.width / 2;
    const left = Math.max(box.left + gap, Math.min(box.right - size.width - gap, middle));
    const isAbove = anchor.top - gap - size.height > box.top;
    const top = isAbove ? anchor.top - gap - size.height : anchor.bottom + gap;
    setPlace({ left: left - box.left, top: top - box.top });
  }, [anchor, within]);
  return (
    <div
      ref={card}
      aria-hidden
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
      style={place ?? { visibility: 'hidden' }}
      className="absolute z-30 max-w-80 rounded-md bg-ink px-3 py-2 text-sm text-paper shadow-panel"
    >
      {children}
    </div>
  );
}
