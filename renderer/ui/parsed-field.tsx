import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { FieldTexts } from './field.tsx';
import { TextField } from './text-field.tsx';

export interface ParsedFieldProps<Value> extends FieldTexts {
  value: Value | null;
  /** Called when the person leaves the field or presses Enter, with what was understood; null for an emptied field. */
  onChange: (value: Value | null) => void;
  parse: (text: string) => Value | null;
  /** The value as one would write it in the box. */
  format: (value: Value) => string;
  /** How it was understood, in full; shown below while one types. Missing: `format`. */
  explain?: (value: Value) => string;
  /** What to do when the text was not understood: „Напишете дата, например 1.10.2020 или Q4 2020.“ */
  notUnderstood: string;
  /** Told when what stands in the box was not understood, and when it is again: a form must not save the value before it. */
  onValidityChange?: (isValid: boolean) => void;
  /** Typed before the box was there: a figure that opened it. */
  typed?: string | undefined;
  placeholder?: string;
  suffix?: ReactNode;
  align?: 'start' | 'end';
  isDisabled?: boolean;
  isReadOnly?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
  className?: string;
}

/** A box for values written the way people write them. Esc takes back what was typed. */
export function ParsedField<Value>(props: ParsedFieldProps<Value>) {
  const {
    value,
    onChange,
    parse,
    format,
    explain = format,
    notUnderstood,
    onValidityChange,
    typed: started,
    ...texts
  } = props;
  const { description, error, ...rest } = texts;
  // null: nobody is typing, the box shows the value.
  const [draft, setDraft] = useState<string | null>(started ?? null);
  const [isRefused, setRefused] = useState(false);
  // A line that was there keeps its room: a form must not move between the press and the release on its Save button.
  const [hadLine, setHadLine] = useState(false);
  const typed = draft?.trim() ?? '';
  const understood = typed === '' ? null : parse(typed);

  if (!hadLine && (draft !== null || error)) setHadLine(true);

  const refuse = (isNotUnderstood: boolean) => {
    setRefused(isNotUnderstood);
    onValidityChange?.(!isNotUnderstood);
  };
  const commit = () => {
    if (draft === null) return;
    if (typed !== '' && understood === null) return refuse(true);
    setDraft(null);
    refuse(false);
    const written = value === null ? '' : format(value);
    if ((understood === null ? '' : format(understood)) !== written) onChange(understood);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape' || draft === null) return;
    event.preventDefault();
    event.stopPropagation();
    setDraft(null);
    refuse(false);
  };

  return (
    <div role="presentation" className="contents" onKeyDown={onKeyDown}>
      <TextField
        {...rest}
        value={draft ?? (value === null ? '' : format(value))}
        onChange={(text) => {
          setDraft(text);
          refuse(false);
        }}
        onBlur={commit}
        description={
          understood === null ? description : <span className="text-on-track">{`→ ${explain(understood)}`}</span>
        }
        // What was wrong with the value before is being put right while one types.
        error={isRefused ? notUnderstood : draft === null ? error : null}
        keepsLine={hadLine}
      />
    </div>
  );
}
