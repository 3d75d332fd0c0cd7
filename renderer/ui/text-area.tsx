import type { Ref } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaProps,
} from 'react-aria-components';
import { withClasses } from './class-names.ts';
import { fieldClasses, FieldLabel, FieldLines, inputClasses, type FieldTexts } from './field.tsx';

export interface TextAreaProps extends Omit<AriaProps, 'children' | 'isInvalid'>, FieldTexts {
  placeholder?: string;
  /** Its height when empty; it grows with the text up to twelve lines, then scrolls. */
  rows?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
}

export function TextArea(props: TextAreaProps) {
  const {
    label,
    isLabelHidden,
    labelNote,
    description,
    error,
    placeholder,
    rows = 2,
    inputRef,
    className,
    ...rest
  } = props;
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={withClasses(className, fieldClasses)}>
      <FieldLabel label={label} isLabelHidden={isLabelHidden} labelNote={labelNote} />
      <AriaTextArea
        ref={inputRef}
        placeholder={placeholder}
        rows={rows}
        className={`${inputClasses} field-sizing-content max-h-66 resize-none`}
        style={{ minHeight: rows * 20 + 10 }}
      />
      <FieldLines description={description} error={error} />
    </AriaTextField>
  );
}
