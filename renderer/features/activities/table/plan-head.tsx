import { useTranslation } from 'react-i18next';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import type { ColumnId } from './activity-columns.ts';
import type { PlanTableState } from './use-plan-table.ts';

const alignment: Partial<Record<ColumnId, 'end'>> = { progress: 'end', budget: 'end' };

/** The names of the columns: a press sorts, with Shift among others; the edge, or Alt and the arrows, makes one wider. */
export function PlanHead({ table }: { table: PlanTableState }) {
  const { t } = useTranslation('activities');
  return (
    <tr aria-rowindex={1}>
      {table.columns.map(({ id, size, sort, sortPlace }, index) => {
        const name = t(`column.${id}`);
        return (
          <HeaderCell
            key={id}
            columnIndex={index + 1}
            align={alignment[id]}
            sort={sort}
            sortPlace={sortPlace}
            onSort={({ addsToOthers }) => table.sortBy(id, addsToOthers)}
            pinnedAt={id === 'code' ? 0 : undefined}
            resize={{
              label: t('columnWidth', { name }),
              width: size,
              min: 64,
              max: 640,
              onChange: (width) => table.resize(id, width),
            }}
          >
            {name}
          </HeaderCell>
        );
      })}
    </tr>
  );
}
