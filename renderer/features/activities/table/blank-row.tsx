import type { ColumnId } from '#shared/model/plan-columns.ts';
import { Cell, TableRow } from '#renderer/ui/data-table.tsx';
import { BlankText } from '#renderer/ui/skeleton.tsx';
import type { PlanColumn } from './column-layout.ts';

interface BlankRowProps {
  place: string;
  rowIndex: number;
  columns: readonly PlanColumn[];
  focused: ColumnId | null;
  isSelected: boolean;
}

/** A row that is still on its way: it has its height and its focus, and after a moment shows that something will come. */
export function BlankRow({ place, rowIndex, columns, focused, isSelected }: BlankRowProps) {
  return (
    <TableRow rowIndex={rowIndex} isSelected={isSelected} aria-busy>
      {columns.map(({ id: column, pinnedAt }, index) => (
        <Cell
          key={column}
          data-place={place}
          data-column={column}
          tabIndex={focused === column ? 0 : -1}
          pinnedAt={pinnedAt}
        >
          <BlankText width={index === 1 ? '72%' : '48%'} />
        </Cell>
      ))}
    </TableRow>
  );
}
