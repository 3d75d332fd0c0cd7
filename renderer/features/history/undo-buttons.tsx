import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Redo2, Undo2 } from 'lucide-react';
import { useApplication } from '#renderer/app/application.tsx';
import { useUndo, useUndoneWords } from '#renderer/app/use-undo.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** Takes back or brings back the last action, and says beforehand which one that is. */
export function UndoButtons() {
  const { t } = useTranslation('history');
  const { queries } = useApplication();
  const { isReadOnly } = useWorkbook();
  const { undo, redo } = useUndo();
  const words = useUndoneWords();
  const { data } = useQuery(queries.history.state.queryOptions());
  if (isReadOnly || data === undefined) return null;
  return (
    <>
      {data.redo && (
        <Button icon={Redo2} onPress={() => void redo()}>
          {t('redoWhat', { what: words(data.redo) })}
        </Button>
      )}
      {data.undo && (
        <Button icon={Undo2} hint="Ctrl Z" onPress={() => void undo()}>
          {t('undoWhat', { what: words(data.undo) })}
        </Button>
      )}
    </>
  );
}
