import { useState, type DragEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { ResizeHandle } from './resize-handle.tsx';

export type SortDirection = 'ascending' | 'descending';

export interface HeaderCellProps {
  children: ReactNode;
  align?: 'start' | 'end' | 'center';
  sort?: SortDirection | null;
  /** Its place among several sorts, from 1; shown when there is more than one. */
  sortPlace?: number;
  /** With Shift the column joins the sorts there are. Missing: the column cannot be sorted. */
  onSort?: (options: { addsToOthers: boolean }) => void;
  resize?: { label: string; width: number; min: number; max: number; onChange: (width: number) => void };
  pinnedAt?: number;
  columnIndex?: number;
  /** Dragged onto another head, or Ctrl Shift ← →. Missing: the column keeps its place. */
  reorder?: {
    /** Of this column; columns of one `group` may change places. */
    id: string;
    group: string;
    onStep: (by: -1 | 1) => void;
    /** Another column was dropped on this one. */
    onDrop: (id: string, side: 'before' | 'after') => void;
  };
  /** Set upright, for a column that is narrower than its name. */
  isUpright?: boolean;
  /** Stands at the foot of a head that others make tall. */
  isAtFoot?: boolean;
  /** What the pointer is told. */
  tip?: string;
}

type Side = 'before' | 'after';

/** Which half of the element the pointer is over. */
const sideOf = ({ currentTarget, clientX }: DragEvent<HTMLElement>): Side => {
  const { left, width } = currentTarget.getBoundingClientRect();
  return clientX < left + width / 2 ? 'before' : 'after';
};

const side = { start: 'justify-start', end: 'flex-row-reverse', center: 'justify-center' };

/** A column's head: its name sorts, its edge resizes (or Alt ← →), the whole is dragged to its place (or Ctrl Shift ← →). */
export function HeaderCell(props: HeaderCellProps) {
  const { children, align = 'start', sort, sortPlace, onSort, resize, reorder, pinnedAt, columnIndex } = props;
  const { isUpright, isAtFoot, tip } = props;
  const [dropSide, setDropSide] = useState<Side | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const by = event.key === 'ArrowRight' ? 1 : -1;
    const isStep = reorder && event.ctrlKey && event.shiftKey;
    const isResize = resize && event.altKey;
    if (!isStep && !isResize) return;
    event.preventDefault();
    event.stopPropagation();
    if (isStep) reorder.onStep(by);
    else if (isResize) resize.onChange(Math.min(resize.max, Math.max(resize.min, resize.width + 16 * by)));
  };
  const dragType = `application/x-column-${reorder?.group ?? ''}`;
  const dragged = reorder && {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(dragType, reorder.id);
      event.dataTransfer.effectAllowed = 'move';
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!event.dataTransfer.types.includes(dragType)) return;
      event.preventDefault();
      setDropSide(sideOf(event));
    },
    onDragLeave: () => setDropSide(null),
    onDrop: (event: DragEvent<HTMLElement>) => {
      event.preventDefault();
      setDropSide(null);
      reorder.onDrop(event.dataTransfer.getData(dragType), sideOf(event));
    },
  };
  return (
    <th
      scope="col"
      aria-sort={sort ?? undefined}
      aria-colindex={columnIndex}
      title={tip}
      style={pinnedAt === undefined ? undefined : { left: pinnedAt }}
      onKeyDown={onKeyDown}
      {...dragged}
      className={cx(
        'relative border-b border-line bg-paper text-xs font-semibold text-ink-3',
        isUpright ? 'border-l px-0 pb-2 align-bottom' : 'h-9 px-2.5 first:pl-6 last:pr-6',
        isAtFoot && 'pb-1.5 align-bottom',
        pinnedAt !== undefined && 'sticky z-10',
        dropSide === 'before' && 'shadow-[inset_2px_0_0_var(--accent)]',
        dropSide === 'after' && 'shadow-[inset_-2px_0_0_var(--accent)]',
      )}
    >
      {onSort ? (
        <button
          type="button"
          onClick={(event: MouseEvent) => onSort({ addsToOthers: event.shiftKey })}
          className={cx(
            '-mx-1 flex h-6 w-[calc(100%+8px)] cursor-default items-center gap-1 rounded-sm px-1 hover:text-ink',
            side[align],
            sort && 'text-ink',
          )}
        >
          <span className="truncate">{children}</span>
          {sort && <Icon shape={sort === 'ascending' ? ArrowUp : ArrowDown} size={12} />}
          {sort && sortPlace !== undefined && <span className="font-normal">{sortPlace}</span>}
        </button>
      ) : isUpright ? (
        <span className="inline-block rotate-180 text-left whitespace-nowrap [writing-mode:vertical-rl]">
          {children}
        </span>
      ) : (
        <span className={cx('flex h-6 items-center', side[align])}>
          <span className="truncate">{children}</span>
        </span>
      )}
      {resize && (
        <ResizeHandle
          label={resize.label}
          value={resize.width}
          min={resize.min}
          max={resize.max}
          onChange={resize.onChange}
          edge="end"
          isReachable={false}
        />
      )}
    </th>
  );
}
