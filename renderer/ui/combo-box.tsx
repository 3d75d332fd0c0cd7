import { Button, ComboBox as AriaComboBox, Group, Input, Popover } from 'react-aria-components';
import { ChevronDown } from 'lucide-react';
import { boxClasses, fieldClasses, FieldLabel, FieldLines, type FieldTexts } from './field.tsx';
import { Icon } from './icon.tsx';
import { OptionList, popoverClasses, type Option } from './option-list.tsx';

export interface ComboBoxProps<Value extends string> extends FieldTexts {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
  placeholder?: string;
  /** Said in the list when nothing matches. */
  emptyText: string;
  /** How typed text finds an option (Latin for Cyrillic, say); by default the text is contained, whatever its case. */
  filter?: (label: string, typed: string) => boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  /** Opens the list at once where choosing is what the form begins with. */
  autoFocus?: boolean;
  className?: string;
}

/** A list of up to so many is drawn whole. */
const drawnWhole = 100;

/** Choosing from many by typing. Clearing the text chooses nothing. */
export function ComboBox<Value extends string>(props: ComboBoxProps<Value>) {
  const {
    options,
    value,
    onChange,
    placeholder,
    emptyText,
    filter,
    isDisabled,
    isReadOnly,
    autoFocus,
    className,
    ...texts
  } = props;
  const isLong = options.length > drawnWhole;
  return (
    <AriaComboBox<Option>
      defaultItems={options}
      value={value}
      onChange={(key) => onChange(options.find((option) => option.value === key)?.value ?? null)}
      defaultFilter={filter}
      menuTrigger="focus"
      allowsEmptyCollection
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the form that holds it wishes it
      autoFocus={autoFocus}
      isInvalid={Boolean(texts.error)}
      className={`${fieldClasses} ${className ?? ''}`}
    >
      <FieldLabel {...texts} />
      <Group isInvalid={Boolean(texts.error)} className={`${boxClasses} flex min-h-control items-center pr-1.5`}>
        <Input placeholder={placeholder} className="min-w-0 flex-1 bg-transparent py-1 outline-none" />
        <Button className="grid size-6 place-items-center rounded-sm text-ink-3 hover:bg-hover">
          <Icon shape={ChevronDown} />
        </Button>
      </Group>
      <FieldLines description={texts.description} error={texts.error} />
      {/* A long list has no width of its own: only some of its lines are there. */}
      <Popover offset={4} className={`${popoverClasses} ${isLong ? 'w-(--trigger-width)' : 'min-w-(--trigger-width)'}`}>
        <OptionList empty={emptyText} isLong={isLong} />
      </Popover>
    </AriaComboBox>
  );
}
