import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useApplication } from '#renderer/app/application.tsx';
import { useUndo } from '#renderer/app/use-undo.ts';

/** Says what was done, with the way back beside it. */
export function useDone(): (text: string) => void {
  const { toaster } = useApplication();
  const { undo } = useUndo();
  const { t } = useTranslation('common');
  return useCallback(
    (text) => {
      toaster.show({ text, action: { label: t('undo'), hint: 'Ctrl Z', onAction: () => void undo() } });
    },
    [toaster, undo, t],
  );
}
