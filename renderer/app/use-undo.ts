import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { actionName } from '#shared/i18n/action-name.ts';
import { useAction } from './use-action.ts';

/** Takes back, or brings back, the last change of anyone, whatever it was, and says what it was. */
export function useUndo() {
  const { run } = useAction();
  const { t, i18n } = useTranslation('shell');
  const undo = useCallback(
    () =>
      run(async ({ client, toaster }) => {
        const { kind } = await client.history.undo();
        toaster.show({ text: t('undone', { what: actionName(kind, i18n) }) });
      }),
    [run, t, i18n],
  );
  const redo = useCallback(
    () =>
      run(async ({ client, toaster }) => {
        const { kind } = await client.history.redo();
        toaster.show({ text: t('redone', { what: actionName(kind, i18n) }) });
      }),
    [run, t, i18n],
  );
  return { undo, redo };
}
