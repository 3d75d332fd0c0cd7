import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Redo2, Undo2 } from 'lucide-react';
import { actionName } from '#shared/i18n/action-name.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useUndo } from '#renderer/app/use-undo.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** Takes back or brings back the last action, and says beforehand which one that is. */
export function UndoButtons() {
  const { t, i18n } = useTranslation('history');
  const { queries } = useApplication();
  const { isReadOnly } = useWorkbook();
  const { undo, redo } = useUndo();
  const { data } = useQuery(queries.history.state.queryOptions());
  if (isReadOnly || data === undefined) return null;
  return (
    <>
      {data.redo && (
        <Button icon={Redo2} onPress={() => void redo()}>
          {t('redoWhat', { what: actionName(data.redo.kind, i18n) })}
        </Button>
      )}
      {data.undo && (
        <Button icon={Undo2} hint="Ctrl Z" onPress={() => void undo()}>
          {t('undoWhat', { what: actionName(data.undo.kind, i18n) })}
        </Button>
      )}
    </>
  );
}
