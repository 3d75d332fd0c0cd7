/**
 * Keeps what was typed in the browser, where it lets a page from a stick do so. Many do not, and nothing relies on it: the
 * saved file is the one safe place, and it can be saved at any time.
 */
export function localDraft<Draft extends object>(key: string) {
  const tried = <Result>(work: (storage: Storage) => Result): Result | null => {
    try {
      return work(window.localStorage);
    } catch {
      return null; // forbidden, full or emptied by the browser: the page works without it
    }
  };
  return {
    read: (): Partial<Draft> | null =>
      tried((storage) => {
        const text = storage.getItem(key);
        return text === null ? null : (JSON.parse(text) as Partial<Draft>); // our own key
      }),
    keep: (draft: Draft) => void tried((storage) => storage.setItem(key, JSON.stringify(draft))),
    forget: () => void tried((storage) => storage.removeItem(key)),
  };
}
