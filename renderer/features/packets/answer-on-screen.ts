import { useSyncExternalStore } from 'react';

/** The file of an answer that a person chose or dropped. */
export interface AnswerFile {
  name: string;
  text: string;
}

export interface ShownAnswer extends AnswerFile {
  /** Names it in place of its text, which may be millions of characters with its files. */
  key: string;
}

let answer: ShownAnswer | null = null;
let shownBefore = 0;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Shows an answer, or with null none; it outlives the screen, so that one may look at a record and come back. */
export function showAnswer(shown: AnswerFile | null): void {
  shownBefore += 1;
  answer = shown === null ? null : { ...shown, key: `answer-${shownBefore}` };
  for (const listener of listeners) listener();
}

export const useAnswerOnScreen = (): ShownAnswer | null => useSyncExternalStore(subscribe, () => answer);
