import { useEffect, useMemo } from 'react';
import { useApplication } from './application.tsx';
import { goTo, screenHref, screens } from './paths.ts';
import { usePrintCommand } from './print-command.tsx';
import type { ShellActions } from './shell-actions.tsx';
import { useOpenWorkbook } from './use-open-workbook.ts';
import { useUndo } from './use-undo.ts';

/** Typing in a field keeps its own letters. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, [contenteditable="true"], [role="combobox"]') !== null;

const isInDialog = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('[role="dialog"]') !== null;

/** A field with text in it keeps its own undo; an empty one, as after adding a line, has nothing to take back. */
const hasOwnUndo = (target: EventTarget | null) =>
  isTyping(target) &&
  !((target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value === '');

/** The keys that work on every screen, and the same commands from the host's menu. */
export function useShortcuts({ openSearch, openKeys }: ShellActions): ShellActions {
  const { host } = useApplication();
  const { undo, redo } = useUndo();
  const { open, create, close } = useOpenWorkbook();
  const print = usePrintCommand();

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = event.ctrlKey || event.metaKey;
      // By place on the keyboard, so that the Cyrillic layout has the same keys.
      if (command && event.code === 'KeyK') openSearch();
      else if (command && event.code === 'KeyO') void open();
      // A screen with a print of its own would come out of the browser's as the few rows that are in view.
      else if (command && !event.shiftKey && event.code === 'KeyP' && print !== null) {
        if (!isInDialog(event.target)) print.run();
      } else if (command && event.code === 'Comma') goTo(screenHref('settings'));
      else if (command && !hasOwnUndo(event.target) && event.code === 'KeyZ') void (event.shiftKey ? redo() : undo());
      else if (command && !hasOwnUndo(event.target) && event.code === 'KeyY') void redo();
      else if (!command && event.altKey && /^Digit[1-8]$/.test(event.code))
        goTo(screenHref(screens[Number(event.code.at(-1)) - 1] ?? 'today'));
      else if (!command && !event.altKey && event.key === '?' && !isTyping(event.target)) openKeys();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [openSearch, openKeys, open, undo, redo, print]);

  useEffect(
    () =>
      host.onCommand((command) => {
        const commands = {
          open,
          create: () => create('empty'),
          close,
          undo,
          redo,
          search: openSearch,
          settings: () => goTo(screenHref('settings')),
          keys: openKeys,
        };
        void commands[command]();
      }),
    [host, open, create, close, undo, redo, openSearch, openKeys],
  );
  return useMemo(() => ({ openSearch, openKeys }), [openSearch, openKeys]);
}
