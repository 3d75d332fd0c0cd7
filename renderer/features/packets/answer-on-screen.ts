import { useSyncExternalStore } from 'react';

/** The file of an answer that a person chose or dropped. */
export interface AnswerFile {
  name: string;
  text: string;
}

let answer: AnswerFile | null = null;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Shows an answer, or with null none; it outlives the screen, so that one may look at a record and come back. */
export function showAnswer(shown: AnswerFile | null): void {
  answer = shown;
  for (const listener of listeners) listener();
}

export const useAnswerOnScreen = (): AnswerFile | null => useSyncExternalStore(subscribe, () => answer);
