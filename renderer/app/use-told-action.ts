import { useCallback } from 'react';
import type { Client } from './client.ts';
import type { ShownError } from './errors.ts';
import { useAction } from './use-action.ts';
import { useTold } from './use-told.ts';

/**
 * Does something and says so at the bottom of the window, with the way back. Gives a sentence when it was refused, for the
 * form that asked for it.
 */
export function useToldAction() {
  const { run, isRunning } = useAction();
  const told = useTold();
  const tell = useCallback(
    async <Result>(
      /** What is said; a function says it of what came of it. */
      said: string | ((result: Result) => string),
      act: (client: Client) => Promise<Result>,
      onRefused?: (refusal: ShownError) => void,
    ): Promise<string | null> => {
      let refusal: string | null = null;
      await run(
        async ({ client }) => {
          const result = await act(client);
          told(typeof said === 'string' ? said : said(result));
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
    [run, told],
  );
  return { tell, isRunning };
}
