import type { ReactNode } from 'react';
import { RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { fieldClasses, FieldLabel, FieldLines, type FieldTexts } from './field.tsx';

export interface RadioChoice<Value extends string> {
  value: Value;
  label: ReactNode;
  /** One quiet line that tells what choosing it means. */
  detail?: ReactNode;
  isDisabled?: boolean;
}

export interface RadioGroupProps<Value extends string> extends FieldTexts {
  choices: readonly RadioChoice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  orientation?: 'vertical' | 'horizontal';
  isDisabled?: boolean;
  isReadOnly?: boolean;
  className?: string;
}

/** Two to five choices that deserve to be seen together. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { choices, value, onChange, orientation = 'vertical', isDisabled, isReadOnly, className, ...texts } = props;
  const pick = (key: string) => {
    const choice = choices.find((one) => one.value === key);
    if (choice) onChange(choice.value);
  };
  return (
    <AriaRadioGroup
      value={value}
      onChange={pick}
      orientation={orientation}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      isInvalid={Boolean(texts.error)}
      className={`${fieldClasses} ${className ?? ''}`}
    >
      <FieldLabel {...texts} />
      <div className={orientation === 'vertical' ? 'flex flex-col' : 'flex flex-wrap gap-x-5'}>
        {choices.map((choice) => (
          <RadioField key={choice.value} value={choice.value} isDisabled={choice.isDisabled}>
            <RadioButton className="group flex min-h-6 cursor-default items-start gap-2 rounded-sm py-0.5 disabled:text-ink-3">
              <span className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-edge bg-surface forced-color-adjust-none transition-colors group-hover:border-ink-3 group-selected:border-accent group-disabled:opacity-50">
                <span className="size-2 rounded-full bg-transparent group-selected:bg-accent" />
              </span>
              <span>
                {choice.label}
                {choice.detail && <span className="block text-sm text-ink-3">{choice.detail}</span>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldLines description={texts.description} error={texts.error} />
    </AriaRadioGroup>
  );
}
