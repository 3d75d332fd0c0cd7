import { useRef, type DOMAttributes, type DragEvent, type RefObject } from 'react';
import { useDrag, useDrop } from 'react-aria-components';
import type { CardMoving } from './use-card-moving.ts';

/** What a card is to whatever it is dropped on. */
const cardType = 'x-plan-activity';

interface CardDragOptions {
  scroller: RefObject<HTMLElement | null>;
  moving: CardMoving;
  isDisabled: boolean;
}

/**
 * Dragging cards by the pointer. One drag and one drop for the whole board, because cards come and go as it scrolls: the
 * card is the one under the pointer as it begins, the column the one under it as it ends.
 */
export function useCardDrag({ scroller, moving, isDisabled }: CardDragOptions): DOMAttributes<HTMLElement> {
  const dragged = useRef<string | null>(null);
  const { dragProps } = useDrag({
    // The keyboard has its own way, which needs no drop target to be on the page.
    hasDragButton: true,
    isDisabled,
    getItems: () => [{ [cardType]: dragged.current ?? '' }],
    getAllowedDropOperations: () => ['move'],
    onDragEnd: ({ dropOperation }) => {
      dragged.current = null;
      if (dropOperation === 'cancel') moving.giveUp();
    },
  });
  const over = ({ x }: { x: number }) => {
    const column = columnAt(scroller.current, x);
    if (column !== null) moving.stepTo(column);
  };
  const { dropProps } = useDrop({
    ref: scroller,
    isDisabled,
    getDropOperation: (types) => (types.has(cardType) ? 'move' : 'cancel'),
    onDropEnter: over,
    onDropMove: over,
    onDrop: () => moving.commit(),
  });
  const { onDragStart, onDrag, onDragEnd } = dragProps;
  return {
    ...dropProps,
    onDrag,
    onDragEnd,
    onDragStart: (event: DragEvent<HTMLElement>) => {
      const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
      const id = card?.dataset['card'];
      if (id === undefined) return event.preventDefault();
      dragged.current = id;
      onDragStart?.(event);
      // The browser takes its picture of the card first.
      requestAnimationFrame(() => moving.begin(id));
    },
  };
}

/** The column at so many pixels from the scroller's left edge, as the heads stand; null beside them all. */
function columnAt(scroller: HTMLElement | null, x: number): number | null {
  if (scroller === null) return null;
  const at = scroller.getBoundingClientRect().left + x;
  const heads = [...scroller.querySelectorAll<HTMLElement>('[data-board-column]')];
  const index = heads.findIndex((head) => {
    const { left, right } = head.getBoundingClientRect();
    return at >= left && at < right;
  });
  return index < 0 ? null : index;
}
