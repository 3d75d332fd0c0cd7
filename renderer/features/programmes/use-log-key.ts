import { useEffect, useRef } from 'react';

/** Ctrl L logs what is open, or asks what. By place on the keyboard, so that the Cyrillic layout has the same key. */
export function useLogKey(onLog: () => void): void {
  const latest = useRef(onLog);
  useEffect(() => {
    latest.current = onLog;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isLog = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === 'KeyL';
      // A dialog that is open already is the one question at a time.
      if (!isLog || event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
