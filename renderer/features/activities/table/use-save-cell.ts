import { useCallback } from 'react';
import { useAction } from '#renderer/app/use-action.ts';
import type { RecordRows } from '#renderer/app/rows/row-store.ts';
import type { CellEditorProps } from './cell-editor.tsx';
import { withSaved } from './cell-values.ts';

/** Saves what was written in a cell: a field at once, a due date by asking why it moves. */
export function useSaveCell(
  put: RecordRows['put'],
  onDue: (id: string, to: string | null) => void,
): CellEditorProps['onSave'] {
  const { run } = useAction();
  return useCallback(
    async (activity, edit) => {
      if (edit.kind === 'due') {
        onDue(activity.id, edit.to);
        return null;
      }
      let refusal: string | null = null;
      await run(({ client }) => client.records.update({ entity: 'activity', id: activity.id, fields: edit.fields }), {
        onError: ({ message }) => {
          refusal = message;
        },
      });
      const saved = refusal === null ? withSaved(activity, edit.fields) : null;
      if (saved !== null) put(saved);
      return refusal;
    },
    [run, put, onDue],
  );
}
