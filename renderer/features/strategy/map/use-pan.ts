import { useEffect, type PointerEvent, type RefObject } from 'react';
import type { Zoom } from './use-zoom.ts';

/** The wheel moves the map, and zooms it with Ctrl; dragging its ground moves it too. */
export function usePan(scroller: RefObject<HTMLElement | null>, { by }: Zoom) {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    // React listens passively, and then the page itself would be zoomed.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      by(Math.exp(-event.deltaY * 0.002), { x: event.clientX - box.left, y: event.clientY - box.top });
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scroller, by]);

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const element = scroller.current;
      const isGround = event.target instanceof Element && event.target.closest('button, a') === null;
      if (element === null || !isGround || event.button !== 0 || event.pointerType !== 'mouse') return;
      // The scroll bars are the element's own and lie outside of what it shows.
      const box = element.getBoundingClientRect();
      if (event.clientX > box.left + element.clientWidth || event.clientY > box.top + element.clientHeight) return;
      const from = { x: event.clientX + element.scrollLeft, y: event.clientY + element.scrollTop };
      const onMove = (move: globalThis.PointerEvent) => {
        element.scrollTo(from.x - move.clientX, from.y - move.clientY);
      };
      const onUp = () => {
        window.removeEventListener('pointermove', onMove);
        window.removeEventListener('pointerup', onUp);
      };
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', onUp);
    },
  };
}
