import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { MenuButton, MenuItem, MenuSection } from '#renderer/ui/menu.tsx';

interface InlineChoiceProps<Value extends string> {
  label: string;
  choices: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
  isReadOnly: boolean;
}

/** One of a few words, changed where it stands: looks like text until one reaches for it. */
export function InlineChoice<Value extends string>({
  label,
  choices,
  value,
  onChange,
  isReadOnly,
}: InlineChoiceProps<Value>) {
  const { t } = useTranslation('common');
  const shown = choices.find((choice) => choice.value === value)?.label ?? t('none');
  if (isReadOnly) return shown;
  return (
    <MenuButton
      label={label}
      trigger={
        <Button
          aria-label={`${label}: ${shown}`}
          className="-mx-1.5 -my-0.5 min-h-6 min-w-6 cursor-default rounded-sm px-1.5 py-0.5 text-left transition-colors hover:bg-hover hover:shadow-[inset_0_0_0_1px_var(--line)] aria-expanded:bg-hover"
        >
          {shown}
        </Button>
      }
    >
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const picked = choices.find((choice) => keys !== 'all' && keys.has(choice.value));
          if (picked) onChange(picked.value);
        }}
      >
        {choices.map((choice) => (
          <MenuItem key={choice.value} id={choice.value}>
            {choice.label}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuButton>
  );
}
