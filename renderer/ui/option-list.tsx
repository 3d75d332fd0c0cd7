import type { ReactNode } from 'react';
import { ListBox, ListBoxItem, ListLayout, Text, Virtualizer } from 'react-aria-components';
import { Check } from 'lucide-react';
import { Icon } from './icon.tsx';

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  /** A second, quieter part: a code, a count. */
  detail?: string;
  /** A StatusMark or an icon before the label. */
  mark?: ReactNode;
  isDisabled?: boolean;
}

interface OptionListProps {
  options?: Iterable<Option>;
  empty?: string;
  /** Draws only what is in sight: for hundreds of options and more. */
  isLong?: boolean;
}

/** The list that Select and ComboBox open. */
export function OptionList({ options, empty, isLong }: OptionListProps) {
  const list = (
    <ListBox<Option>
      items={options}
      className={`max-h-80 min-w-40 overflow-auto outline-none ${isLong ? '' : 'p-1'}`}
      renderEmptyState={() => <div className="px-2 py-1.5 text-ink-3">{empty}</div>}
    >
      {(option) => (
        <ListBoxItem
          id={option.value}
          textValue={option.label}
          isDisabled={option.isDisabled}
          className="group flex min-h-control-small cursor-default items-center gap-2 rounded-sm px-2 py-1 text-ink outline-none focus:bg-accent-soft disabled:text-ink-3 selected:font-semibold"
        >
          {option.mark}
          <Text slot="label" className="min-w-0 flex-1">
            {option.label}
          </Text>
          {option.detail && <span className="text-sm font-normal text-ink-3">{option.detail}</span>}
          <span className="w-4 text-accent">
            <Icon shape={Check} className="hidden group-selected:block" />
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
  if (!isLong) return list;
  return (
    // The space around is the layout's: added to its width, it would make the list scroll sideways under the pointer.
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 28, padding: 4 }}>
      {list}
    </Virtualizer>
  );
}

export const popoverClasses = 'enter-pop rounded-lg border border-line bg-surface text-ink shadow-panel outline-none';
