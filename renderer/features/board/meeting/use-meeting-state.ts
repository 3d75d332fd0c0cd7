import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/app/use-action.ts';
import { useTold } from '#renderer/app/use-told.ts';

/** Moves a meeting on, says so, and offers to take it back. True when it moved. */
export function useMeetingState(id: string) {
  const { t } = useTranslation(['board', 'common']);
  const { run } = useAction();
  const told = useTold();
  return useCallback(
    async (state: 'called' | 'held' | 'minutesPublished') =>
      (await run(async ({ client }) => {
        await client.board.setState({ id, state });
        told(t(`moved.${state}`));
        return true;
      })) === true,
    [run, id, t, told],
  );
}
