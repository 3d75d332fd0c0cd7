import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/i18n/format.ts';
import { kpiFigure } from '#shared/i18n/kpi-value.ts';
import { blockLimits, readCellBlock } from '#shared/rules/cell-block.ts';
import type { Quarter } from '#shared/rules/periods.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useTold } from '#renderer/app/use-told.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { moveInGrid, type GridPosition } from '#renderer/ui/grid-keys.ts';
import { cellKey, readCells, type CellEntry, type PastedBlock, type RefusedCell } from './grid-model.ts';
import type { GridRows } from './use-grid-cells.ts';
import { useGridCopy } from './use-grid-copy.ts';
import { useGridRange } from './use-grid-range.ts';
import { useReadingToast } from './use-reading-toast.ts';

interface ReadingGridOptions {
  rowCount: number;
  quarters: readonly Quarter[];
  kpiAt: GridRows['kpiAt'];
  cells: GridRows['cells'];
  /** The same of any rows; null where some are still to be fetched. */
  rowsHere: (first: number, last: number) => GridRows | null;
  fetchRows: (first: number, last: number) => Promise<GridRows>;
  scroller: RefObject<HTMLElement | null>;
  scrollToRow: (row: number) => void;
}

export type ReadingGridState = ReturnType<typeof useReadingGrid>;

/** The keyboard, clipboard and saving of the grid: one cell has the focus; Enter, F2 or typing writes in it. */
export function useReadingGrid(given: ReadingGridOptions) {
  const { rowCount, quarters, kpiAt, cells, rowsHere, fetchRows, scroller, scrollToRow } = given;
  const { t } = useTranslation(['kpis', 'common']);
  const language = useLanguage();
  const { toaster } = useApplication();
  const { asOf, workbook } = useWorkbook();
  const { run } = useAction();
  const told = useTold();
  const tell = useReadingToast();
  const [wantedPlace, setPlace] = useState<GridPosition>({ row: 0, column: quarters.length - 1 });
  // A narrower window shows fewer quarters, another question fewer rows: one cell can always be reached by Tab.
  const place = {
    row: Math.max(0, Math.min(wantedPlace.row, rowCount - 1)),
    column: Math.min(wantedPlace.column, quarters.length - 1),
  };
  const [editing, setEditing] = useState<string | null>(null);
  // The same at once: leaving the box tells of itself again when the box is taken away.
  const draft = useRef<string | null>(null);
  const write = (text: string | null) => {
    draft.current = text;
    setEditing(text);
  };
  const [refused, setRefused] = useState<ReadonlyMap<string, RefusedCell>>(new Map());
  const [pending, setPending] = useState<readonly CellEntry[] | null>(null);
  const [pasted, setPasted] = useState<PastedBlock | null>(null);
  const [detailed, setDetailed] = useState<GridPosition | null>(null);
  const wantsFocus = useRef(false);

  useEffect(() => {
    if (!wantsFocus.current || editing !== null) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${place.row} ${place.column}"]`);
    if (!cell) return;
    // A row that is still on its way gives its place to another element, which is focused in its turn.
    if (cell.closest('[aria-busy]') === null) wantsFocus.current = false;
    cell.focus();
  });

  const size = { rows: rowCount, columns: quarters.length, pageRows: 10 };
  const goTo = (to: GridPosition) => {
    wantsFocus.current = true;
    scrollToRow(to.row);
    setPlace(to);
    marking.drop();
    write(null);
  };
  const marking = useGridRange({ place, size, goTo, scrollToRow });
  const step = (key: string, ctrlKey = false) => {
    const to = moveInGrid({ key, ctrlKey }, place, size);
    if (to !== null) goTo(to);
    return to !== null;
  };

  /** Everything in one action; what supersedes a reading waits for its reason. */
  const save = async (entries: readonly CellEntry[], reason?: string): Promise<string | null> => {
    let refusal: string | null = null;
    const measured = entries.map(({ kpi, quarter, asOf: day, quantity, quality, supersedes }) => ({
      kpi: kpi.id,
      asOf: day,
      asOfPrecision: supersedes?.asOfPrecision ?? day,
      period: supersedes?.period ?? quarter,
      quantity,
      quality,
      ...(supersedes === null ? {} : { supersedes: supersedes.id }),
    }));
    const [only, first] = [entries.length === 1 ? entries[0] : undefined, measured[0]];
    const options = reason === undefined ? {} : { onError: ({ message }: { message: string }) => (refusal = message) };
    if (only !== undefined && first !== undefined && only.supersedes === null) {
      const change = await run(({ client }) => client.kpis.addReading({ ...first, seenOn: asOf }), options);
      if (change !== undefined) tell(only.kpi, first, change);
      return refusal;
    }
    const why = reason === undefined ? {} : { reason: { [language]: reason } };
    const saved = await run(({ client }) => client.kpis.enterReadings({ entries: measured, ...why }), options);
    if (saved !== undefined)
      told(
        [
          t('grid.saved', { count: saved.readingIds.length }),
          saved.waiting > 0 && t('grid.waiting', { count: saved.waiting }),
          saved.errata > 0 && t('entered.errata', { count: saved.errata }),
        ]
          .filter(Boolean)
          .join(' '),
      );
    return refusal;
  };

  const take = async (rows: readonly (readonly string[])[], from: GridPosition) => {
    const last = Math.min(from.row + rows.length, rowCount) - 1;
    const standing = (rows.length === 1 ? rowsHere(from.row, from.row) : null) ?? (await fetchRows(from.row, last));
    const read = readCells(rows, from, { ...standing, quarters, asOf, today: workbook.today, language });
    setRefused((before) => {
      const after = new Map(before);
      for (const { key } of read.entries) after.delete(key);
      for (const cell of read.refused) after.set(cell.key, cell);
      return after;
    });
    const isBlock = rows.length > 1 || (rows[0]?.length ?? 0) > 1;
    if (isBlock && read.refused.length > 0) setPasted(read);
    else record(read.entries);
  };
  const record = (entries: readonly CellEntry[]) => {
    if (entries.some(({ supersedes }) => supersedes !== null)) setPending(entries);
    else if (entries.length > 0) void save(entries);
  };

  const forget = (at: GridPosition) => {
    const [kpi, quarter] = [kpiAt(at.row), quarters[at.column]];
    if (kpi === undefined || quarter === undefined) return;
    setRefused((before) => new Map([...before].filter(([key]) => key !== cellKey(kpi.id, quarter))));
  };

  const commit = (then: 'down' | 'right' | 'left' | 'leave') => {
    const text = draft.current;
    if (text === null) return;
    write(null);
    if (text.trim() === '') forget(place);
    else void take([[text]], place);
    if (then === 'down') step('ArrowDown');
    if (then === 'right') step('ArrowRight');
    if (then === 'left') step('ArrowLeft');
  };

  const shownText = ({ row, column }: GridPosition) => {
    const [kpi, quarter] = [kpiAt(row), quarters[column]];
    if (kpi === undefined || quarter === undefined) return '';
    const key = cellKey(kpi.id, quarter);
    const reading = cells.get(key);
    const value =
      reading === undefined
        ? ''
        : reading.quantity === null
          ? textIn(reading.valueText, language)
          : kpiFigure(reading.quantity, kpi, language);
    return refused.get(key)?.text ?? value;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (editing !== null) {
      if (key === 'Enter') commit('down');
      else if (key === 'Tab') commit(shiftKey ? 'left' : 'right');
      else if (key === 'Escape') goTo(place);
      else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (key === 'F2' && shiftKey) {
      event.preventDefault();
      setDetailed(place);
      return;
    }
    if (shiftKey && /^Arrow|^Home$|^End$|^Page/.test(key)) {
      if (!marking.extend(key, ctrlKey || metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (key === 'Escape' && marking.hasCorner) {
      event.preventDefault();
      event.stopPropagation();
      marking.drop();
      return;
    }
    const isTyping = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    if (key === 'Enter' || key === 'F2') write(shownText(place));
    else if (key === 'Delete' || key === 'Backspace') forget(place);
    else if (isTyping) write(key);
    else if (!step(key, ctrlKey || metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onPaste = (event: ClipboardEvent) => {
    if (editing !== null) return;
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    event.preventDefault();
    const block = readCellBlock(text);
    if (block.length > blockLimits.rows || block.some((row) => row.length > blockLimits.columns))
      return void toaster.show({ text: t('grid.pasteTooLarge', { count: blockLimits.rows }), isError: true });
    void take(block, place);
  };

  const onCopy = useGridCopy({
    range: marking.range,
    isEditing: editing !== null,
    quarters,
    refused,
    rowsHere,
    fetchRows,
  });

  return {
    place,
    isMarked: marking.isMarked,
    onPointerDown: marking.onPointerDown,
    onPointerOver: marking.onPointerOver,
    onMouseDown: marking.onMouseDown,
    onCopy,
    editing,
    refused,
    pending,
    moveTo: (to: GridPosition) => {
      if (to.row === place.row && to.column === place.column) return;
      setPlace(to);
      marking.drop();
      write(null);
    },
    /** Of a row that is still on its way: its cell keeps the focus when the row has come. */
    awaitAt: goTo,
    edit: (at: GridPosition, text: string) => {
      setPlace(at);
      marking.drop();
      write(text);
    },
    type: write,
    commit,
    confirm: (reason: string) => (pending === null ? Promise.resolve(null) : save(pending, reason)),
    dropPending: () => setPending(null),
    pasted,
    savePasted: () => record(pasted?.entries ?? []),
    dropPasted: () => setPasted(null),
    detailed,
    closeDetails: () => {
      setDetailed(null);
      wantsFocus.current = true;
    },
    onKeyDown,
    onPaste,
  };
}
