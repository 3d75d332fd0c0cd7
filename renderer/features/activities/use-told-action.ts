import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#renderer/app/client.ts';
import type { ShownError } from '#renderer/app/errors.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import type { Toaster } from '#renderer/ui/toast.tsx';

/** What was told last at the bottom of a window, to be taken away. */
const lastTold = new WeakMap<Toaster, () => void>();

/**
 * Does something and says so at the bottom of the window, with the way back. Gives a sentence when it was refused, for the
 * form that asked for it.
 */
export function useToldAction() {
  const { run, isRunning } = useAction();
  const { undo } = useUndo();
  const { t } = useTranslation('common');
  const tell = useCallback(
    async <Result>(
      /** What is said; a function says it of what came of it. */
      said: string | ((result: Result) => string),
      act: (client: Client) => Promise<Result>,
      onRefused?: (refusal: ShownError) => void,
    ): Promise<string | null> => {
      let refusal: string | null = null;
      await run(
        async ({ client, toaster }) => {
          const result = await act(client);
          const text = typeof said === 'string' ? said : said(result);
          // Undo takes back the last change, whatever it was: it may stand only beside the last one told.
          lastTold.get(toaster)?.();
          const action = { label: t('undo'), hint: 'Ctrl Z', onAction: () => void undo() };
          lastTold.set(toaster, toaster.show({ text, action }));
        },
        {
          onError: (shown) => {
            refusal = shown.message;
            onRefused?.(shown);
          },
        },
      );
      return refusal;
    },
    [run, undo, t],
  );
  return { tell, isRunning };
}
