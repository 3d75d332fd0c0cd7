import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, type MouseEvent } from 'react';
import { usePreferences } from '#renderer/app/preferences.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import type { PlanViewProps } from '../plan-view.ts';
import { useLinesInView, useWantedLines } from '#renderer/app/rows/use-lines-in-view.ts';
import { BlankCard, BoardCard } from './board-card.tsx';
import { boardColumns } from './board-columns.ts';
import { BoardHeads } from './board-heads.tsx';
import { headRow } from './board-keys.ts';
import type { Board, BoardLine } from './board-lanes.ts';
import { LaneHead } from './lane-head.tsx';
import { MoveBar } from './move-bar.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { cardKey, headKey, useBoardPlace } from './use-board-place.ts';
import { useBoardWords, useColumnName } from './use-board-words.ts';
import { useCardDrag } from './use-card-drag.ts';
import { useCardMoving } from './use-card-moving.ts';
import { useMoveCard } from './use-move-card.ts';

interface BoardGridProps extends PlanViewProps {
  board: Board;
}

/** Of a line of cards with the gap under it, of a lane's head and of the columns' heads, in pixels. */
const lineHeights = { comfortable: { cards: 156, head: 48 }, compact: { cards: 136, head: 48 } } as const;
const gap = 8;
const headsHeight = 36;
/** Of columns, in pixels: an empty one is narrow. */
const widths = { narrow: 44, least: 212, most: 340 } as const;
const sidePadding = 24;

/** The cards in their columns. It scrolls in itself; only the cards in view, and the one that has the focus, are in the page. */
export function BoardGrid(props: BoardGridProps) {
  const { board, handle, rows, question, layout, selection, currentId, isReadOnly } = props;
  const { onOpen, onClose, onFold, onDialog } = props;
  const by = layout.boardBy;
  const columns = boardColumns[by];
  const words = useBoardWords();
  const nameOf = useColumnName();
  const scroller = useRef<HTMLDivElement>(null);
  const heights = lineHeights[usePreferences().preferences.density];
  const focus = useBoardPlace(board, scroller);
  const { position, goToActivity } = focus;

  const moveCard = useMoveCard(by, onDialog);
  const columnOf = useCallback(
    (id: string) => {
      for (const { columns: cards } of board.lanes) {
        const column = cards.findIndex((ids) => ids.includes(id));
        if (column >= 0) return column;
      }
      return -1;
    },
    [board],
  );
  const moving = useCardMoving({ rows, columns, columnOf, onMove: (activity, to) => void moveCard(activity, to) });
  const pageRows = () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headsHeight) / heights.cards));
  const onReport = (id: string) => onDialog({ kind: 'report', id });
  const keys = useBoardKeys({
    board,
    focus,
    moving,
    selection,
    isReadOnly,
    pageRows,
    onOpen,
    onClose,
    onFold,
    onReport,
  });
  const drag = useCardDrag({ scroller, moving, isDisabled: isReadOnly });

  const focusedLine = useMemo(
    () =>
      position === null
        ? -1
        : board.lines.findIndex((line) => line.lane === position.lane && rowOf(line) === position.row),
    [board, position],
  );
  const virtualizer = useLinesInView({
    lines: board.lines,
    heights,
    scroller,
    above: headsHeight,
    kept: focusedLine,
    overscan: 2,
  });
  const lines = virtualizer.getVirtualItems();
  useWantedLines([rows], {
    drawn: lines,
    count: board.lines.length,
    idsAt: (index) => {
      const line = board.lines[index];
      const lane = line && board.lanes[line.lane];
      return line?.kind === 'cards' && lane ? lane.columns.flatMap((ids) => ids[line.row] ?? []) : [];
    },
    block: 16,
  });

  useImperativeHandle(handle, () => ({ focusActivity: goToActivity }), [goToActivity]);

  // The card of the open record is in view, also when it was reached from its neighbour.
  const currentLine = useMemo(() => {
    if (currentId === null) return -1;
    return board.lines.findIndex(
      (line) =>
        line.kind === 'cards' && (board.lanes[line.lane]?.columns.some((ids) => ids[line.row] === currentId) ?? false),
    );
  }, [board, currentId]);
  useEffect(() => {
    if (currentLine < 0 || currentId === null) return;
    virtualizer.scrollToIndex(currentLine, { align: 'auto' });
    showColumn(scroller.current, columnOf(currentId));
    // oxlint-disable-next-line react/exhaustive-deps -- when the record changes or appears, not when the board is laid out anew
  }, [virtualizer, currentId, currentLine >= 0]);

  const target = moving.card?.to ?? null;
  useEffect(() => {
    if (target !== null) showColumn(scroller.current, target);
  }, [target]);

  const onClick = (event: MouseEvent) => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
    const id = card?.dataset['card'];
    const place = card?.dataset['place'];
    if (id === undefined || place === undefined) return;
    focus.follow(place);
    if (event.shiftKey) selection.extendTo(id);
    else if (event.ctrlKey || event.metaKey) selection.toggle(id);
    else {
      selection.startAt(id);
      onOpen(id);
    }
  };
  const { begin } = moving;
  const onGrip = useCallback(
    (id: string) => {
      goToActivity(id);
      begin(id);
    },
    [goToActivity, begin],
  );

  const isNarrow = (column: number) => board.counts[column] === 0;
  const template = columns
    .map((_, index) => (isNarrow(index) ? `${widths.narrow}px` : `minmax(${widths.least}px,${widths.most}px)`))
    .join(' ');
  const least = columns.reduce((sum, _, index) => sum + gap + (isNarrow(index) ? widths.narrow : widths.least), -gap);
  const shape = { gridTemplateColumns: template, minWidth: least + 2 * sidePadding };
  const grid = 'grid gap-x-2 px-6';

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={scroller}
        role="grid"
        aria-label={words.t('planBoard:label')}
        aria-rowcount={board.lines.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        tabIndex={-1}
        {...drag}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onClick={onClick}
        className="relative min-h-0 flex-1 scroll-p-6 scroll-pt-11 overflow-auto overscroll-contain bg-paper"
      >
        <div
          role="row"
          aria-rowindex={1}
          style={{ ...shape, height: headsHeight }}
          className={cx(grid, 'sticky top-0 z-20 border-b border-line bg-paper')}
        >
          <BoardHeads by={by} columns={columns} counts={board.counts} isNarrow={isNarrow} target={target} />
        </div>
        <div
          role="rowgroup"
          className="relative"
          style={{ height: virtualizer.getTotalSize() + gap, minWidth: shape.minWidth, minHeight: '100%' }}
        >
          <div aria-hidden style={shape} className={cx(grid, 'absolute inset-0')}>
            {columns.map((column, index) => (
              <span
                key={column}
                className={cx('-mx-1', target === index ? 'bg-accent-soft' : index > 0 && 'border-l border-line')}
              >
                {isNarrow(index) && (
                  <span
                    className={cx(
                      'sticky mx-auto block w-5 text-sm text-ink-3 [writing-mode:vertical-rl]',
                      board.hasHeads ? 'top-24' : 'top-12',
                    )}
                  >
                    {nameOf(by, column)}
                  </span>
                )}
              </span>
            ))}
          </div>
          {lines.map(({ index, key, start, size }) => {
            const line = board.lines[index];
            const lane = line && board.lanes[line.lane];
            if (line === undefined || lane === undefined) return null;
            const isHead = line.kind === 'head';
            return (
              <div
                key={key}
                role="row"
                aria-rowindex={index + 2}
                style={{ ...(isHead ? { minWidth: shape.minWidth } : shape), top: start - headsHeight, height: size }}
                className={cx(
                  'absolute inset-x-0',
                  isHead ? 'border-b border-line-strong bg-paper px-6' : cx(grid, 'pt-2'),
                )}
              >
                {isHead ? (
                  <LaneHead
                    place={headKey(lane)}
                    group={lane.group}
                    grouping={question.grouping}
                    isFolded={lane.isFolded}
                    isFocused={focus.placeKey === headKey(lane)}
                    columnCount={columns.length}
                    onFold={onFold}
                  />
                ) : (
                  lane.columns.map((ids, column) => {
                    const id = ids[line.row];
                    if (id === undefined) return <Slot key={columns[column]} />;
                    const place = cardKey(lane, id);
                    const activity = rows.get(id);
                    const at = { place, columnIndex: column + 1, isFocused: focus.placeKey === place };
                    if (activity === undefined)
                      return <BlankCard key={place} {...at} label={words.t('planBoard:loading')} />;
                    return (
                      <BoardCard
                        key={place}
                        {...at}
                        activity={activity}
                        words={words}
                        isStatusKnown={by === 'status'}
                        isSelected={selection.ids.has(id)}
                        isCurrent={id === currentId}
                        isMoving={moving.card?.activity.id === id}
                        onGrip={isReadOnly ? null : onGrip}
                      />
                    );
                  })
                )}
              </div>
            );
          })}
        </div>
      </div>
      <MoveBar moving={moving} by={by} columns={columns} />
    </div>
  );
}

function showColumn(scroller: HTMLElement | null, column: number): void {
  const head = scroller?.querySelectorAll('[data-board-column]')[column];
  head?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Keeps the place of a column that has no card in this line. */
const Slot = () => <span aria-hidden />;

const rowOf = (line: BoardLine) => (line.kind === 'head' ? headRow : line.row);
