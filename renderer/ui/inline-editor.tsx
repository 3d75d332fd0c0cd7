import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { cx } from './class-names.ts';
import type { InlineEditProps } from './inline-edit.tsx';

interface InlineEditorProps extends Pick<
  InlineEditProps,
  'label' | 'value' | 'save' | 'isMultiline' | 'lang' | 'className'
> {
  /** `byKey` asks for the focus to go back to the text. */
  onDone: (byKey: boolean) => void;
}

/** The open state of InlineEdit. A refused text stays, with what was wrong below it. */
export function InlineEditor({ label, value, save, isMultiline, lang, className, onDone }: InlineEditorProps) {
  const [draft, setDraft] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  // Leaving by key removes the box, and browsers then tell of a blur: it must not save again.
  const isDone = useRef(false);
  const problemId = useId();

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const finish = (byKey: boolean) => {
    isDone.current = true;
    onDone(byKey);
  };
  const commit = async (byKey: boolean) => {
    if (isDone.current || isSaving) return;
    if (draft === value) return finish(byKey);
    setSaving(true);
    const refusal = await save(isMultiline ? draft.trim() : draft.replaceAll(/\s+/g, ' ').trim());
    setSaving(false);
    if (!refusal) return finish(byKey);
    setProblem(refusal);
    if (byKey) input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const saves = event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey);
    if (!saves && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (saves) void commit(true);
    else finish(true);
  };

  return (
    <span className="block">
      <textarea
        ref={input}
        rows={1}
        value={draft}
        lang={lang}
        readOnly={isSaving}
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : problemId}
        onChange={(event) => {
          setDraft(event.target.value);
          setProblem(null);
        }}
        onBlur={() => void commit(false)}
        onKeyDown={onKeyDown}
        className={cx(
          '-mx-1.5 -my-0.5 field-sizing-content block w-[calc(100%+12px)] resize-none rounded-sm bg-surface px-1.5 py-0.5 [font:inherit] tracking-[inherit] outline-2 outline-offset-0',
          problem === null ? 'outline-focus' : 'outline-danger',
          isMultiline ? 'min-h-16' : 'overflow-hidden',
          className,
        )}
      />
      {problem !== null && (
        <span id={problemId} role="alert" className="mt-1 block text-sm font-medium tracking-normal text-danger">
          {problem}
        </span>
      )}
    </span>
  );
}
