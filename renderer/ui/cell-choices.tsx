import type { KeyboardEvent, RefObject } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Menu,
  Popover,
  SearchField,
  Text,
  useFilter,
  type Key,
} from 'react-aria-components';
import { Check } from 'lucide-react';
import { inputClasses } from './field.tsx';
import { Icon } from './icon.tsx';
import { MenuItem } from './menu.tsx';
import { popoverClasses, type Option } from './option-list.tsx';

export interface CellChoicesProps<Value extends string> {
  /** What is being chosen: the head of the column. */
  label: string;
  options: readonly Option<Value>[];
  value: Value | null;
  /** When given, the list begins with this line, which chooses nothing (null). */
  noneLabel?: string;
  /** Said in the list when nothing matches what was typed. */
  emptyText: string;
  /** The cell; the list opens under it. */
  cell: RefObject<Element | null>;
  onPick: (value: Value | null) => void;
  onCancel: () => void;
}

/** Longer lists are narrowed by typing. */
const shortList = 8;
// Keys of a collection cannot be null; no option of ours is the empty text.
const none = '';

/** The editor of a cell that holds one of a few values: a list under the cell. Enter chooses, Esc and Tab leave it as it was. */
export function CellChoices<Value extends string>(props: CellChoicesProps<Value>) {
  const { label, options, value, noneLabel, emptyText, cell, onPick, onCancel } = props;
  const { contains } = useFilter({ sensitivity: 'base' });
  const isLong = options.length > shortList;
  const cancelOnTab = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  const pick = (key: Key) => onPick(options.find((option) => option.value === key)?.value ?? null);
  const lines: readonly Option[] = [
    ...(noneLabel === undefined ? [] : [{ value: none, label: noneLabel }]),
    ...options,
  ];
  return (
    <Popover
      triggerRef={cell}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onCancel();
      }}
      placement="bottom start"
      offset={2}
      className={popoverClasses}
    >
      <Dialog aria-label={label} className="outline-none">
        <div role="presentation" onKeyDown={cancelOnTab}>
          {isLong ? (
            <Autocomplete filter={contains}>
              {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it is opened to type in */}
              <SearchField aria-label={label} autoFocus className="p-1.5 pb-0">
                <Input
                  // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- Autocomplete gives it aria-controls
                  role="combobox"
                  aria-expanded
                  className={`${inputClasses} [&::-webkit-search-cancel-button]:hidden`}
                />
              </SearchField>
              <ListBox
                aria-label={label}
                items={lines}
                onAction={pick}
                className={listClasses}
                renderEmptyState={() => <p className="px-2 py-1.5 text-ink-3">{emptyText}</p>}
              >
                {(option) => <ChoiceLine option={option} isChosen={option.value === (value ?? none)} />}
              </ListBox>
            </Autocomplete>
          ) : (
            <Menu
              aria-label={label}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- it is opened to choose from
              autoFocus="first"
              selectionMode="single"
              selectedKeys={[value ?? none]}
              onAction={pick}
              className={listClasses}
            >
              {lines.map((option) => (
                <MenuItem key={option.value} id={option.value} mark={option.mark} detail={option.detail}>
                  {option.label}
                </MenuItem>
              ))}
            </Menu>
          )}
        </div>
      </Dialog>
    </Popover>
  );
}

const listClasses = 'max-h-72 min-w-44 scroll-py-1 overflow-auto p-1 outline-none';

function ChoiceLine({ option, isChosen }: { option: Option; isChosen: boolean }) {
  return (
    <ListBoxItem
      id={option.value}
      textValue={option.label}
      className="flex min-h-control-small cursor-default items-center gap-2 rounded-sm px-2 py-1 outline-none focus:bg-accent-soft"
    >
      <span className="w-4 text-accent">{isChosen && <Icon shape={Check} />}</span>
      {option.mark}
      <Text slot="label" className="min-w-0 flex-1">
        {option.label}
      </Text>
      {option.detail && (
        <Text slot="description" className="text-sm text-ink-3">
          {option.detail}
        </Text>
      )}
    </ListBoxItem>
  );
}
