import type { KeyboardEvent, RefObject } from 'react';
import { Autocomplete, Dialog, Input, Menu, Popover, SearchField, useFilter } from 'react-aria-components';
import { inputClasses } from './field.tsx';
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
  const menu = (
    <Menu
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the list is opened to choose from it
      autoFocus={isLong ? undefined : 'first'}
      selectionMode="single"
      selectedKeys={[value ?? none]}
      onAction={(key) => onPick(options.find((option) => option.value === key)?.value ?? null)}
      className="max-h-72 min-w-44 overflow-auto p-1 outline-none"
      renderEmptyState={() => <p className="px-2 py-1.5 text-ink-3">{emptyText}</p>}
    >
      {noneLabel !== undefined && <MenuItem id={none}>{noneLabel}</MenuItem>}
      {options.map((option) => (
        <MenuItem key={option.value} id={option.value} mark={option.mark} detail={option.detail}>
          {option.label}
        </MenuItem>
      ))}
    </Menu>
  );
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
                <Input className={`${inputClasses} [&::-webkit-search-cancel-button]:hidden`} />
              </SearchField>
              {menu}
            </Autocomplete>
          ) : (
            menu
          )}
        </div>
      </Dialog>
    </Popover>
  );
}
