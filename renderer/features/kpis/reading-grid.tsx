import { useMemo, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import type { KpiView } from '#shared/contract/kpis.ts';
import { textIn } from '#shared/i18n/format.ts';
import { kpiUnit } from '#shared/i18n/kpi-value.ts';
import type { KpiGroup } from '#shared/rules/kpi-question.ts';
import { quarterFirstDay, quarterOf, quarterParts, type Quarter } from '#shared/rules/periods.ts';
import { useLanguage, usePreferences } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import type { RecordRows } from '#renderer/app/rows/row-store.ts';
import { useWantedLines } from '#renderer/app/rows/use-lines-in-view.ts';
import { Cell, DataTable, SpacerRow, TableBody, TableHead, TableRow, TableScroller } from '#renderer/ui/data-table.tsx';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import { BlankText } from '#renderer/ui/skeleton.tsx';
import { CellDetailsDialog } from './cell-details-dialog.tsx';
import { GridPasteDialog } from './grid-paste-dialog.tsx';
import { GridReasonDialog } from './grid-reason-dialog.tsx';
import { GridValueCell } from './grid-value-cell.tsx';
import { cellKey, recentQuarters } from './grid-model.ts';
import { useElementWidth } from '#renderer/ui/use-element-width.ts';
import { rowHeights } from './row-heights.ts';
import { useGridCells } from './use-grid-cells.ts';
import { useReadingGrid, type ReadingGridState } from './use-reading-grid.ts';

/** As many quarters as leave room for the titles in a list of this width (pixels); 0 is not known yet. */
const quartersIn = (width: number) => (width === 0 || width > 1180 ? 6 : width > 880 ? 5 : 4);

interface ReadingGridProps {
  groups: readonly KpiGroup[];
  rows: RecordRows<KpiView>;
}

/** Readings by quarter: rows are indicators, columns quarters. Typing fills a cell, pasting a block of them. */
export function ReadingGrid({ groups, rows: kpis }: ReadingGridProps) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const [box, width] = useElementWidth<HTMLDivElement>();
  const ids = useMemo(() => groups.flatMap((group) => group.ids), [groups]);
  const quarters = useMemo(() => recentQuarters(asOf, quartersIn(width)), [asOf, width]);
  const from = quarterFirstDay(quarters[0] ?? '');
  const rowHeight = rowHeights[usePreferences().preferences.density].kpi;
  // oxlint-disable-next-line react/incompatible-library -- the rows in view are this component's own; nothing below is memoised on them
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const seen = rows.getVirtualItems();
  useWantedLines([kpis], {
    drawn: seen,
    count: ids.length,
    idsAt: (index) => ids.slice(index, index + 1),
    block: 64,
  });
  const { kpiAt, cells, rowsHere, fetchRows } = useGridCells({
    ids,
    rows: kpis,
    from,
    seen: { from: seen[0]?.index ?? 0, to: seen.at(-1)?.index ?? 0 },
  });
  const [hasFocus, setHasFocus] = useState(false);
  const grid = useReadingGrid({
    rowCount: ids.length,
    quarters,
    kpiAt,
    cells,
    rowsHere,
    fetchRows,
    scroller: box,
    scrollToRow: (row) => rows.scrollToIndex(row),
  });

  const detailed = grid.detailed === null ? undefined : kpiAt(grid.detailed.row);
  const detailedQuarter = grid.detailed === null ? undefined : quarters[grid.detailed.column];
  const columnCount = quarters.length + 3;
  return (
    <>
      <p className="shrink-0 border-b border-line px-6 py-2 text-sm text-ink-3">{t('grid.hint')}</p>
      <TableScroller ref={box}>
        <DataTable
          label={t('grid.label')}
          rowCount={ids.length + 1}
          isMultiselectable
          columnCount={columnCount}
          widths={[88, null, 116, ...quarters.map((_, index) => (index === quarters.length - 1 ? 128 : 112))]}
          // With room for a title that still tells the rows apart.
          minWidth={88 + 120 + 116 + quarters.length * 112 + 16}
          onKeyDown={grid.onKeyDown}
          onCopy={grid.onCopy}
          onPaste={grid.onPaste}
          onPointerDown={grid.onPointerDown}
          onPointerOver={grid.onPointerOver}
          onMouseDown={grid.onMouseDown}
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
              const kpi = kpiAt(index);
              if (kpi === undefined)
                return <BlankGridRow key={ids[index]} row={index} columns={quarters.length} grid={grid} />;
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

/** A row that is still on its way keeps its height and its focus. */
function BlankGridRow({ row, columns, grid }: { row: number; columns: number; grid: ReadingGridState }) {
  return (
    <TableRow rowIndex={row + 2} aria-busy>
      <Cell>
        <BlankText width="48%" />
      </Cell>
      <Cell>
        <BlankText width="72%" />
      </Cell>
      <Cell>
        <BlankText width="48%" />
      </Cell>
      {Array.from({ length: columns }, (_, column) => (
        <Cell
          key={column}
          data-cell={`${row} ${column}`}
          tabIndex={grid.place.row === row && grid.place.column === column ? 0 : -1}
          onFocus={() => grid.awaitAt({ row, column })}
        />
      ))}
    </TableRow>
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
