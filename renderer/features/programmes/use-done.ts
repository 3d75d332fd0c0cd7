import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/app/use-action.ts';
import { useUndo } from '#renderer/app/use-undo.ts';

/** Says what was done, with the way back beside it: back from this change, never from a later one. */
export function useDone(): (text: string) => void {
  const { run } = useAction();
  const { undo } = useUndo();
  const { t } = useTranslation(['programmes', 'common']);
  return useCallback(
    (text) => {
      void run(async ({ client, toaster }) => {
        const done = (await client.history.state()).undo?.txn;
        const takeBack = async () => {
          const last = (await client.history.state()).undo?.txn;
          if (last === done) await undo();
          else toaster.show({ text: t('programmes:changedSince') });
        };
        toaster.show({ text, action: { label: t('common:undo'), hint: 'Ctrl Z', onAction: () => void run(takeBack) } });
      });
    },
    [run, undo, t],
  );
}
