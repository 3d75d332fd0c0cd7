import type { KeyboardEvent } from 'react';

/** What a key does with the time in view. */
export type TimeCommand =
  | { readonly kind: 'pan'; readonly share: number }
  | { readonly kind: 'zoom'; readonly by: 1 | -1 }
  | { readonly kind: 'fit' | 'asOf' | 'first' | 'last' };

export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'shiftKey'>;

/** Letters count by their place on the keyboard, so that the Cyrillic layout has them too. Null for a key that is not ours. */
export function timeCommand({ key, code, ctrlKey, shiftKey }: Pressed): TimeCommand | null {
  if (ctrlKey) return null;
  if (key === '+' || code === 'Equal' || code === 'NumpadAdd') return { kind: 'zoom', by: 1 };
  if (key === '-' || key === '−' || code === 'Minus' || code === 'NumpadSubtract') return { kind: 'zoom', by: -1 };
  if (code === 'Digit0' || code === 'Numpad0') return { kind: 'fit' };
  if (code === 'KeyT' && !shiftKey) return { kind: 'asOf' };
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return { kind: 'pan', share: (key === 'ArrowRight' ? 1 : -1) * (shiftKey ? 0.5 : 0.1) };
  if (key === 'Home' || key === 'End') return { kind: key === 'Home' ? 'first' : 'last' };
  return null;
}
