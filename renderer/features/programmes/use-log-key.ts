import { useEffect, useRef } from 'react';

type Log = () => void;

/** The screens that take the key to themselves; the one that came last is asked. */
const takers: { current: Log }[] = [];

/** On a screen that knows what is meant: Ctrl L logs what is open there. */
export function useLogKey(onLog: Log): void {
  const latest = useRef(onLog);
  useEffect(() => {
    latest.current = onLog;
  });
  useEffect(() => {
    takers.push(latest);
    return () => void takers.splice(takers.indexOf(latest), 1);
  }, []);
}

/** Ctrl L everywhere. By place on the keyboard, so that the Cyrillic layout has the same key. */
export function useLogKeyEverywhere(onLog: Log): void {
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
      (takers.at(-1) ?? latest).current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
