import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { MapCard, MapLayout } from '#shared/charts/strategy-map/map-layout.ts';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { dropAt, type Drop } from './drop-at.ts';

/** Below this a press is a press, not a drag; in CSS pixels. */
const threshold = 6;

export interface Dragging {
  card: MapCard;
  /** Where the pointer is in the window. */
  pointer: { x: number; y: number };
  drop: Drop | null;
}

interface CardDragOptions {
  surface: RefObject<HTMLElement | null>;
  layout: MapLayout;
  nodes: readonly StrategyNodeView[];
  scale: number;
  isDisabled: boolean;
  onDrop: (card: MapCard, drop: Drop) => void;
}

/** Dragging a card with the pointer. Esc lets it go back. The same is done by keys: M, T and Alt with an arrow. */
export function useCardDrag({ surface, layout, nodes, scale, isDisabled, onDrop }: CardDragOptions) {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const stop = useRef<(() => void) | null>(null);
  const wasDragged = useRef(false);
  useEffect(() => () => stop.current?.(), []);

  const begin = (card: MapCard, event: PointerEvent<HTMLElement>) => {
    wasDragged.current = false;
    if (isDisabled || event.button !== 0 || (card.kind !== 'node' && card.kind !== 'line')) return;
    const from = { x: event.clientX, y: event.clientY };
    let now: Dragging | null = null;
    const show = (next: Dragging | null) => {
      now = next;
      setDragging(next);
    };
    const onMove = (move: globalThis.PointerEvent) => {
      const pointer = { x: move.clientX, y: move.clientY };
      if (now === null && Math.hypot(pointer.x - from.x, pointer.y - from.y) < threshold) return;
      wasDragged.current = true;
      const box = surface.current?.getBoundingClientRect();
      const drop =
        box === undefined
          ? null
          : dropAt(layout, nodes, card, {
              x: (pointer.x - box.left) / scale,
              y: (pointer.y - box.top) / scale,
            });
      show({ card, pointer, drop });
      scrollAtEdge(surface.current, pointer);
    };
    const end = () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('keydown', onKey, true);
      stop.current = null;
      show(null);
    };
    const onUp = () => {
      const drop = now?.drop;
      end();
      if (drop) onDrop(card, drop);
    };
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      end();
    };
    stop.current?.();
    stop.current = end;
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('keydown', onKey, true);
  };

  return {
    dragging,
    begin,
    /** Whether the press that ends now was a drag, and opens nothing. */
    wasDragged: () => wasDragged.current,
  };
}

/** What is dragged to the edge of the window brings what lies beyond it. */
function scrollAtEdge(surface: HTMLElement | null, { x, y }: { x: number; y: number }): void {
  const scroller = surface?.closest<HTMLElement>('[data-map-scroller]');
  if (!scroller) return;
  const box = scroller.getBoundingClientRect();
  const near = 36;
  const step = (at: number, from: number, to: number) => (at < from + near ? -14 : at > to - near ? 14 : 0);
  scroller.scrollBy(step(x, box.left, box.right), step(y, box.top, box.bottom));
}
