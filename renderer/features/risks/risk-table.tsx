import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '#shared/contract/risks.ts';
import { usePreferences } from '#renderer/app/preferences.tsx';
import { useElementWidth } from '#renderer/ui/use-element-width.ts';
import { DataTable, SpacerRow, TableBody, TableHead, TableScroller } from '#renderer/ui/data-table.tsx';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import { columnsIn, RiskRow } from './risk-row.tsx';

interface RiskTableProps {
  risks: readonly RiskView[];
  currentId: string | null;
  /** Whether more than one status is shown. */
  hasStatus: boolean;
  onOpen: (id: string) => void;
  onClose: () => void;
}

const rowHeights = { comfortable: 36, compact: 28 } as const;

/** The register, the gravest first; ↑ ↓ walk, Enter opens, Esc closes, and a panel that is open follows. */
export function RiskTable({ risks, currentId, hasStatus, onOpen, onClose }: RiskTableProps) {
  const { t } = useTranslation('risks');
  const [box, width] = useElementWidth<HTMLDivElement>();
  const rowHeight = rowHeights[usePreferences().preferences.density];
  // oxlint-disable-next-line react/incompatible-library -- the rows in view are this component's own; nothing below is memoised on them
  const rows = useVirtualizer({
    count: risks.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  // Heights follow the density at once.
  useEffect(() => rows.measure(), [rows, rowHeight]);

  const order = risks.map(({ id }) => id);
  const reachable = currentId !== null && order.includes(currentId) ? currentId : (order[0] ?? null);
  const wanted = useRef<string | null>(null);
  const focus = (id: string) => box.current?.querySelector<HTMLElement>(`[data-risk="${id}"] td`)?.focus();
  useEffect(() => {
    if (wanted.current === null) return;
    box.current?.querySelector<HTMLElement>(`[data-risk="${wanted.current}"] td`)?.focus();
    wanted.current = null;
  });

  const walk = (event: KeyboardEvent, from: string) => {
    const at = order.indexOf(from);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key];
    if (event.key === 'Enter') onOpen(from);
    if (event.key === 'Escape' && currentId !== null) onClose();
    const next = to === undefined ? undefined : order[to];
    if (to === undefined || next === undefined) return;
    event.preventDefault();
    rows.scrollToIndex(to);
    wanted.current = next;
    if (currentId !== null) onOpen(next);
    else focus(next);
  };

  const columns = columnsIn(width, hasStatus);
  const seen = rows.getVirtualItems();
  return (
    <TableScroller ref={box}>
      <DataTable
        label={t('table')}
        rowCount={risks.length + 1}
        columnCount={columns.length}
        widths={columns.map((column) => column.width)}
        minWidth={560}
      >
        <TableHead>
          <tr aria-rowindex={1}>
            {columns.map(({ name }) => (
              <HeaderCell key={name}>{t(`column.${name}`)}</HeaderCell>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          <SpacerRow height={seen[0]?.start ?? 0} columnCount={columns.length} />
          {seen.map(({ index }) => {
            const risk = risks[index];
            return (
              risk && (
                <RiskRow
                  key={risk.id}
                  risk={risk}
                  columns={columns}
                  rowIndex={index + 2}
                  isCurrent={risk.id === currentId}
                  isReachable={risk.id === reachable}
                  onOpen={() => onOpen(risk.id)}
                  onKeyDown={(event) => walk(event, risk.id)}
                />
              )
            );
          })}
          <SpacerRow height={rows.getTotalSize() - (seen.at(-1)?.end ?? 0)} columnCount={columns.length} />
        </TableBody>
      </DataTable>
    </TableScroller>
  );
}
