import type { KeyboardEvent, ReactNode } from 'react';

/**
 * A form that Ctrl Enter saves from anywhere in it. Fields take what was written when they are left, so the key leaves the
 * field first; where the form stays (something is missing), the focus comes back.
 */
export function QuickForm({ onSave, children }: { onSave: () => Promise<void>; children: ReactNode }) {
  const saveByKey = async (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // On its way down: a button would be pressed by it, a number field would keep it.
    event.preventDefault();
    event.stopPropagation();
    const field = event.target instanceof HTMLElement ? event.target : null;
    field?.blur();
    await onSave();
    if (field?.isConnected && document.activeElement === document.body) field.focus();
  };
  return (
    <div role="presentation" className="flex flex-col gap-4" onKeyDownCapture={(event) => void saveByKey(event)}>
      {children}
    </div>
  );
}
