import { useSyncExternalStore } from 'react';
import { panelWidths } from '#renderer/ui/side-panel.tsx';

let width: number = panelWidths.usual;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const change = (wanted: number) => {
  width = wanted;
  for (const listener of listeners) listener();
};

/** The width of the panel outlives the record: the next one opens as wide. */
export function usePanelWidth(): [number, (width: number) => void] {
  return [useSyncExternalStore(subscribe, () => width), change];
}
