import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
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
}

const side = { start: 'justify-start', end: 'flex-row-reverse', center: 'justify-center' };

/** A column's head: its name sorts, its edge resizes (or Alt ← →). */
export function HeaderCell(props: HeaderCellProps) {
  const { children, align = 'start', sort, sortPlace, onSort, resize, pinnedAt, columnIndex } = props;
  const resizeByKey = (event: KeyboardEvent) => {
    if (!resize || !event.altKey || !['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const wanted = resize.width + (event.key === 'ArrowRight' ? 16 : -16);
    resize.onChange(Math.min(resize.max, Math.max(resize.min, wanted)));
  };
  return (
    <th
      scope="col"
      aria-sort={sort ?? undefined}
      aria-colindex={columnIndex}
      style={pinnedAt === undefined ? undefined : { left: pinnedAt }}
      onKeyDown={resizeByKey}
      className={cx(
        'relative h-9 border-b border-line bg-paper px-2.5 text-xs font-semibold text-ink-3 first:pl-6 last:pr-6',
        pinnedAt !== undefined && 'sticky z-10',
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
      ) : (
        <span className={cx('flex', side[align])}>
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
