import { useEffect, useEffectEvent } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]') !== null;

/** The key R reports on the open record, by its place on the keyboard, so that the Cyrillic layout has it too. */
export function useReportKey(recordId: string | null, onReport: (id: string) => void, isDisabled: boolean): void {
  const report = useEffectEvent(onReport);
  useEffect(() => {
    if (recordId === null || isDisabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isModified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (event.code !== 'KeyR' || isModified || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      report(recordId);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [recordId, isDisabled]);
}
