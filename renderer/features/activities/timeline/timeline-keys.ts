import type { KeyboardEvent } from 'react';
import { moveInGrid } from '#renderer/ui/grid-keys.ts';
import type { PlanItem } from '../plan-items.ts';

/** What a key does in the timeline. */
export type TimelineCommand =
  | { readonly kind: 'goTo'; readonly index: number }
  | { readonly kind: 'fold' | 'open' | 'select' | 'report' | 'move' | 'close' }
  | { readonly kind: 'pan'; readonly share: number }
  | { readonly kind: 'zoom'; readonly by: 1 | -1 }
  | { readonly kind: 'fit' | 'asOf' | 'first' | 'last' };

interface KeyContext {
  readonly item: PlanItem;
  readonly index: number;
  readonly count: number;
  readonly pageRows: number;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'shiftKey'>;

/** Letters count by their place on the keyboard, so that the Cyrillic layout has them too. Null for a key that is not ours. */
export function timelineCommand(
  pressed: Pressed,
  { item, index, count, pageRows }: KeyContext,
): TimelineCommand | null {
  const { key, code, ctrlKey, shiftKey } = pressed;
  const zoom = zoomOf(pressed);
  if (zoom !== null) return zoom;
  if (item.kind === 'group') {
    const folds = { ArrowLeft: !item.isFolded, ArrowRight: item.isFolded, Enter: true, ' ': true }[key];
    if (folds === true) return { kind: 'fold' };
  } else {
    if (key === 'Enter') return { kind: 'open' };
    if (key === ' ') return { kind: 'select' };
    if ((code === 'KeyM' || code === 'KeyR') && !ctrlKey && !shiftKey)
      return { kind: code === 'KeyM' ? 'move' : 'report' };
  }
  if (key === 'Escape') return { kind: 'close' };
  if (code === 'KeyT' && !ctrlKey && !shiftKey) return { kind: 'asOf' };
  if ((key === 'ArrowLeft' || key === 'ArrowRight') && !ctrlKey)
    return { kind: 'pan', share: (key === 'ArrowRight' ? 1 : -1) * (shiftKey ? 0.5 : 0.1) };
  if ((key === 'Home' || key === 'End') && !ctrlKey) return { kind: key === 'Home' ? 'first' : 'last' };
  const to = moveInGrid({ key, ctrlKey }, { row: index, column: 0 }, { rows: count, columns: 1, pageRows });
  return to === null ? null : { kind: 'goTo', index: to.row };
}

function zoomOf({ key, code, ctrlKey }: Pressed): TimelineCommand | null {
  if (ctrlKey) return null;
  if (key === '+' || code === 'Equal' || code === 'NumpadAdd') return { kind: 'zoom', by: 1 };
  if (key === '-' || key === '−' || code === 'Minus' || code === 'NumpadSubtract') return { kind: 'zoom', by: -1 };
  return code === 'Digit0' || code === 'Numpad0' ? { kind: 'fit' } : null;
}
