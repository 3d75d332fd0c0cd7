import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Toaster } from '#renderer/ui/toast.tsx';
import { useAction } from './use-action.ts';
import { useUndo } from './use-undo.ts';

/** What was told last at the bottom of a window, to be taken away. */
const lastTold = new WeakMap<Toaster, () => void>();

/**
 * Says at the bottom of the window what was done, with the way back beside it: back from this change, never from a later
 * one. It stands only beside what was told last.
 */
export function useTold(): (text: string) => void {
  const { run } = useAction();
  const { undo } = useUndo();
  const { t } = useTranslation('common');
  return useCallback(
    (text) => {
      void run(async ({ client, toaster }) => {
        const told = (await client.history.state()).undo?.txn;
        const takeBack = async () => {
          const last = (await client.history.state()).undo?.txn;
          if (last === told) await undo();
          else toaster.show({ text: t('changedSince') });
        };
        lastTold.get(toaster)?.();
        const action = { label: t('undo'), hint: 'Ctrl Z', onAction: () => void run(takeBack) };
        lastTold.set(toaster, toaster.show({ text, action }));
      });
    },
    [run, undo, t],
  );
}
