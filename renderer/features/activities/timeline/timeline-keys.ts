import { timeCommand, type Pressed, type TimeCommand } from '#renderer/app/timeline/time-keys.ts';
import { moveInGrid } from '#renderer/ui/grid-keys.ts';
import type { PlanItem } from '../plan-items.ts';

/** What a key does in the timeline. */
export type TimelineCommand =
  | TimeCommand
  | { readonly kind: 'goTo'; readonly index: number }
  | { readonly kind: 'fold' | 'open' | 'select' | 'report' | 'move' | 'close' };

interface KeyContext {
  readonly item: PlanItem;
  readonly index: number;
  readonly count: number;
  readonly pageRows: number;
}

/** Null for a key that is not ours. */
export function timelineCommand(
  pressed: Pressed,
  { item, index, count, pageRows }: KeyContext,
): TimelineCommand | null {
  const { key, code, ctrlKey, shiftKey } = pressed;
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
  const command = timeCommand(pressed);
  if (command !== null) return command;
  const to = moveInGrid({ key, ctrlKey }, { row: index, column: 0 }, { rows: count, columns: 1, pageRows });
  return to === null ? null : { kind: 'goTo', index: to.row };
}
