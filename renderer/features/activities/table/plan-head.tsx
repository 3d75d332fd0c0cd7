import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import { isColumnId } from '#shared/model/plan-columns.ts';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import type { PlanToolsProps } from '../plan-view.ts';
import { alignmentOf, columnWidths } from './activity-columns.ts';
import { withMoved, withStep, type PlanColumn } from './column-layout.ts';
import type { PlanColumnTable } from './use-plan-columns.ts';

interface PlanHeadProps extends Pick<PlanToolsProps, 'layout' | 'onLayout'> {
  columns: readonly PlanColumn[];
  table: PlanColumnTable;
  sorts: PlanQuestion['sorts'];
}

/** The names of the columns: a press sorts, with Shift among others; the edge, or Alt and the arrows, makes one wider; dragging moves one. */
export const PlanHead = memo(function PlanHead({ columns, table, sorts, layout, onLayout }: PlanHeadProps) {
  const { t } = useTranslation('activities');
  return (
    <tr aria-rowindex={1}>
      {columns.map(({ id, size, pinnedAt }, index) => {
        const name = t(`column.${id}`);
        const column = table.getColumn(id);
        const place = sorts.findIndex(({ by }) => by === id);
        const direction = sorts[place]?.isDescending === true ? 'descending' : 'ascending';
        return (
          <HeaderCell
            key={id}
            columnIndex={index + 1}
            align={alignmentOf(id)}
            sort={place < 0 ? null : direction}
            sortPlace={sorts.length > 1 && place >= 0 ? place + 1 : undefined}
            onSort={
              column?.getCanSort() ? ({ addsToOthers }) => column.toggleSorting(undefined, addsToOthers) : undefined
            }
            pinnedAt={pinnedAt}
            reorder={{
              id,
              group: 'plan',
              onStep: (by) => onLayout(withStep(layout, id, by)),
              onDrop: (dropped, side) => {
                if (isColumnId(dropped)) onLayout(withMoved(layout, dropped, id, side));
              },
            }}
            resize={{
              label: t('columnWidth', { name }),
              width: size,
              ...columnWidths,
              onChange: (width) => table.setColumnSizing((sizes) => ({ ...sizes, [id]: width })),
            }}
          >
            {name}
          </HeaderCell>
        );
      })}
    </tr>
  );
});
