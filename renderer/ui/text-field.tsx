import type { ReactNode, Ref } from 'react';
import { Group, Input, TextField as AriaTextField, type TextFieldProps as AriaProps } from 'react-aria-components';
import { withClasses } from './class-names.ts';
import { boxClasses, fieldClasses, FieldLabel, FieldLines, type FieldTexts } from './field.tsx';

export interface TextFieldProps extends Omit<AriaProps, 'children' | 'isInvalid'>, FieldTexts {
  placeholder?: string;
  /** Stands inside the box, after the text: a unit, a currency. */
  suffix?: ReactNode;
  align?: 'start' | 'end';
  inputRef?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    isLabelHidden,
    labelNote,
    description,
    error,
    keepsLine,
    placeholder,
    suffix,
    align,
    inputRef,
    className,
    ...rest
  } = props;
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={withClasses(className, fieldClasses)}>
      <FieldLabel label={label} isLabelHidden={isLabelHidden} labelNote={labelNote} />
      <Group
        isInvalid={Boolean(error)}
        isDisabled={rest.isDisabled}
        isReadOnly={rest.isReadOnly}
        className={`${boxClasses} flex min-h-control items-center gap-2`}
      >
        <Input
          ref={inputRef}
          placeholder={placeholder}
          className={`min-w-14 flex-1 bg-transparent py-1 outline-none ${align === 'end' ? 'text-right' : ''}`}
        />
        {/* A long unit gives way, not the box that one types in. */}
        {suffix && (
          <span className="min-w-0 truncate text-ink-3" title={typeof suffix === 'string' ? suffix : undefined}>
            {suffix}
          </span>
        )}
      </Group>
      <FieldLines description={description} error={error} keepsLine={keepsLine} />
    </AriaTextField>
  );
}
