import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import type { KpiView } from '#shared/contract/kpis.ts';
import { usePreferences } from '#renderer/app/preferences.tsx';
import { DataTable, GroupRow, SpacerRow, TableBody, TableHead, TableScroller } from '#renderer/ui/data-table.tsx';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import { groupedByTier, type KpiGroup } from './kpi-filters.ts';
import { KpiRow, columnsIn, type KpiColumn } from './kpi-row.tsx';
import { useElementWidth } from '#renderer/ui/use-element-width.ts';

interface KpiTableProps {
  kpis: readonly KpiView[];
  /** The one whose panel is open. */
  current: string | null;
  onOpen: (id: string) => void;
  onClose: () => void;
}

type Item = { type: 'group'; group: KpiGroup } | { type: 'kpi'; kpi: KpiView };

const rowHeights = { comfortable: 36, compact: 28 } as const;
const groupHeight = 44;
const endColumns: readonly KpiColumn[] = ['value'];

/** The indicators by tier; ↑ ↓ walk, Enter opens, Esc closes, and a panel that is open follows. */
export function KpiTable({ kpis, current, onOpen, onClose }: KpiTableProps) {
  const { t } = useTranslation('kpis');
  const [box, width] = useElementWidth<HTMLDivElement>();
  const items = useMemo<Item[]>(
    () =>
      groupedByTier(kpis).flatMap((group) => [
        { type: 'group', group } as const,
        ...group.kpis.map((kpi) => ({ type: 'kpi', kpi }) as const),
      ]),
    [kpis],
  );
  const rowHeight = rowHeights[usePreferences().preferences.density];
  // oxlint-disable-next-line react/incompatible-library -- the rows in view are this component's own; nothing below is memoised on them
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (items[index]?.type === 'group' ? groupHeight : rowHeight),
    overscan: 12,
  });
  // Heights follow the density at once.
  useEffect(() => rows.measure(), [rows, rowHeight, items]);

  const order = items.flatMap((item) => (item.type === 'kpi' ? [item.kpi.id] : []));
  const reachable = current !== null && order.includes(current) ? current : (order[0] ?? null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    box.current?.querySelector<HTMLElement>(`[data-kpi="${wanted.current}"] td`)?.focus();
    wanted.current = null;
  });

  const walk = (event: KeyboardEvent, from: string) => {
    const at = order.indexOf(from);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key];
    if (event.key === 'Enter') onOpen(from);
    if (event.key === 'Escape' && current !== null) onClose();
    const next = to === undefined ? undefined : order[to];
    if (next === undefined) return;
    event.preventDefault();
    rows.scrollToIndex(items.findIndex((item) => item.type === 'kpi' && item.kpi.id === next));
    wanted.current = next;
    if (current !== null) onOpen(next);
    else box.current?.querySelector<HTMLElement>(`[data-kpi="${next}"] td`)?.focus();
  };

  const columns = columnsIn(width);
  const seen = rows.getVirtualItems();
  const before = seen[0]?.start ?? 0;
  const after = rows.getTotalSize() - (seen.at(-1)?.end ?? 0);
  return (
    <TableScroller ref={box}>
      <DataTable
        label={t('title')}
        rowCount={items.length + 1}
        columnCount={columns.length}
        widths={columns.map(({ width: columnWidth }) => columnWidth)}
        minWidth={560}
      >
        <TableHead>
          <tr aria-rowindex={1}>
            {columns.map(({ name }) => (
              <HeaderCell key={name} align={endColumns.includes(name) ? 'end' : 'start'}>
                {t(`column.${name}`)}
              </HeaderCell>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          <SpacerRow height={before} columnCount={columns.length} />
          {seen.map(({ index }) => {
            const item = items[index];
            if (item === undefined) return null;
            if (item.type === 'group')
              return (
                <GroupRow
                  key={item.group.tier}
                  rowIndex={index + 2}
                  title={t(`tier.${item.group.tier}`)}
                  columnCount={columns.length}
                >
                  <GroupSum group={item.group} />
                </GroupRow>
              );
            const { kpi } = item;
            return (
              <KpiRow
                key={kpi.id}
                kpi={kpi}
                columns={columns}
                rowIndex={index + 2}
                isCurrent={kpi.id === current}
                isReachable={kpi.id === reachable}
                onOpen={() => onOpen(kpi.id)}
                onKeyDown={(event) => walk(event, kpi.id)}
              />
            );
          })}
          <SpacerRow height={after} columnCount={columns.length} />
        </TableBody>
      </DataTable>
    </TableScroller>
  );
}

/** „11 индикатора · 8 с актуална стойност · 2 с остаряла“ */
function GroupSum({ group: { kpis } }: { group: KpiGroup }) {
  const { t } = useTranslation('kpis');
  const empty = kpis.filter(({ reading }) => reading === null).length;
  const stale = kpis.filter(({ light }) => light.stale).length;
  const parts = [
    t('group', { count: kpis.length }),
    t('groupRead', { number: kpis.length - empty - stale }),
    ...(stale > 0 ? [t('groupStale', { number: stale })] : []),
    ...(empty > 0 ? [t('groupEmpty', { number: empty })] : []),
  ];
  return <span className="truncate">{parts.join(' · ')}</span>;
}
