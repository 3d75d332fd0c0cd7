import { Fragment, useState } from 'react';
import { Cell, DataTable, GroupRow, TableBody, TableHead, TableRow, TableScroller } from '#renderer/ui/data-table.tsx';
import { HeaderCell, type SortDirection } from '#renderer/ui/header-cell.tsx';
import { MixBar } from '#renderer/ui/mix-bar.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { mixOf, statusWords, type SampleActivity, type SampleGroup } from './sample-data.ts';

interface PlanTableProps {
  groups: readonly SampleGroup[];
  current: string | null;
  onOpen: (code: string) => void;
}

export function PlanTable({ groups, current, onOpen }: PlanTableProps) {
  const [codeWidth, setCodeWidth] = useState(92);
  const [sort, setSort] = useState<SortDirection>('ascending');
  return (
    <TableScroller>
      <DataTable label="Дейности" rowCount={16} columnCount={5} widths={[codeWidth, null, 172, 204, 84]} minWidth={760}>
        <TableHead>
          <tr aria-rowindex={1}>
            <HeaderCell
              sort={sort}
              onSort={() => setSort(sort === 'ascending' ? 'descending' : 'ascending')}
              resize={{ label: 'Ширина на „№“', width: codeWidth, min: 72, max: 200, onChange: setCodeWidth }}
            >
              №
            </HeaderCell>
            <HeaderCell onSort={() => {}}>Дейност</HeaderCell>
            <HeaderCell onSort={() => {}}>Състояние</HeaderCell>
            <HeaderCell onSort={() => {}}>Краен срок</HeaderCell>
            <HeaderCell onSort={() => {}} align="end">
              Дял
            </HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {groups.map((group) => (
            <Fragment key={group.title}>
              <GroupRow title={group.title} columnCount={5}>
                <MixBar title={group.title} description={group.sum} parts={mixOf(group.mix)} />
                <span className="truncate">{group.sum}</span>
              </GroupRow>
              {group.activities.map((activity) => (
                <ActivityRow
                  key={activity.code}
                  activity={activity}
                  isCurrent={activity.code === current}
                  onOpen={onOpen}
                />
              ))}
            </Fragment>
          ))}
        </TableBody>
      </DataTable>
    </TableScroller>
  );
}

interface ActivityRowProps {
  activity: SampleActivity;
  isCurrent: boolean;
  onOpen: (code: string) => void;
}

function ActivityRow({ activity, isCurrent, onOpen }: ActivityRowProps) {
  return (
    <TableRow
      isCurrent={isCurrent}
      isFaded={activity.status === 'dropped'}
      onClick={() => onOpen(activity.code)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onOpen(activity.code);
      }}
    >
      <Cell isQuiet tabIndex={isCurrent ? 0 : -1}>
        {activity.code}
      </Cell>
      <Cell className="font-medium" title={activity.title}>
        {activity.title}
      </Cell>
      <Cell>
        <StatusLabel status={activity.status}>{statusWords[activity.status]}</StatusLabel>
      </Cell>
      <Cell>
        {activity.movedFrom && <s className="mr-1.5 text-ink-3">{activity.movedFrom}</s>}
        {activity.due}
      </Cell>
      <Cell align="end">{activity.share}</Cell>
    </TableRow>
  );
}
