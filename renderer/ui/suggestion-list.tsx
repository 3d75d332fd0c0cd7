import { cx } from './class-names.ts';

export interface SuggestionListProps {
  /** The lines have ids `{id}-0`, `{id}-1`, … for aria-activedescendant of the box that is typed in. */
  id: string;
  label: string;
  items: readonly { id: string; lead: string; text: string }[];
  /** Which of them the arrows are at. */
  current: number;
  onTake: (index: number) => void;
}

/** What may be meant by a part of a longer text, under the box in which it is typed. The focus stays in the box. */
export function SuggestionList({ id, label, items, current, onTake }: SuggestionListProps) {
  return (
    <div id={id} role="listbox" aria-label={label} className="rounded-md border border-line bg-surface py-1 shadow-low">
      {items.map((item, index) => (
        <div
          key={item.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === current}
          // The arrows go on in the box; the line itself is never focused.
          tabIndex={-1}
          // Before the box loses the focus, which would close the list.
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(index);
          }}
          className={cx(
            'grid cursor-default grid-cols-[72px_minmax(0,1fr)] gap-x-2 px-2.5 py-1',
            index === current ? 'bg-hover' : '',
          )}
        >
          <span className="font-semibold">{item.lead}</span>
          <span className="truncate text-ink-2">{item.text}</span>
        </div>
      ))}
    </div>
  );
}
