import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/app/use-action.ts';
import { useUndo } from '#renderer/app/use-undo.ts';

/** Moves a meeting on, says so, and offers to take it back. */
export function useMeetingState(id: string) {
  const { t } = useTranslation(['board', 'common']);
  const { run } = useAction();
  const { undo } = useUndo();
  return useCallback(
    (state: 'called' | 'held' | 'minutesPublished') =>
      run(async ({ client, toaster }) => {
        await client.board.setState({ id, state });
        toaster.show({
          text: t(`moved.${state}`),
          action: { label: t('common:undo'), hint: 'Ctrl Z', onAction: () => void undo() },
        });
      }),
    [run, id, t, undo],
  );
}
