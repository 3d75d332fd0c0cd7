import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityRow } from '#shared/contract/activities.ts';
import type { Language } from '#shared/model/values.ts';
import type { ColumnId } from '#shared/model/plan-columns.ts';
import { CellInput } from '#renderer/ui/data-table.tsx';
import { draftOf, editOf, type CellEdit } from './cell-values.ts';
import type { AfterEdit } from './use-plan-grid.ts';

export interface CellEditorProps {
  column: ColumnId;
  activity: ActivityRow;
  language: Language;
  /** What was typed over the cell to begin its edit; null begins with what it holds. */
  first: string | null;
  /** Saves, and gives back a sentence when it was refused. */
  onSave: (activity: ActivityRow, edit: Extract<CellEdit, { kind: 'fields' | 'due' }>) => Promise<string | null>;
  onDone: (after: AfterEdit) => void;
}

/** The open state of a cell that is written in. What was refused stays, with the reason under it. */
export function CellEditor({ column, activity, language, first, onSave, onDone }: CellEditorProps) {
  const { t } = useTranslation(['activities', 'common']);
  const [draft, setDraft] = useState(() => first ?? draftOf(column, activity, language));
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  // Leaving by key removes the box, and browsers then tell of a blur: it must not save again.
  const isBusy = useRef(false);
  const problemId = useId();
  const label = t(`activities:column.${column}`);

  useEffect(() => {
    input.current?.focus();
    // What was typed over the cell goes on being typed.
    if (first === null) input.current?.select();
  }, [first]);

  const finish = (after: AfterEdit) => {
    isBusy.current = true;
    onDone(after);
  };
  const refuse = (why: string) => {
    isBusy.current = false;
    setProblem(why);
  };
  const commit = async (after: AfterEdit) => {
    if (isBusy.current) return;
    const edit = editOf(column, activity, draft, language);
    if (edit.kind === 'same') return finish(after);
    if (edit.kind === 'refused')
      return refuse(edit.why === 'dateUnknown' ? t('common:dateUnknown') : t(`activities:${edit.why}`));
    if (edit.kind === 'due') {
      // The cell has the focus before the question is asked, so that it comes back to it.
      finish('stay');
      setTimeout(() => void onSave(activity, edit));
      return;
    }
    isBusy.current = true;
    const refusal = await onSave(activity, edit);
    if (refusal === null) finish(after);
    else refuse(refusal);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Tab' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Escape') finish('stay');
    else if (event.key === 'Enter') void commit('down');
    else void commit(event.shiftKey ? 'left' : 'right');
  };

  return (
    <>
      <CellInput
        ref={input}
        value={draft}
        aria-label={label}
        aria-describedby={problem === null ? undefined : problemId}
        isInvalid={problem !== null}
        lang={column === 'title' ? language : undefined}
        inputMode={column === 'progress' ? 'numeric' : undefined}
        onChange={(event) => {
          setDraft(event.target.value);
          setProblem(null);
        }}
        onBlur={() => void commit(null)}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <span
          id={problemId}
          role="alert"
          className="absolute z-30 mt-0.5 -ml-2.5 max-w-80 rounded-md bg-danger px-2 py-1 text-sm font-medium whitespace-normal text-danger-ink shadow-panel"
        >
          {problem}
        </span>
      )}
    </>
  );
}
