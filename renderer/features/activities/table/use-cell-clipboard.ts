import { useState, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { rowsLimit } from '#shared/contract/plan-answer.ts';
import type { BilingualPatch, Day } from '#shared/model/values.ts';
import { blockLimits, readCellBlock, writeCellBlock, type CellBlock } from '#shared/rules/cell-block.ts';
import { planCellText } from '#shared/i18n/plan-cell-text.ts';
import type { ColumnId } from '#shared/model/plan-columns.ts';
import { useApplication } from '#renderer/app/application.tsx';
import type { Client } from '#renderer/app/client.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import type { PlanItem } from '../plan-items.ts';
import type { RecordRows } from '#renderer/app/rows/row-store.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { createCellLookup } from './cell-lookup.ts';
import { isOneCell, type CellRange } from '#renderer/ui/cell-range.ts';
import type { CellWords } from './cell-words.ts';
import { pasteBlock, type Paste } from './paste-block.ts';

interface ClipboardOptions {
  items: readonly PlanItem[];
  rows: RecordRows;
  columns: readonly ColumnId[];
  range: CellRange | null;
  isEditing: boolean;
  isReadOnly: boolean;
  words: CellWords;
}

/** Copying a block of cells to a spreadsheet, writing one over the plan, and emptying cells: each one action, one undo. */
export function useCellClipboard(options: ClipboardOptions) {
  const { items, rows, columns, range, isEditing, isReadOnly, words } = options;
  const { t, i18n } = useTranslation('activities');
  const { client, toaster } = useApplication();
  const { asOf } = useWorkbook();
  const { tell } = useToldAction();
  const { run } = useAction();
  const [asked, setAsked] = useState<Paste | null>(null);

  const onCopy = (event: ClipboardEvent) => {
    // A text that was marked inside a cell is copied as text.
    if (isEditing || range === null || document.getSelection()?.isCollapsed === false) return;
    const block = activityIds(items, range.rows.from, range.rows.to).map((id) => {
      const activity = rows.get(id);
      return columns
        .slice(range.columns.from, range.columns.to + 1)
        .map((column) => (activity === undefined ? null : planCellText(column, activity, words)));
    });
    event.preventDefault();
    if (block.some((row) => row.includes(null)))
      return void toaster.show({ text: t('paste.stillComing'), isError: true });
    const cells = block.map((row) => row.map((cell) => cell ?? ''));
    event.clipboardData.setData('text/plain', writeCellBlock(cells));
    event.clipboardData.setData('text/html', htmlTable(cells));
    if (cells.length > 1 || (cells[0]?.length ?? 0) > 1)
      toaster.show({ text: t('paste.copied', { count: cells.length * (cells[0]?.length ?? 0) }) });
  };

  const write = (paste: Paste, decidedOn: Day, reason: BilingualPatch) =>
    tell(t('paste.done', { count: paste.changed }), () =>
      client.activities.editCells({ edits: paste.edits.map((edit) => ({ ...edit })), decidedOn, reason }),
    );

  const place = (block: CellBlock, wanted: CellRange) =>
    run(async () => {
      const ids = activityIds(items, wanted.rows.from, wanted.rows.to);
      const activities = await allRows(client, asOf, ids, rows);
      const lookup = await createCellLookup(client, i18n);
      const over = columns.slice(wanted.columns.from, wanted.columns.to + 1);
      const paste = pasteBlock(block, activities, over, { language: words.language, lookup });
      if (paste.refused.length > 0 || paste.moved > 0) return setAsked(paste);
      if (paste.changed === 0) return void toaster.show({ text: t('paste.same') });
      const refusal = await write(paste, asOf, {});
      if (refusal !== null) toaster.show({ text: refusal, isError: true });
    });

  const onPaste = (event: ClipboardEvent) => {
    if (isEditing || range === null || isReadOnly) return;
    event.preventDefault();
    const block = readCellBlock(event.clipboardData.getData('text/plain'));
    const width = Math.max(...block.map((row) => row.length));
    if (block.length > blockLimits.rows || width > blockLimits.columns)
      return void toaster.show({ text: t('paste.tooLarge', { count: blockLimits.rows }), isError: true });
    const isOne = block.length === 1 && width === 1;
    void place(block, isOne && !isOneCell(range) ? range : rangeFrom(items, range, block.length, width));
  };

  return {
    onCopy,
    onPaste,
    onClear: (wanted: CellRange) => void place([['']], wanted),
    asked,
    onWrite: (decidedOn: Day, reason: BilingualPatch) =>
      asked === null ? Promise.resolve(null) : write(asked, decidedOn, reason),
    onGiveUp: () => setAsked(null),
  };
}

/** The activities of these lines, each once; heads of groups are passed over. */
function activityIds(items: readonly PlanItem[], from: number, to: number): string[] {
  const ids = items.slice(from, to + 1).flatMap((item) => (item.kind === 'activity' ? [item.id] : []));
  return [...new Set(ids)];
}

/** As many activities and columns as the block has, from where the marked one begins. */
function rangeFrom(items: readonly PlanItem[], { rows, columns }: CellRange, height: number, width: number): CellRange {
  let to = rows.from;
  let left = height;
  for (let index = rows.from; index < items.length && left > 0; index += 1) {
    if (items[index]?.kind !== 'activity') continue;
    to = index;
    left -= 1;
  }
  return { rows: { from: rows.from, to }, columns: { from: columns.from, to: columns.from + width - 1 } };
}

async function allRows(client: Client, asOf: Day, ids: readonly string[], rows: RecordRows): Promise<ActivityRow[]> {
  const known = new Map(ids.map((id) => [id, rows.get(id)]));
  const missing = ids.filter((id) => known.get(id) === undefined);
  for (let from = 0; from < missing.length; from += rowsLimit) {
    const fetched = await client.activities.rows({ asOf, ids: missing.slice(from, from + rowsLimit) });
    for (const row of fetched.rows) known.set(row.id, row);
  }
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** For spreadsheets and word processors that prefer a table to tabs. */
function htmlTable(block: CellBlock): string {
  const table = document.createElement('table');
  for (const row of block) {
    const line = table.insertRow();
    for (const cell of row) line.insertCell().textContent = cell;
  }
  return table.outerHTML;
}
