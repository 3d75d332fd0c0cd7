import { useMemo, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import type { KpiView } from '#shared/contract/kpis.ts';
import { textIn } from '#shared/i18n/format.ts';
import { kpiUnit } from '#shared/i18n/kpi-value.ts';
import { quarterFirstDay, quarterOf, quarterParts, type Quarter } from '#shared/rules/periods.ts';
import { useLanguage, usePreferences } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Cell, DataTable, SpacerRow, TableBody, TableHead, TableRow, TableScroller } from '#renderer/ui/data-table.tsx';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import { CellDetailsDialog } from './cell-details-dialog.tsx';
import { GridPasteDialog } from './grid-paste-dialog.tsx';
import { GridReasonDialog } from './grid-reason-dialog.tsx';
import { GridValueCell } from './grid-value-cell.tsx';
import { cellKey, recentQuarters } from './grid-model.ts';
import { groupedByTier } from './kpi-filters.ts';
import { useElementWidth } from '#renderer/ui/use-element-width.ts';
import { useGridCells } from './use-grid-cells.ts';
import { useReadingGrid } from './use-reading-grid.ts';

const rowHeights = { comfortable: 36, compact: 28 } as const;

/** As many quarters as leave room for the titles in a list of this width (pixels); 0 is not known yet. */
const quartersIn = (width: number) => (width === 0 || width > 1180 ? 6 : width > 880 ? 5 : 4);

/** Readings by quarter: rows are indicators, columns quarters. Typing fills a cell, pasting a block of them. */
export function ReadingGrid({ kpis: given }: { kpis: readonly KpiView[] }) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const [box, width] = useElementWidth<HTMLDivElement>();
  const kpis = useMemo(() => groupedByTier(given).flatMap((group) => group.kpis), [given]);
  const quarters = useMemo(() => recentQuarters(asOf, quartersIn(width)), [asOf, width]);
  const from = quarterFirstDay(quarters[0] ?? '');
  const rowHeight = rowHeights[usePreferences().preferences.density];
  // oxlint-disable-next-line react/incompatible-library -- the rows in view are this component's own; nothing below is memoised on them
  const rows = useVirtualizer({
    count: kpis.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const seen = rows.getVirtualItems();
  const { cells, cellsOfRows } = useGridCells(kpis, from, { from: seen[0]?.index ?? 0, to: seen.at(-1)?.index ?? 0 });
  const [hasFocus, setHasFocus] = useState(false);
  const grid = useReadingGrid({
    kpis,
    quarters,
    cells,
    cellsOfRows,
    scroller: box,
    scrollToRow: (row) => rows.scrollToIndex(row),
  });

  const detailed = grid.detailed === null ? undefined : kpis[grid.detailed.row];
  const detailedQuarter = grid.detailed === null ? undefined : quarters[grid.detailed.column];
  const columnCount = quarters.length + 3;
  return (
    <>
      <p className="shrink-0 border-b border-line px-6 py-2 text-sm text-ink-3">{t('grid.hint')}</p>
      <TableScroller ref={box}>
        <DataTable
          label={t('grid.label')}
          rowCount={kpis.length + 1}
          columnCount={columnCount}
          widths={[88, null, 116, ...quarters.map((_, index) => (index === quarters.length - 1 ? 128 : 112))]}
          minWidth={720}
          onKeyDown={grid.onKeyDown}
          onPaste={grid.onPaste}
          onFocus={() => setHasFocus(true)}
          onBlur={() => setHasFocus(false)}
        >
          <TableHead>
            <tr aria-rowindex={1}>
              <HeaderCell>{t('column.code')}</HeaderCell>
              <HeaderCell>{t('column.title')}</HeaderCell>
              <HeaderCell>{t('grid.unit')}</HeaderCell>
              {quarters.map((quarter) => (
                <HeaderCell key={quarter} align="end">
                  <QuarterName quarter={quarter} />
                </HeaderCell>
              ))}
            </tr>
          </TableHead>
          <TableBody>
            <SpacerRow height={seen[0]?.start ?? 0} columnCount={columnCount} />
            {seen.map(({ index }) => {
              const kpi = kpis[index];
              if (kpi === undefined) return null;
              const title = textIn(kpi.title, language);
              return (
                <TableRow key={kpi.id} rowIndex={index + 2}>
                  <Cell isQuiet>{kpi.code}</Cell>
                  <Cell className="font-medium" title={title}>
                    {title}
                  </Cell>
                  <Cell isQuiet title={textIn(kpi.unit, language)}>
                    {kpiUnit(kpi, language) || textIn(kpi.unit, language)}
                  </Cell>
                  {quarters.map((quarter, column) => (
                    <GridValueCell
                      key={quarter}
                      kpi={kpi}
                      quarter={quarter}
                      reading={cells.get(cellKey(kpi.id, quarter)) ?? resultIn(kpi, quarter)}
                      grid={grid}
                      row={index}
                      column={column}
                      hasFocus={hasFocus}
                    />
                  ))}
                </TableRow>
              );
            })}
            <SpacerRow height={rows.getTotalSize() - (seen.at(-1)?.end ?? 0)} columnCount={columnCount} />
          </TableBody>
        </DataTable>
      </TableScroller>
      {grid.pending !== null && (
        <GridReasonDialog pending={grid.pending} onConfirm={grid.confirm} onClose={grid.dropPending} />
      )}
      {grid.pasted !== null && (
        <GridPasteDialog block={grid.pasted} onSave={grid.savePasted} onClose={grid.dropPasted} />
      )}
      {detailed !== undefined && detailedQuarter !== undefined && (
        <CellDetailsDialog
          kpi={detailed}
          quarter={detailedQuarter}
          reading={cells.get(cellKey(detailed.id, detailedQuarter))}
          onClose={grid.closeDetails}
        />
      )}
    </>
  );
}

/** The result of an indicator that is worked out, in the quarter that it is true in. */
const resultIn = ({ computed, reading }: KpiView, quarter: Quarter) =>
  computed !== null && reading !== null && quarterOf(reading.asOf) === quarter ? reading : undefined;

function QuarterName({ quarter }: { quarter: Quarter }) {
  const { t } = useTranslation('kpis');
  const { year, quarter: number } = quarterParts(quarter);
  return <>{`${t('grid.quarter', { quarter: number })} ${year}`}</>;
}
