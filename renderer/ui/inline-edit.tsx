import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { cx } from './class-names.ts';
import { InlineEditor } from './inline-editor.tsx';

/** What saving gives back: a sentence for the person when it was refused, else nothing. */
export type SaveOutcome = string | null | undefined | void;

export interface InlineEditProps {
  /** Its name for screen readers: „Заглавие“. */
  label: string;
  value: string;
  save: (text: string) => SaveOutcome | Promise<SaveOutcome>;
  /** How the value is shown, when not as it is written. */
  children?: ReactNode;
  /** Shown, quietly, in place of an empty value: „Добави описание“. */
  placeholder: string;
  /** Enter then makes a new line, and Ctrl Enter saves. */
  isMultiline?: boolean;
  isReadOnly?: boolean;
  /** Language of the text, for spelling and speech. */
  lang?: string;
  className?: string;
}

/** Text that is edited where it stands: click, Enter or F2 begins; Enter or leaving saves; Esc takes back. */
export function InlineEdit(props: InlineEditProps) {
  const { label, value, save, children, placeholder, isMultiline, isReadOnly, lang, className } = props;
  const [isEditing, setEditing] = useState(false);
  const text = useRef<HTMLSpanElement>(null);
  const returnsFocus = useRef(false);

  useEffect(() => {
    if (isEditing || !returnsFocus.current) return;
    returnsFocus.current = false;
    text.current?.focus();
  }, [isEditing]);

  if (isEditing) {
    return (
      <InlineEditor
        label={label}
        value={value}
        save={save}
        isMultiline={isMultiline}
        lang={lang}
        className={className}
        onDone={(byKey) => {
          returnsFocus.current = byKey;
          setEditing(false);
        }}
      />
    );
  }

  const shown = value === '' ? <span className="font-normal text-ink-3">{placeholder}</span> : (children ?? value);
  if (isReadOnly) {
    return (
      <span lang={lang} className={cx(isMultiline && 'whitespace-pre-line', className)}>
        {value === '' ? '—' : shown}
      </span>
    );
  }
  const begin = (event: MouseEvent | KeyboardEvent) => {
    event.preventDefault();
    setEditing(true);
  };
  return (
    <span
      ref={text}
      role="button"
      tabIndex={0}
      lang={lang}
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- every role takes a description since ARIA 1.3
      aria-description={label}
      onClick={(event) => {
        // Marking the text to copy it is not a wish to change it.
        if (document.getSelection()?.isCollapsed !== false) begin(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'F2') begin(event);
      }}
      className={cx(
        '-mx-1.5 -my-0.5 inline-block min-h-6 min-w-6 cursor-text rounded-sm px-1.5 py-0.5 transition-colors hover:bg-hover hover:shadow-[inset_0_0_0_1px_var(--line)]',
        isMultiline && 'whitespace-pre-line',
        className,
      )}
    >
      {shown}
    </span>
  );
}
