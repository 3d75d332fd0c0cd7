import type { KeyboardEvent } from 'react';
import type { Direction } from '#shared/charts/strategy-map/neighbours.ts';

export type MapCommand =
  | { kind: 'go'; to: Direction }
  | { kind: 'step'; by: -1 | 1 }
  | { kind: 'move' | 'tie' | 'untie' | 'zoomIn' | 'zoomOut' | 'zoomFit' };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** What a key means on a card of the map; null for one that means nothing here. */
export function mapCommand({ key, code, altKey, ctrlKey, metaKey, shiftKey }: KeyPress): MapCommand | null {
  if (ctrlKey || metaKey) return null;
  if (altKey) {
    if (key === 'ArrowUp') return { kind: 'step', by: -1 };
    return key === 'ArrowDown' ? { kind: 'step', by: 1 } : null;
  }
  if (shiftKey && key === 'ArrowLeft') return { kind: 'go', to: 'previousColumn' };
  if (shiftKey && key === 'ArrowRight') return { kind: 'go', to: 'nextColumn' };
  const to = arrows[key];
  if (to !== undefined && !shiftKey) return { kind: 'go', to };
  if (key === '+' || key === '=') return { kind: 'zoomIn' };
  if (key === '-' || key === '−') return { kind: 'zoomOut' };
  if (key === '0') return { kind: 'zoomFit' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'untie' };
  // By place on the keyboard, so that the Cyrillic layout has the same keys.
  if (code === 'KeyM') return { kind: 'move' };
  return code === 'KeyT' ? { kind: 'tie' } : null;
}
type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;
