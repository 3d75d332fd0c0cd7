import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { writeCellBlock } from '#shared/rules/cell-block.ts';
import { quarterOf, type Quarter } from '#shared/rules/periods.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { copyText } from '#renderer/app/copy-text.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import type { CellRange } from '#renderer/ui/cell-range.ts';
import { cellKey, cellText, type RefusedCell } from './grid-model.ts';
import type { GridRows } from './use-grid-cells.ts';

interface GridCopyOptions {
  range: CellRange;
  isEditing: boolean;
  quarters: readonly Quarter[];
  refused: ReadonlyMap<string, RefusedCell>;
  rowsHere: (first: number, last: number) => GridRows | null;
  fetchRows: (first: number, last: number) => Promise<GridRows>;
}

/** Ctrl C over the grid: the marked values for a spreadsheet, as they are written in it; rows out of sight too. */
export function useGridCopy({ range, isEditing, quarters, refused, rowsHere, fetchRows }: GridCopyOptions) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const { toaster } = useApplication();
  const { run } = useAction();
  const { rows, columns } = range;
  const wanted = quarters.slice(columns.from, columns.to + 1);
  const count = (rows.to - rows.from + 1) * wanted.length;

  const textOf = ({ kpiAt, cells }: GridRows): string => {
    const block: string[][] = [];
    for (let row = rows.from; row <= rows.to; row += 1) {
      const kpi = kpiAt(row);
      block.push(
        wanted.map((quarter) => {
          if (kpi === undefined) return '';
          const key = cellKey(kpi.id, quarter);
          const known = refused.get(key)?.text;
          if (known !== undefined) return known;
          const worked = kpi.computed !== null && kpi.reading !== null && quarterOf(kpi.reading.asOf) === quarter;
          const reading = cells.get(key) ?? (worked ? kpi.reading : null);
          return reading === null ? '' : cellText(reading, kpi, language);
        }),
      );
    }
    return writeCellBlock(block);
  };
  const tell = () => count > 1 && toaster.show({ text: t('grid.copied', { count }) });

  return (event: ClipboardEvent) => {
    // A text that was marked inside a cell is copied as text.
    if (isEditing || document.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    const here = rowsHere(rows.from, rows.to);
    if (here !== null) {
      event.clipboardData.setData('text/plain', textOf(here));
      return void tell();
    }
    void run(async () => {
      const text = textOf(await fetchRows(rows.from, rows.to));
      if (copyText(text)) tell();
    });
  };
}
