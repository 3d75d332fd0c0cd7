import {
  Button,
  Group,
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
} from 'react-aria-components';
import { Minus, Plus } from 'lucide-react';
import { withClasses } from './class-names.ts';
import { boxClasses, fieldClasses, FieldLabel, FieldLines, type FieldTexts } from './field.tsx';
import { Icon } from './icon.tsx';

export interface NumberFieldProps extends Omit<AriaProps, 'children' | 'isInvalid'>, FieldTexts {
  placeholder?: string;
  suffix?: string;
  /** Shows − and + for small whole numbers (minutes of an agenda item). */
  hasSteppers?: boolean;
}

const stepper = 'grid size-6 shrink-0 place-items-center rounded-sm text-ink-3 hover:bg-hover disabled:opacity-40';

/** A plain number in the locale's writing. For values with ≥ or ~ use QuantityField. */
export function NumberField(props: NumberFieldProps) {
  const { label, isLabelHidden, labelNote, description, error, placeholder, suffix, hasSteppers, className, ...rest } =
    props;
  return (
    <AriaNumberField {...rest} isInvalid={Boolean(error)} className={withClasses(className, fieldClasses)}>
      <FieldLabel label={label} isLabelHidden={isLabelHidden} labelNote={labelNote} />
      <Group
        isInvalid={Boolean(error)}
        isReadOnly={rest.isReadOnly}
        className={`${boxClasses} flex min-h-control items-center gap-1 ${hasSteppers ? 'px-0.5' : ''}`}
      >
        {hasSteppers && (
          <Button slot="decrement" className={stepper}>
            <Icon shape={Minus} size={14} />
          </Button>
        )}
        <Input placeholder={placeholder} className="w-full min-w-0 bg-transparent py-1 text-right outline-none" />
        {suffix && <span className="shrink-0 text-ink-3">{suffix}</span>}
        {hasSteppers && (
          <Button slot="increment" className={stepper}>
            <Icon shape={Plus} size={14} />
          </Button>
        )}
      </Group>
      <FieldLines description={description} error={error} />
    </AriaNumberField>
  );
}
