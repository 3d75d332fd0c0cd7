import { memo, useRef } from 'react';
import type { ActivityRow as Activity } from '#shared/contract/activities.ts';
import type { ColumnId } from '#shared/model/plan-columns.ts';
import { Cell, TableRow } from '#renderer/ui/data-table.tsx';
import { alignmentOf } from './activity-columns.ts';
import { CellContent } from './cell-content.tsx';
import { CellEditor, type CellEditorProps } from './cell-editor.tsx';
import { cellKind } from './cell-values.ts';
import { isInSpan, type CellSpan } from '#renderer/ui/cell-range.ts';
import type { CellWords } from './cell-words.ts';
import { ChoiceEditor } from './choice-editor.tsx';
import type { PlanColumn } from './column-layout.ts';

interface ActivityRowProps {
  /** Its place in the table: an activity of two groups has two. */
  place: string;
  activity: Activity;
  /** From 1, the head row included. */
  rowIndex: number;
  columns: readonly PlanColumn[];
  /** The places, from the first column, of the cells that are marked to be copied or written over. */
  marked: CellSpan | null;
  words: CellWords;
  isCurrent: boolean;
  isSelected: boolean;
  isReadOnly: boolean;
  /** The column that has the grid's focus, when it is in this row. */
  focused: ColumnId | null;
  isEditing: boolean;
  /** What was typed over the cell to begin its edit; null begins with what it holds. */
  first: string | null;
  onSave: CellEditorProps['onSave'];
  onDone: CellEditorProps['onDone'];
}

const quiet: ReadonlySet<ColumnId> = new Set(['code', 'source']);

/** One activity as a row. Only the rows in view exist, and one is drawn again only when something of it changed. */
export const ActivityRow = memo(function ActivityRow(props: ActivityRowProps) {
  const { place, activity, rowIndex, columns, marked, words, focused, isEditing, first, onSave, onDone } = props;
  const { isCurrent, isSelected, isReadOnly } = props;
  const edited = useRef<HTMLTableCellElement>(null);
  return (
    <TableRow
      rowIndex={rowIndex}
      isCurrent={isCurrent}
      isSelected={isSelected}
      aria-current={isCurrent || undefined}
      isFaded={activity.status.status === 'dropped'}
    >
      {columns.map(({ id: column, pinnedAt }, index) => {
        const kind = isReadOnly ? null : cellKind(column, activity);
        const isFocused = focused === column;
        const isOpen = isFocused && isEditing && kind !== null;
        const editor = { column, activity, language: words.language, first, onSave, onDone };
        return (
          <Cell
            key={column}
            ref={isOpen ? edited : undefined}
            data-place={place}
            data-column={column}
            tabIndex={isFocused && !isOpen ? 0 : -1}
            align={alignmentOf(column)}
            isQuiet={quiet.has(column)}
            isEditable={kind !== null && !isOpen}
            pinnedAt={pinnedAt}
            isMarked={isInSpan(marked, index)}
            className={column === 'title' ? 'font-medium' : undefined}
          >
            {isOpen && (kind === 'choice' || kind === 'record') && <ChoiceEditor {...editor} cell={edited} />}
            {isOpen && kind !== 'choice' && kind !== 'record' ? (
              <CellEditor {...editor} />
            ) : (
              <CellContent column={column} activity={activity} words={words} />
            )}
          </Cell>
        );
      })}
    </TableRow>
  );
});
