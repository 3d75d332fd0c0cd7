import type { Typed } from './form-state.ts';

/** What was typed and not yet saved. */
export interface Draft {
  readonly who: string;
  readonly typed: Typed;
}

/**
 * Keeps what was typed in the browser, where it lets a page from a stick do so. Many do not, and nothing relies on it: the
 * answer's file is the one safe place, and it can be saved at any time.
 */
export function localDraft(packet: string) {
  const key = `sofia-roadmap-packet:${packet}`;
  const tried = <Result>(work: (storage: Storage) => Result): Result | null => {
    try {
      return work(window.localStorage);
    } catch {
      return null; // forbidden, full or emptied by the browser: the form works without it
    }
  };
  return {
    read: (): Draft | null =>
      tried((storage) => {
        const text = storage.getItem(key);
        if (text === null) return null;
        const { who, typed } = JSON.parse(text) as Partial<Draft>; // our own key
        return { who: who ?? '', typed: { ...typed } };
      }),
    keep: (draft: Draft) => void tried((storage) => storage.setItem(key, JSON.stringify(draft))),
    forget: () => void tried((storage) => storage.removeItem(key)),
  };
}
