import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useRemembered } from '#renderer/app/screen-memory.tsx';
import type { Room } from './use-room.ts';

export const zoomLimits = { least: 0.3, most: 2, step: 1.2 };
/** As wide as the window allows, but never smaller than can be read. */
const fitLimits = { least: 0.85, most: 1 };
/** Around the map, in CSS pixels. */
export const mapMargin = 24;
/** Of the names of the columns, which stay at the top. */
export const columnHeadHeight = 40;

const within = (value: number, { least, most }: { least: number; most: number }) =>
  Math.min(most, Math.max(least, value));

/** Null is as wide as there is room; `whole` is all of it at once, with less on each card. */
export type ChosenZoom = number | 'whole' | null;

export interface Zoom {
  scale: number;
  isWhole: boolean;
  /** By a factor; what is under the pointer, or in the middle, stays there. */
  by: (factor: number, at?: { x: number; y: number }) => void;
  /** The whole map at once, and back. */
  toggleWhole: () => void;
}

export const useChosenZoom = () => useRemembered<ChosenZoom>('strategy.zoom', null);

interface Size {
  width: number;
  height: number;
}

/** What is left for the map when all of it is seen at once. */
export const wholeRoom = ({ width, height }: Size): Size => ({
  width: Math.max(1, width - 2 * mapMargin),
  height: Math.max(1, height - 2 * mapMargin - columnHeadHeight),
});

function wholeScale(map: Size, room: Room): number {
  const { width, height } = wholeRoom(room);
  return within(Math.min(width / Math.max(1, map.width), height / Math.max(1, map.height), 1), zoomLimits);
}

/** How large the map is drawn. Until someone chooses it is as wide as there is room. */
export function useZoom(scroller: RefObject<HTMLElement | null>, map: Size, room: Room): Zoom {
  const [chosen, setChosen] = useChosenZoom();
  const anchor = useRef<{ x: number; y: number; mapX: number; mapY: number } | null>(null);
  const fit = room.widest === 0 ? 1 : within((room.widest - 2 * mapMargin) / Math.max(1, map.width), fitLimits);
  const isWhole = chosen === 'whole';
  const scale = isWhole ? wholeScale(map, room) : (chosen ?? fit);

  const by = (factor: number, at = { x: room.width / 2, y: room.height / 2 }) => {
    const element = scroller.current;
    if (element === null) return;
    anchor.current = {
      ...at,
      mapX: (element.scrollLeft + at.x - mapMargin) / scale,
      mapY: (element.scrollTop + at.y - mapMargin - columnHeadHeight) / scale,
    };
    setChosen(within(scale * factor, zoomLimits));
  };
  useLayoutEffect(() => {
    const kept = anchor.current;
    const element = scroller.current;
    anchor.current = null;
    if (kept === null || element === null) return;
    element.scrollTo({
      left: kept.mapX * scale + mapMargin - kept.x,
      top: kept.mapY * scale + mapMargin + columnHeadHeight - kept.y,
    });
  }, [scroller, scale]);

  return { scale, isWhole, by, toggleWhole: () => setChosen(isWhole ? null : 'whole') };
}
