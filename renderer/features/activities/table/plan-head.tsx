import { useTranslation } from 'react-i18next';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import type { PlanViewProps } from '../plan-view.ts';
import {
  alignmentOf,
  columnWidths,
  isColumnId,
  isSortable,
  withMoved,
  withStep,
  withWidth,
  type PlanColumn,
} from './activity-columns.ts';
import { sortedBy, sortOf } from './sort-columns.ts';

interface PlanHeadProps extends Pick<PlanViewProps, 'question' | 'onAsk' | 'layout' | 'onLayout'> {
  columns: readonly PlanColumn[];
}

/** The names of the columns: a press sorts, with Shift among others; the edge, or Alt and the arrows, makes one wider; dragging moves one. */
export function PlanHead({ columns, question, onAsk, layout, onLayout }: PlanHeadProps) {
  const { t } = useTranslation('activities');
  return (
    <tr aria-rowindex={1}>
      {columns.map(({ id, size, pinnedAt }, index) => {
        const name = t(`column.${id}`);
        const sort = sortOf(question.sorts, id);
        return (
          <HeaderCell
            key={id}
            columnIndex={index + 1}
            align={alignmentOf(id)}
            sort={sort.direction}
            sortPlace={sort.place}
            onSort={
              isSortable(id)
                ? ({ addsToOthers }) => onAsk({ sorts: sortedBy(question.sorts, id, addsToOthers) }, 'quiet')
                : undefined
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
              onChange: (width) => onLayout(withWidth(layout, id, width)),
            }}
          >
            {name}
          </HeaderCell>
        );
      })}
    </tr>
  );
}
