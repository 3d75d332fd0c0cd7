import { useEffect, useState, type RefObject } from 'react';

export interface Room {
  /** Of what shows the map, in CSS pixels; 0 until it is measured. */
  width: number;
  height: number;
  /** The widest it was in this window: a panel beside the map takes room, and must move nothing. */
  widest: number;
}

export function useRoom(scroller: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room & { window: number }>({ width: 0, height: 0, widest: 0, window: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      setRoom((before) => {
        const isSameWindow = before.window === window.innerWidth;
        const widest = isSameWindow ? Math.max(before.widest, width) : width;
        return { width, height, widest, window: window.innerWidth };
      });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return room;
}
