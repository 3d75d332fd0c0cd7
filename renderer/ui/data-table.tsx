import type { ComponentProps, ReactNode, Ref } from 'react';
import { cx } from './class-names.ts';

/*
 * Parts of a table for TanStack Table and react-virtual: they draw and carry the roles of a grid, and know no data.
 * The rows in view stand between two SpacerRows; widths come from <col>, so that a table of 50,000 rows stays a table.
 */

export interface TableScrollerProps {
  /** What the virtualizer scrolls. */
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
  className?: string;
  /** As wide as the columns that stay in place: what comes into view stops beside them. In pixels. */
  scrollPaddingLeft?: number;
}

/**
 * The box a table scrolls in, both ways; the page itself never does. Its ground is opaque: on a transparent one the browser
 * paints all that is in view again for each picture of a scroll, instead of moving what it has painted.
 */
export function TableScroller({ ref, children, className, scrollPaddingLeft }: TableScrollerProps) {
  return (
    <div
      ref={ref}
      style={scrollPaddingLeft === undefined ? undefined : { scrollPaddingLeft }}
      className={cx('relative min-h-0 flex-1 overflow-auto overscroll-contain bg-paper', className)}
    >
      {children}
    </div>
  );
}

export interface DataTableProps extends Omit<ComponentProps<'table'>, 'aria-label'> {
  label: string;
  /** Of the whole table, head and group rows included, not only those in view. */
  rowCount: number;
  columnCount: number;
  /** In pixels, in order; null takes what is left. */
  widths: readonly (number | null)[];
  /** Below this the table scrolls sideways in itself. */
  minWidth?: number;
  isMultiselectable?: boolean;
  /** `table` where the cells hold ordinary controls, reached by Tab. */
  role?: 'grid' | 'table';
}

export function DataTable(props: DataTableProps) {
  const { label, rowCount, columnCount, widths, minWidth, isMultiselectable, role = 'grid', ...others } = props;
  const { children, className, ...rest } = others;
  return (
    <table
      {...rest}
      role={role}
      aria-label={label}
      aria-rowcount={rowCount}
      aria-colcount={columnCount}
      aria-multiselectable={isMultiselectable}
      style={{ minWidth }}
      className={cx('w-full table-fixed border-separate border-spacing-0 text-cell', className)}
    >
      <colgroup>
        {widths.map((width, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the position is all that a column is here
          <col key={index} style={width === null ? undefined : { width }} />
        ))}
      </colgroup>
      {children}
    </table>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return <thead className="sticky top-0 z-20 bg-paper">{children}</thead>;
}

/** Sums under the rows; they stay while the rows scroll. */
export function TableFoot({ children }: { children: ReactNode }) {
  // On a low screen (zoomed) the rows need the room: there it stands below the last of them.
  return <tfoot className="sticky bottom-0 z-20 bg-paper [@media(height<560px)]:static">{children}</tfoot>;
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody>{children}</tbody>;
}

/** Stands for the rows out of view. */
export function SpacerRow({ height, columnCount }: { height: number; columnCount: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td aria-hidden colSpan={columnCount} className="p-0" style={{ height }} />
    </tr>
  );
}

export interface TableRowProps extends ComponentProps<'tr'> {
  /** From 1, the head row included. */
  rowIndex?: number;
  /** Among the chosen ones. */
  isSelected?: boolean;
  /** The one whose panel is open. */
  isCurrent?: boolean;
  /** Shown but no longer in force (archived, dropped in a comparison). */
  isFaded?: boolean;
}

export function TableRow({ rowIndex, isSelected, isCurrent, isFaded, className, ...rest }: TableRowProps) {
  return (
    <tr
      {...rest}
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      data-current={isCurrent || undefined}
      className={cx(
        'group/row',
        isSelected || isCurrent ? '[--cell:var(--accent-soft)]' : '[--cell:var(--paper)] hover:[--cell:var(--hover)]',
        isFaded && 'text-ink-3',
        className,
      )}
    />
  );
}

export interface CellProps extends Omit<ComponentProps<'td'>, 'align'> {
  /** Numbers stand at the end, in tabular figures. */
  align?: 'start' | 'end' | 'center';
  /** Quiet: codes, secondary dates. */
  isQuiet?: boolean;
  /** Left offset in pixels of a column that stays in place. */
  pinnedAt?: number;
  /** Says that Enter or F2 edits here. */
  isEditable?: boolean;
  /** Holds a mark or a figure alone, and a line parts it from its neighbour. */
  isNarrow?: boolean;
  /** A value that was refused stays in its cell, marked; `title` or a description tells why. */
  isInvalid?: boolean;
  /** Among the cells that are marked together, to be copied or written over. */
  isMarked?: boolean;
}

const alignment = { start: 'text-left', end: 'text-right', center: 'text-center' };

/** A cell; the feature moves focus with a roving tabIndex. */
export function Cell({
  align = 'start',
  isQuiet,
  pinnedAt,
  isEditable,
  isNarrow,
  isInvalid,
  isMarked,
  className,
  style,
  ...rest
}: CellProps) {
  return (
    <td
      aria-invalid={isInvalid || undefined}
      aria-selected={isMarked || undefined}
      {...rest}
      style={pinnedAt === undefined ? style : { ...style, left: pinnedAt }}
      className={cx(
        'h-row truncate border-b border-line bg-(--cell) py-0 focus-visible:-outline-offset-2 first:group-data-current/row:shadow-[inset_3px_0_0_var(--accent)]',
        isNarrow ? 'border-l px-0' : 'px-2.5 first:pl-6 last:pr-6',
        alignment[align],
        isQuiet && 'text-ink-3',
        pinnedAt !== undefined && 'sticky z-10',
        isEditable && 'cursor-text hover:shadow-[inset_0_0_0_1px_var(--line-strong)]',
        isMarked && '[--cell:var(--accent-soft)]',
        isInvalid && 'shadow-[inset_0_0_0_2px_var(--danger)]',
        className,
      )}
    />
  );
}

export interface GroupRowProps {
  title: ReactNode;
  /** A MixBar and one sentence: how many, how many reported, the oldest. */
  children?: ReactNode;
  /** A button that folds the group, before the title. */
  toggle?: ReactNode;
  columnCount: number;
  rowIndex?: number;
}

/** The head of a group of rows. */
export function GroupRow({ title, children, toggle, columnCount, rowIndex }: GroupRowProps) {
  return (
    <tr aria-rowindex={rowIndex}>
      <td colSpan={columnCount} className="h-11 border-b border-line-strong pt-2 pr-6 pl-6 align-middle">
        <span className="sticky left-6 inline-flex max-w-full items-center gap-3.5">
          {toggle}
          <span className="max-w-1/2 shrink-0 truncate text-lg font-bold tracking-tight">{title}</span>
          <span className="flex min-w-0 items-center gap-3 text-sm text-ink-3">{children}</span>
        </span>
      </td>
    </tr>
  );
}

/** An input that fills its cell while it is edited. */
export function CellInput({ className, isInvalid, ...rest }: ComponentProps<'input'> & { isInvalid?: boolean }) {
  return (
    <input
      {...rest}
      aria-invalid={isInvalid || undefined}
      className={cx(
        '-mx-2.5 h-[calc(var(--row)-1px)] w-[calc(100%+20px)] bg-surface px-2.5 outline-2 -outline-offset-2',
        isInvalid ? 'outline-danger' : 'outline-focus',
        className,
      )}
    />
  );
}
