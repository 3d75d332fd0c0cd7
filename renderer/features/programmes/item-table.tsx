import type { ReactNode } from 'react';
import { goTo, recordHref } from '#renderer/app/paths.ts';
import { Cell, DataTable, TableBody, TableHead, TableRow } from '#renderer/ui/data-table.tsx';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { useElementWidth } from '#renderer/ui/use-element-width.ts';
import { entityOf, type ProgrammeItem } from './programme-item.ts';
import { lookOf } from './status-look.ts';
import { useGridFocus } from './use-grid-focus.ts';
import { useWords } from './use-words.ts';

export interface ItemColumn<Item> {
  id: string;
  label: string;
  /** In pixels; null takes what is left. */
  width: number | null;
  isQuiet?: boolean;
  isStrong?: boolean;
  /** Left out where there is no room for all: the record says the same. */
  isSecondary?: boolean;
  /** In the place of the secondary ones. */
  isOnlyWhenNarrow?: boolean;
  /** Where there is room for less still. */
  tightWidth?: number;
  render: (item: Item, isTight: boolean) => ReactNode;
  /** The whole text, where the cell may cut it. */
  whole?: (item: Item) => string;
}

interface ItemTableProps<Item extends ProgrammeItem> {
  label: string;
  items: readonly Item[];
  columns: readonly ItemColumn<Item>[];
  current: string | null;
}

const usualWidth = 1_200;
/** Of a title that can still be told from the others. */
const leastTitleWidth = 200;
/** Below it the table scrolls in itself. */
const leastTightWidth = 560;

const widthOf = (columns: readonly { width: number | null }[]) =>
  columns.reduce((sum, { width }) => sum + (width ?? leastTitleWidth), 0);

/** Milestones or deliverables in the order of the funder's table. */
export function ItemTable<Item extends ProgrammeItem>({ label, items, columns: all, current }: ItemTableProps<Item>) {
  const [box, measured] = useElementWidth<HTMLDivElement>();
  // Until it is measured, before the first picture.
  const width = measured === 0 ? usualWidth : measured;
  const wide = all.filter(({ isOnlyWhenNarrow }) => !isOnlyWhenNarrow);
  const columns = width >= widthOf(wide) ? wide : all.filter(({ isSecondary }) => !isSecondary);
  const isTight = width < widthOf(columns);
  const widths = columns.map((column) => (isTight ? (column.tightWidth ?? column.width) : column.width));
  const openRow = items.findIndex(({ id }) => id === current);
  const open = (item: Item | undefined) => item && goTo(recordHref(entityOf(item), item.id) ?? '');
  const { grid, onKeyDown, cellProps } = useGridFocus({
    rows: items.length,
    columns: columns.length,
    onOpen: (row) => open(items[row]),
    openRow,
  });
  return (
    <div ref={box} className="-mx-6 overflow-x-auto">
      <DataTable
        ref={grid}
        label={label}
        rowCount={items.length + 1}
        columnCount={columns.length}
        widths={widths}
        minWidth={isTight ? leastTightWidth : widthOf(columns)}
        onKeyDown={onKeyDown}
      >
        <TableHead>
          <tr aria-rowindex={1}>
            {columns.map((column, index) => (
              <HeaderCell key={column.id} columnIndex={index + 1}>
                {column.label}
              </HeaderCell>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {items.map((item, row) => (
            <TableRow key={item.id} rowIndex={row + 2} isCurrent={row === openRow} onClick={() => open(item)}>
              {columns.map((column, index) => (
                <Cell
                  key={column.id}
                  isQuiet={column.isQuiet}
                  className={column.isStrong ? 'font-medium' : undefined}
                  title={column.whole?.(item)}
                  {...cellProps(row, index)}
                >
                  {column.render(item, isTight)}
                </Cell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </DataTable>
    </div>
  );
}

/** Shape, word, and quietly by how much. */
export function ItemStatus({ item, isTight }: { item: ProgrammeItem; isTight: boolean }) {
  const { briefStatus, measure } = useWords();
  const days = isTight ? '' : measure(item);
  return (
    <span className="flex items-baseline gap-2">
      <StatusLabel status={lookOf(item)} className="shrink-0">
        {briefStatus(item)}
      </StatusLabel>
      {days !== '' && <span className="truncate text-sm text-ink-3">{days}</span>}
    </span>
  );
}

/** The due date that stands, after the one it moved from. */
export function DueCell({ item }: { item: ProgrammeItem }) {
  const { date, shortDate, month } = useWords();
  const { due, dueOriginal } = item.status.facts;
  if (due === null) return <span className="text-ink-3">—</span>;
  const isMoved = dueOriginal !== null && dueOriginal !== due;
  return (
    <>
      {item.dueMonth !== null && !isMoved && (
        <span className="mr-1.5 inline-block w-8 text-ink-3">{month(item.dueMonth)}</span>
      )}
      {isMoved && <s className="mr-1.5 text-ink-3">{shortDate(dueOriginal)}</s>}
      {date(due)}
    </>
  );
}
