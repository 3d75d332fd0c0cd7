import type { KeyboardEvent, ReactNode } from 'react';

const isSave = (event: KeyboardEvent) => event.key === 'Enter' && (event.ctrlKey || event.metaKey);

/**
 * A form that Ctrl Enter saves from anywhere in it. From a field the key is taken on its way up, after the field has taken
 * what was written; from a button on its way down, or the button would be pressed.
 */
export function QuickForm({ onSave, children }: { onSave: () => Promise<void>; children: ReactNode }) {
  return (
    <div
      role="presentation"
      className="flex flex-col gap-4"
      onKeyDown={(event) => {
        if (isSave(event)) void onSave();
      }}
      onKeyDownCapture={(event) => {
        if (!isSave(event) || !(event.target instanceof HTMLButtonElement)) return;
        event.preventDefault();
        event.stopPropagation();
        void onSave();
      }}
    >
      {children}
    </div>
  );
}
