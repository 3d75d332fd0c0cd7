import type { ReactNode } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { GripVertical } from 'lucide-react';
import { Icon } from './icon.tsx';

export interface OrderedItem {
  id: string;
  /** What is being moved, for screen readers. */
  text: string;
}

export interface OrderedListProps<Item extends OrderedItem> {
  label: string;
  items: readonly Item[];
  /** The ids in their new order. */
  onReorder: (ids: string[]) => void;
  children: (item: Item, index: number) => ReactNode;
  /** Names the grip: „Премести „Разни““. Missing: react-aria's own words. */
  moveLabel?: (item: Item) => string;
  /** Enter on a line. */
  onOpen?: (id: string) => void;
  emptyText?: string;
  isReadOnly?: boolean;
}

/** Lines whose order matters (an agenda). Dragged by the grip, or: Tab to the grip, Enter, arrows, Enter. */
export function OrderedList<Item extends OrderedItem>(props: OrderedListProps<Item>) {
  const { label, items, onReorder, children, onOpen, moveLabel, emptyText, isReadOnly } = props;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': items.find((item) => item.id === key)?.text ?? '' })),
    onReorder: ({ keys, target }) => {
      const moved = items.filter((item) => keys.has(item.id)).map((item) => item.id);
      const rest = items.filter((item) => !keys.has(item.id)).map((item) => item.id);
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
      onReorder(rest.toSpliced(at, 0, ...moved));
    },
    isDisabled: isReadOnly,
  });
  return (
    <GridList
      aria-label={label}
      items={items}
      dragAndDropHooks={isReadOnly ? undefined : dragAndDropHooks}
      onAction={onOpen && ((key) => onOpen(String(key)))}
      renderEmptyState={() => <p className="py-3 text-ink-3">{emptyText}</p>}
      className="border-t border-line-strong [&_.react-aria-DropIndicator]:h-0.5 [&_.react-aria-DropIndicator[data-drop-target]]:bg-accent"
    >
      {items.map((item, index) => (
        <GridListItem
          key={item.id}
          id={item.id}
          textValue={item.text}
          className="flex min-h-line-item cursor-default items-center gap-2 border-b border-line bg-paper in-[[role=dialog]]:bg-surface -outline-offset-2 dragging:opacity-50 hover:bg-hover"
        >
          {!isReadOnly && (
            <Button
              slot="drag"
              aria-label={moveLabel?.(item)}
              className="grid size-6 shrink-0 cursor-grab place-items-center rounded-sm text-ink-3 hover:text-ink"
            >
              <Icon shape={GripVertical} size={14} />
            </Button>
          )}
          <div className="min-w-0 flex-1">{children(item, index)}</div>
        </GridListItem>
      ))}
    </GridList>
  );
}
