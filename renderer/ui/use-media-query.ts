import { useSyncExternalStore } from 'react';

/** Whether a media query matches now, where CSS alone cannot decide (what is out of reach, what is rendered at all). */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
