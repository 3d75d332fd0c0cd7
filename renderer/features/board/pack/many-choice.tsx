import { Group } from 'react-aria-components';
import { Checkbox } from '#renderer/ui/checkbox.tsx';

interface ManyChoiceProps<Value extends string> {
  label: string;
  choices: readonly { value: Value; label: string }[];
  value: readonly Value[];
  onChange: (value: readonly Value[]) => void;
  isDisabled: boolean;
  error: string | null;
}

/** One or more of a few, in their own order. */
export function ManyChoice<Value extends string>(props: ManyChoiceProps<Value>) {
  const { label, choices, value, onChange, isDisabled, error } = props;
  return (
    <Group aria-label={label} className="flex flex-col gap-1 outline-none">
      <span aria-hidden className="text-sm font-medium text-ink-2">
        {label}
      </span>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            isSelected={value.includes(choice.value)}
            isDisabled={isDisabled}
            onChange={(isChosen) =>
              onChange(
                choices.flatMap((one) =>
                  (one.value === choice.value ? isChosen : value.includes(one.value)) ? [one.value] : [],
                ),
              )
            }
          >
            {choice.label}
          </Checkbox>
        ))}
      </div>
      {error !== null && (
        <span role="alert" className="text-sm font-medium text-danger">
          {error}
        </span>
      )}
    </Group>
  );
}
