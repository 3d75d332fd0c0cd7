import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

/**
 * A form that Ctrl Enter saves from anywhere in it. Fields take what was written when they are left, so the key leaves the
 * field first; where the form stays (something is missing), the focus comes back.
 */
export function QuickForm({ onSave, children }: { onSave: () => Promise<void>; children: ReactNode }) {
  const save = useRef(onSave);
  useLayoutEffect(() => {
    save.current = onSave;
  }, [onSave]);
  const saveByKey = async (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // On its way down: a button would be pressed by it, a number field would keep it.
    event.preventDefault();
    event.stopPropagation();
    const field = event.target instanceof HTMLElement ? event.target : null;
    // Drawn with what the field gave when it was left: that is what is to be saved.
    flushSync(() => field?.blur());
    await save.current();
    if (field?.isConnected && document.activeElement === document.body) field.focus();
  };
  return (
    <div role="presentation" className="flex flex-col gap-4" onKeyDownCapture={(event) => void saveByKey(event)}>
      {children}
    </div>
  );
}
