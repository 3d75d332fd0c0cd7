import { useEffect, useEffectEvent, type RefObject } from 'react';
import { panBy, zoomTo, type TimeWindow } from '#shared/charts/timeline/time-window.ts';

interface TimeWheelOptions {
  scroller: RefObject<HTMLElement | null>;
  window: TimeWindow;
  onWindow: (next: TimeWindow) => void;
  /** How wide the names before the bars are. */
  left: number;
}

/** A notch of a wheel is about 100 pixels: it makes the window a sixth shorter or longer. */
const perPixel = 0.0018;

/** The wheel zooms over the head, and with Ctrl anywhere; sideways, or with Shift, it goes along in time. */
export function useTimeWheel({ scroller, window, onWindow, left }: TimeWheelOptions): void {
  const turn = useEffectEvent((event: WheelEvent, element: HTMLElement) => {
    const width = element.clientWidth - left;
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 30;
    const isOverHead = event.target instanceof Element && event.target.closest('[data-axis]') !== null;
    const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
    if (event.ctrlKey || (isOverHead && !event.shiftKey && Math.abs(event.deltaY) >= Math.abs(event.deltaX))) {
      event.preventDefault();
      const at = (event.clientX - element.getBoundingClientRect().left - left) / Math.max(1, width);
      const share = Math.min(1, Math.max(0, at));
      onWindow(zoomTo(window, window.months * Math.exp(event.deltaY * pixels * perPixel), share));
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      onWindow(panBy(window, (sideways * pixels) / Math.max(1, width)));
    }
  });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => turn(event, element);
    // Not passive: the page must not zoom or go back while time does.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scroller]);
}
