import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from './use-action.ts';

/** The three ways to a workbook: from a file, a new one, or one opened before. */
export function useOpenWorkbook() {
  const { run, isRunning } = useAction();
  const { t } = useTranslation('shell');
  const open = useCallback(
    () =>
      run(async ({ client, host }) => {
        const grant = await host.pickPath({ purpose: 'openWorkbook' });
        if (grant !== null) await client.workbook.open({ grant });
      }),
    [run],
  );
  const create = useCallback(
    (content: 'starter' | 'empty') =>
      run(async ({ client, host }) => {
        const suggestedName = content === 'starter' ? t('start.starterName') : t('start.emptyName');
        const grant = await host.pickPath({ purpose: 'saveWorkbook', suggestedName });
        if (grant !== null) await client.workbook.create({ grant, content });
      }),
    [run, t],
  );
  const openRecent = useCallback((id: string) => run(({ client }) => client.workbook.openRecent({ id })), [run]);
  const close = useCallback(() => run(({ client }) => client.workbook.close()), [run]);
  return { open, create, openRecent, close, isRunning };
}
