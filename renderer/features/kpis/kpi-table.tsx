import { useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiView } from '#shared/contract/kpis.ts';
import { kpiSorts, type KpiGroup, type KpiSort } from '#shared/rules/kpi-question.ts';
import { usePreferences } from '#renderer/app/preferences.tsx';
import type { RecordRows } from '#renderer/app/rows/row-store.ts';
import { DataTable, GroupRow, TableBody, TableHead, TableScroller } from '#renderer/ui/data-table.tsx';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import { useElementWidth } from '#renderer/ui/use-element-width.ts';
import { BlankKpiRow, KpiRow, columnsIn, type KpiColumn } from './kpi-row.tsx';
import { rowHeights } from './row-heights.ts';
import { RowsInSight, type KpiLine, type SightHandle } from './rows-in-sight.tsx';

interface KpiTableProps {
  groups: readonly KpiGroup[];
  rows: RecordRows<KpiView>;
  sort: KpiSort | null;
  onSort: (sort: KpiSort | null) => void;
  /** The one whose panel is open. */
  current: string | null;
  onOpen: (id: string) => void;
  onClose: () => void;
}

const endColumns: readonly KpiColumn[] = ['value'];
const pageRows = 10;

/** The indicators by tier; ↑ ↓ walk, Enter opens, Esc closes, and a panel that is open follows. */
export function KpiTable({ groups, rows, sort, onSort, current, onOpen, onClose }: KpiTableProps) {
  const { t } = useTranslation('kpis');
  const [box, width] = useElementWidth<HTMLDivElement>();
  const sight = useRef<SightHandle>(null);
  const { lines, indexById, order } = useMemo(() => linesOf(groups), [groups]);
  const heights = rowHeights[usePreferences().preferences.density];
  const columns = useMemo(() => columnsIn(width), [width]);
  const [place, setPlace] = useState<string | null>(null);
  const reachable = [place, current].find((id) => id !== null && indexById.has(id)) ?? order[0] ?? null;

  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const cell = box.current?.querySelector<HTMLElement>(`[data-place="${wanted.current}"] td`);
    if (!cell) return;
    // A row that is still on its way gives its place to another element, which is focused in its turn.
    if (cell.closest('[aria-busy]') === null) wanted.current = null;
    cell.focus({ preventScroll: true });
  });

  const goTo = (id: string) => {
    wanted.current = id;
    setPlace(id);
    sight.current?.show(indexById.get(id) ?? 0);
    if (current !== null && current !== id) onOpen(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const from = idOf(event.target);
    if (from === null) return;
    if (event.key === 'Enter') onOpen(from);
    if (event.key === 'Escape' && current !== null) onClose();
    const at = order.indexOf(from);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: Math.min(at + pageRows, order.length - 1),
      PageUp: Math.max(at - pageRows, 0),
      Home: 0,
      End: order.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : order[to];
    if (next === undefined) return;
    event.preventDefault();
    goTo(next);
  };
  const onClick = (event: MouseEvent) => {
    const id = idOf(event.target);
    if (id === null) return;
    // The keys go on from the row, whichever of its cells was meant.
    wanted.current = id;
    setPlace(id);
    onOpen(id);
  };
  const onFocus = (event: FocusEvent) => {
    const id = idOf(event.target);
    if (id !== null && id !== place) setPlace(id);
  };

  return (
    <TableScroller ref={box} className="scroll-pt-9">
      <DataTable
        label={t('title')}
        rowCount={lines.length + 1}
        columnCount={columns.length}
        widths={columns.map(({ width: columnWidth }) => columnWidth)}
        minWidth={560}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={onFocus}
      >
        <TableHead>
          <tr aria-rowindex={1}>
            {columns.map(({ name }) => (
              <HeaderCell
                key={name}
                align={endColumns.includes(name) ? 'end' : 'start'}
                sort={sort?.by !== name ? null : sort.isDescending ? 'descending' : 'ascending'}
                onSort={isSortable(name) ? () => onSort(nextSort(sort, name)) : undefined}
              >
                {t(`column.${name}`)}
              </HeaderCell>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          <RowsInSight
            lines={lines}
            scroller={box}
            handle={sight}
            heights={heights}
            focused={reachable === null ? -1 : (indexById.get(reachable) ?? -1)}
            columnCount={columns.length}
            wanted={rows}
          >
            {(index) => {
              const line = lines[index];
              if (line === undefined) return null;
              if (line.kind === 'group')
                return (
                  <GroupRow
                    key={line.key}
                    rowIndex={index + 2}
                    title={t(`tier.${line.group.tier}`)}
                    columnCount={columns.length}
                  >
                    <GroupSum group={line.group} />
                  </GroupRow>
                );
              const row = { columns, rowIndex: index + 2, isReachable: line.key === reachable };
              const kpi = rows.get(line.key);
              if (kpi === undefined) return <BlankKpiRow key={line.key} id={line.key} {...row} />;
              return <KpiRow key={line.key} kpi={kpi} {...row} isCurrent={line.key === current} />;
            }}
          </RowsInSight>
        </TableBody>
      </DataTable>
    </TableScroller>
  );
}

const isSortable = (name: KpiColumn): name is KpiSort['by'] => kpiSorts.some((by) => by === name);

/** Up, down, and back to the order of the indicators. */
const nextSort = (sort: KpiSort | null, by: KpiSort['by']): KpiSort | null =>
  sort?.by !== by ? { by, isDescending: false } : sort.isDescending ? null : { by, isDescending: true };

type Line = KpiLine & ({ readonly kind: 'group'; readonly group: KpiGroup } | { readonly kind: 'kpi' });

function linesOf(groups: readonly KpiGroup[]) {
  const lines = groups.flatMap((group): Line[] => [
    { kind: 'group', key: `tier:${group.tier}`, group },
    ...group.ids.map((id) => ({ kind: 'kpi', key: id }) as const),
  ]);
  const indexById = new Map(lines.map(({ key }, index) => [key, index]));
  return { lines, indexById, order: groups.flatMap(({ ids }) => ids) };
}

const idOf = (target: EventTarget): string | null =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset['place'] : undefined) ?? null;

/** „11 индикатора · 8 с актуална стойност · 2 с остаряла“ */
function GroupSum({ group: { ids, fresh, stale, empty } }: { group: KpiGroup }) {
  const { t } = useTranslation('kpis');
  const parts = [
    t('group', { count: ids.length }),
    t('groupRead', { number: fresh }),
    ...(stale > 0 ? [t('groupStale', { number: stale })] : []),
    ...(empty > 0 ? [t('groupEmpty', { number: empty })] : []),
  ];
  return <span className="truncate">{parts.join(' · ')}</span>;
}
