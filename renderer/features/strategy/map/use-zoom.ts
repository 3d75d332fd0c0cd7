import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useRemembered } from '#renderer/app/screen-memory.tsx';

export const zoomLimits = { least: 0.3, most: 2, step: 1.2 };
/** As wide as the window allows, but never smaller than can be read. */
const fitLimits = { least: 0.85, most: 1 };
/** Around the map, in CSS pixels. */
export const mapMargin = 24;

const within = (value: number, { least, most }: { least: number; most: number }) =>
  Math.min(most, Math.max(least, value));

export interface Zoom {
  scale: number;
  /** Of what holds the map, in CSS pixels; 0 until it is measured. */
  room: { width: number; height: number };
  /** By a factor; what is under the pointer, or in the middle, stays there. */
  by: (factor: number, at?: { x: number; y: number }) => void;
  to: (scale: number) => void;
  /** The whole map at once. */
  toFit: () => void;
}

/** How large the map is drawn. Until someone chooses it is as wide as there is room. */
export function useZoom(scroller: RefObject<HTMLElement | null>, map: { width: number; height: number }): Zoom {
  const [chosen, setChosen] = useRemembered<number | null>('strategy.zoom', null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const anchor = useRef<{ x: number; y: number; mapX: number; mapY: number } | null>(null);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const fit = room.width === 0 ? 1 : within((room.width - 2 * mapMargin) / Math.max(1, map.width), fitLimits);
  const scale = chosen ?? fit;

  const to = useCallback((next: number) => setChosen(within(next, zoomLimits)), [setChosen]);
  const by = useCallback(
    (factor: number, at = { x: room.width / 2, y: room.height / 2 }) => {
      const element = scroller.current;
      if (element === null) return;
      anchor.current = {
        ...at,
        mapX: (element.scrollLeft + at.x - mapMargin) / scale,
        mapY: (element.scrollTop + at.y - mapMargin) / scale,
      };
      to(scale * factor);
    },
    [scroller, room, scale, to],
  );
  useLayoutEffect(() => {
    const kept = anchor.current;
    const element = scroller.current;
    anchor.current = null;
    if (kept === null || element === null) return;
    element.scrollLeft = kept.mapX * scale + mapMargin - kept.x;
    element.scrollTop = kept.mapY * scale + mapMargin - kept.y;
  }, [scroller, scale]);

  const toFit = () => {
    const wide = (room.width - 2 * mapMargin) / Math.max(1, map.width);
    const high = (room.height - 2 * mapMargin - 40) / Math.max(1, map.height);
    to(Math.min(wide, high, 1));
  };
  return { scale, room, by, to, toFit };
}
