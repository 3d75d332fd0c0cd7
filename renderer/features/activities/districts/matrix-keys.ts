import { rolloutStates, type RolloutState } from '#shared/model/activity.ts';

/** What a key asks of the block. */
export type CellCommand =
  | { readonly kind: 'set'; readonly state: RolloutState | null }
  | { readonly kind: 'fill'; readonly where: 'down' | 'right' }
  /** A figure that was typed is the first of the day. */
  | { readonly kind: 'ask'; readonly typed: string | null };

/** The key of each state, by its place on the keyboard: the Cyrillic layout has it too. */
export const stateKeys: Readonly<Record<RolloutState, { readonly code: string; readonly name: string }>> = {
  live: { code: 'KeyL', name: 'L' },
  running: { code: 'KeyR', name: 'R' },
  planned: { code: 'KeyP', name: 'P' },
};

export interface CellKey {
  key: string;
  code: string;
  ctrlKey: boolean;
  shiftKey: boolean;
}

/** The command of a key pressed on cells; null for a key that leaves them as they are. */
export function cellCommand({ key, code, ctrlKey, shiftKey }: CellKey): CellCommand | null {
  if (shiftKey) return null;
  if (ctrlKey) {
    if (code === 'KeyD') return { kind: 'fill', where: 'down' };
    return code === 'KeyR' ? { kind: 'fill', where: 'right' } : null;
  }
  if (key === 'Enter' || key === 'F2') return { kind: 'ask', typed: null };
  if (/^\d$/.test(key)) return { kind: 'ask', typed: key };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'set', state: null };
  const state = rolloutStates.find((one) => stateKeys[one].code === code);
  return state === undefined ? null : { kind: 'set', state };
}
