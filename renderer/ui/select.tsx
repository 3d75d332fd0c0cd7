import { Button, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { ChevronDown } from 'lucide-react';
import { boxClasses, fieldClasses, FieldLabel, FieldLines, type FieldTexts } from './field.tsx';
import { Icon } from './icon.tsx';
import { OptionList, popoverClasses, type Option } from './option-list.tsx';

export interface SelectProps<Value extends string> extends FieldTexts {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  /** When given, the list begins with this line, which chooses nothing (null). */
  noneLabel?: string;
  isDisabled?: boolean;
  className?: string;
}

// Keys of a collection cannot be null; no option of ours is the empty text.
const none = '';

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onChange, placeholder, noneLabel, isDisabled, className, ...texts } = props;
  const items: readonly Option[] = noneLabel === undefined ? options : [{ value: none, label: noneLabel }, ...options];
  return (
    <AriaSelect
      value={value}
      onChange={(key) => onChange(options.find((option) => option.value === key)?.value ?? null)}
      placeholder={placeholder ?? noneLabel ?? ' '}
      isDisabled={isDisabled}
      isInvalid={Boolean(texts.error)}
      className={`${fieldClasses} ${className ?? ''}`}
    >
      <FieldLabel {...texts} />
      <Button
        className={`${boxClasses} flex min-h-control cursor-default items-center gap-2 py-1 text-left ${texts.error ? 'border-danger' : ''}`}
      >
        <SelectValue<Option> className="min-w-0 flex-1 truncate placeholder-shown:text-ink-3">
          {({ selectedItems, selectedText, isPlaceholder, defaultChildren }) =>
            isPlaceholder ? (
              defaultChildren
            ) : (
              <span className="flex items-center gap-2">
                {selectedItems[0]?.mark}
                <span className="truncate">{selectedText}</span>
              </span>
            )
          }
        </SelectValue>
        <Icon shape={ChevronDown} className="text-ink-3" />
      </Button>
      <FieldLines description={texts.description} error={texts.error} />
      <Popover offset={4} className={`${popoverClasses} min-w-(--trigger-width)`}>
        <OptionList options={items} />
      </Popover>
    </AriaSelect>
  );
}
