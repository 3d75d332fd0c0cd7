import { useImperativeHandle, useRef, type ReactNode, type Ref } from 'react';
import { RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { fieldClasses, FieldLabel, FieldLines, type FieldTexts } from './field.tsx';

export interface ChoiceCard<Value extends string> {
  value: Value;
  /** A StatusLabel: shape, word and colour together. */
  label: ReactNode;
  /** What choosing it means, in a few words. */
  detail?: ReactNode;
}

export interface ChoiceCardsProps<Value extends string> extends FieldTexts {
  choices: readonly ChoiceCard<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  autoFocus?: boolean;
  /** For a form that brings the first field with an error into sight. */
  focusRef?: Ref<{ focus: () => void }>;
  className?: string;
}

/** Two to four big choices side by side, where one of them is the heart of a form: how an activity goes. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const { choices, value, onChange, autoFocus, focusRef, className, ...texts } = props;
  const group = useRef<HTMLDivElement>(null);
  useImperativeHandle(focusRef, () => ({ focus: () => group.current?.querySelector('input')?.focus() }), []);
  const pick = (key: string) => {
    const choice = choices.find((one) => one.value === key);
    if (choice) onChange(choice.value);
  };
  return (
    <AriaRadioGroup
      ref={group}
      value={value}
      onChange={pick}
      orientation="horizontal"
      isInvalid={Boolean(texts.error)}
      validationBehavior="aria"
      className={`${fieldClasses} ${className ?? ''}`}
    >
      <FieldLabel {...texts} />
      <div className="grid auto-cols-fr grid-flow-col gap-2 max-sm:grid-flow-row">
        {choices.map((choice, index) => (
          <RadioField
            key={choice.value}
            value={choice.value}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the form that holds it wishes it
            autoFocus={autoFocus && (value === null ? index === 0 : choice.value === value)}
            className="flex"
          >
            <RadioButton className="flex min-h-13 flex-1 cursor-default flex-col justify-center rounded-md border border-edge bg-surface px-3 py-2 transition-colors hover:bg-hover selected:border-accent selected:bg-accent-soft selected:shadow-[inset_0_0_0_1px_var(--accent)] invalid:border-danger">
              {choice.label}
              {choice.detail && <span className="text-sm text-ink-3">{choice.detail}</span>}
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldLines description={texts.description} error={texts.error} />
    </AriaRadioGroup>
  );
}
