import { useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { rolloutStates, type RolloutState } from '#shared/model/activity.ts';
import { districtCodes } from '#shared/model/districts.ts';
import { usePreferences } from '#renderer/app/preferences.tsx';
import { useRemembered } from '#renderer/app/screen-memory.tsx';
import { DataTable, TableBody, TableFoot, TableHead, TableScroller } from '#renderer/ui/data-table.tsx';
import type { PlanViewProps } from '../plan-view.ts';
import { ScrolledRows } from '../table/scrolled-rows.tsx';
import { CellSheet } from './cell-sheet.tsx';
import { DistrictSummary } from './district-summary.tsx';
import { MatrixBar } from './matrix-bar.tsx';
import { activityColumn, columnCount, districtAt } from './matrix-block.ts';
import { MatrixFoot } from './matrix-foot.tsx';
import { MatrixGroupRow } from './matrix-group-row.tsx';
import { headHeight, MatrixHead } from './matrix-head.tsx';
import { cellCommand } from './matrix-keys.ts';
import { MatrixRow } from './matrix-row.tsx';
import { useDistrictRows } from './use-district-rows.ts';
import { useDistrictSums } from './use-district-sums.ts';
import { cellOf, useMatrixGrid } from './use-matrix-grid.ts';
import { focusedPlaceOf, placeOf, useMatrixPointer } from './use-matrix-pointer.ts';
import { useMatrixTell } from './use-matrix-tell.ts';
import { useMatrixWords } from './use-matrix-words.ts';
import { useSetDistricts } from './use-set-districts.ts';

/** Of a row (`--row`), of a group's head and of the sums under the rows, in pixels. */
const lineHeights = { comfortable: { activity: 36, group: 44 }, compact: { activity: 28, group: 44 } } as const;
const footHeight = 86;
/** Of the activity at least, of a district and of the sum, in pixels: names take what is left. */
const widths = { activity: 220, district: 28, sum: 92 } as const;
/** Where the window has room for the summary beside the names, it is there from the start. */
const roomyWindow = 1_600;

/** The plan's activities across the 24 districts: where each is planned, under way and live, and since when. */
export function PlanDistricts(props: PlanViewProps) {
  const { handle, answer, items, rows, question, onAsk, selection, currentId, isReadOnly } = props;
  const { onOpen, onClose, onFold, onDialog } = props;
  const words = useMatrixWords();
  const scroller = useRef<HTMLDivElement>(null);
  const sheetAnchor = useRef<HTMLElement | null>(null);
  const [sheet, setSheet] = useState<{ typed: string | null } | null>(null);
  const [isSummaryShown, showSummary] = useRemembered('plan.districtSummary', window.innerWidth >= roomyWindow);
  const heights = lineHeights[usePreferences().preferences.density];
  const districtRows = useDistrictRows(answer);
  const sums = useDistrictSums(question);
  const says = useMatrixTell({ items, rows, districtRows });
  const { set, setSince, fill } = useSetDistricts();

  const pageRows = () =>
    Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight - footHeight) / heights.activity) - 1);
  const onReport = (id: string) => onDialog({ kind: 'report', id });
  const actions = { selection, isReadOnly, onOpen, onClose, onFold, onReport };
  const grid = useMatrixGrid({ items, scroller, pageRows, ...actions, onCellKey });
  const { place, block, goTo } = grid;
  const pointer = useMatrixPointer({ items, place, goTo, tip: says.tip, selection, onOpen });

  const ask = (typed: string | null) => {
    if (block === null || place === null || isReadOnly) return;
    sheetAnchor.current = cellOf(scroller.current, place);
    setSheet({ typed });
  };
  const setTo = (state: RolloutState | null) => {
    if (block !== null && !isReadOnly) void set(block, state);
  };
  const activityAbove = (row: number): string | null => {
    const above = items.slice(0, row).findLast((item) => item.kind === 'activity');
    return above?.kind === 'activity' ? above.id : null;
  };

  function onCellKey(event: KeyboardEvent): boolean {
    const command = isReadOnly || block === null ? null : cellCommand(event);
    if (command === null || block === null) return false;
    if (command.kind === 'ask') ask(command.typed);
    else if (command.kind === 'set') setTo(command.state);
    else void fill(block, command.where, activityAbove(block.rows.from));
    return true;
  }

  useImperativeHandle(handle, () => ({ focusActivity: (id) => goTo({ key: id, column: activityColumn }) }), [goTo]);

  const currentIndex = useMemo(
    () => (currentId === null ? -1 : items.findIndex(({ key }) => key === currentId)),
    [items, currentId],
  );

  const isOne = block?.ids.length === 1 && block.districts.length === 1;
  return (
    <div className="flex min-h-0 flex-1">
      <div className="flex min-w-0 flex-1 flex-col">
        <TableScroller ref={scroller} className="scroll-pt-26 scroll-pb-22 scroll-pl-55">
          <DataTable
            label={words.t('districts:label')}
            rowCount={items.length + 1 + rolloutStates.length}
            columnCount={columnCount}
            widths={[null, ...districtCodes.map(() => widths.district), widths.sum]}
            minWidth={widths.activity + districtCodes.length * widths.district + widths.sum}
            isMultiselectable
            {...pointer}
            onKeyDown={grid.onKeyDown}
            onFocus={({ target }) => {
              const wanted = focusedPlaceOf(target);
              if (wanted && (wanted.key !== place?.key || wanted.column !== place.column)) grid.follow(wanted);
            }}
            onDoubleClick={({ target }) => {
              if (districtAt(placeOf(target)?.column ?? activityColumn) !== null) ask(null);
            }}
          >
            <TableHead>
              <MatrixHead question={question} onAsk={onAsk} words={words} />
            </TableHead>
            <TableBody>
              <ScrolledRows
                items={items}
                heights={heights}
                scroller={scroller}
                above={headHeight}
                below={footHeight}
                focused={grid.row}
                currentId={currentId}
                current={currentIndex}
                columnCount={columnCount}
                wanted={[rows, districtRows]}
              >
                {(index) => {
                  const item = items[index];
                  if (item === undefined) return null;
                  const focused = place?.key === item.key ? place.column : -1;
                  if (item.kind === 'group')
                    return (
                      <MatrixGroupRow
                        key={item.key}
                        place={item.key}
                        group={item.group}
                        grouping={question.grouping}
                        counts={sums?.groups.find(({ key }) => key === item.group.key)?.counts}
                        rowIndex={index + 2}
                        isFolded={item.isFolded}
                        isFocused={focused >= 0}
                        words={words}
                        onFold={onFold}
                      />
                    );
                  const isIn = grid.isBlock && block !== null && index >= block.rows.from && index <= block.rows.to;
                  return (
                    <MatrixRow
                      key={item.key}
                      place={item.key}
                      activity={rows.get(item.id)}
                      districts={districtRows.get(item.id)}
                      rowIndex={index + 2}
                      words={words}
                      isCurrent={item.id === currentId}
                      isSelected={selection.ids.has(item.id)}
                      isReadOnly={isReadOnly}
                      focused={focused}
                      blockFrom={isIn ? block.columns.from : -1}
                      blockTo={isIn ? block.columns.to : -1}
                    />
                  );
                }}
              </ScrolledRows>
            </TableBody>
            <TableFoot>
              <MatrixFoot counts={sums?.counts} rowIndex={items.length + 2} words={words} />
            </TableFoot>
          </DataTable>
        </TableScroller>
        <MatrixBar
          words={words}
          told={block && place && (isOne ? says.cell(place) : says.block(block))}
          isDisabled={block === null}
          isReadOnly={isReadOnly}
          onSet={setTo}
          onDay={() => ask(null)}
          isSummaryShown={isSummaryShown}
          onSummary={showSummary}
        />
      </div>
      {isSummaryShown && currentId === null && (
        <DistrictSummary counts={sums?.counts} activities={sums?.activities} words={words} isReadOnly={isReadOnly} />
      )}
      {sheet && block && place && (
        <CellSheet
          anchor={sheetAnchor}
          title={isOne ? says.name(place) : says.block(block)}
          state={says.stateAt(place)}
          typed={sheet.typed}
          onSave={(state, since) => setSince(block, state, since)}
          onClose={() => setSheet(null)}
        />
      )}
    </div>
  );
}
