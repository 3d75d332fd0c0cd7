import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { headerTicks } from '#shared/charts/timeline/header-ticks.ts';
import { rowMetrics } from '#shared/charts/timeline/row-metrics.ts';
import { gridPaths } from '#renderer/app/timeline/time-lines.tsx';
import { createTimeScale, windowAround } from '#shared/charts/timeline/time-window.ts';
import { useSaidTime } from '#renderer/app/timeline/use-said-time.ts';
import { timelineTicks } from '#shared/i18n/timeline-words.ts';
import { firstDay, lastDay } from '#shared/rules/partial-date.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage, usePreferences } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DataTable, TableBody, TableScroller } from '#renderer/ui/data-table.tsx';
import { useElementWidth } from '#renderer/ui/use-element-width.ts';
import type { PlanViewProps } from '../plan-view.ts';
import { idsOfItem, type PlanItem } from '../plan-items.ts';
import { useLinesInView, useWantedLines } from '#renderer/app/rows/use-lines-in-view.ts';
import { GroupHead } from '../table/group-head.tsx';
import { RowsInView } from '#renderer/app/rows/rows-in-view.tsx';
import { DependencyLayer } from './dependency-layer.tsx';
import { TimeHead, headHeight } from '#renderer/app/timeline/time-head.tsx';
import { timelineCommand, type TimelineCommand } from './timeline-keys.ts';
import { TimelineLine } from './timeline-line.tsx';
import { NoteCard } from '#renderer/app/timeline/note-card.tsx';
import { obeyKey } from '#renderer/app/timeline/shown-time.ts';
import { TimelineNote } from './timeline-note.tsx';
import { noteContent } from './note-content.ts';
import type { TrackGround } from './timeline-track.tsx';
import { useMoving } from './use-moving.ts';
import { usePlaces } from '#renderer/app/timeline/use-places.ts';
import { useTimeWheel } from '#renderer/app/timeline/use-time-wheel.ts';
import { useTimeWindow } from './use-time-window.ts';
import { useTimelineFacts } from './use-timeline-facts.ts';
import { useNote } from '#renderer/app/timeline/use-note.ts';

/** Of a row (`--row`) and of a group's head, in pixels. */
const lineHeights = { comfortable: { activity: 36, group: 44 }, compact: { activity: 28, group: 44 } } as const;
/** The names take a part of the width, and always leave most of it to time. */
const namesWidth = (width: number) => Math.round(Math.min(400, Math.max(220, width * 0.32)));

/** The plan in time: bars against the baseline, slips, milestones and dependencies, from a month to five years wide. */
export function PlanTimeline(props: PlanViewProps) {
  const { answer } = props;
  const { queries } = useApplication();
  const { data } = useQuery(queries.timeline.extent.queryOptions({ input: { asOf: answer.asOf } }));
  const [box, width] = useElementWidth<HTMLDivElement>();
  return (
    <div ref={box} className="relative flex min-h-0 flex-1 flex-col">
      {data && width > 0 && <SizedTimeline {...props} extent={data.extent} width={width} />}
    </div>
  );
}

interface SizedTimelineProps extends PlanViewProps {
  extent: Parameters<typeof useTimeWindow>[0]['extent'];
  width: number;
}

function SizedTimeline(props: SizedTimelineProps) {
  const { handle, answer, items, question, layout, onLayout, selection, isReadOnly, extent, width } = props;
  const { currentId, onOpen, onClose, onFold, onDialog } = props;
  const { t } = useTranslation('timeline');
  const language = useLanguage();
  const { workbook } = useWorkbook();
  const { asOf } = answer;
  const keysId = useId();
  const heights = lineHeights[usePreferences().preferences.density];
  /** The line under a row is a part of its height. */
  const trackHeight = heights.activity - 1;
  const [said, say] = useState('');
  const wrapper = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useTimelineFacts(answer);
  const time = useTimeWindow({ extent, asOf, layout, onLayout });
  const { window, set } = time;

  const left = namesWidth(width);
  const trackWidth = Math.max(120, width - left - scrollBarWidth(scroller.current));
  const scale = useMemo(() => createTimeScale(window, trackWidth), [window, trackWidth]);
  const ticks = useMemo(() => headerTicks(scale, timelineTicks(language)), [scale, language]);
  const ground = useMemo((): TrackGround => {
    const grid = gridPaths(ticks, trackHeight);
    return { scale, metrics: rowMetrics(trackHeight), asOf, today: workbook.today, language, grid };
  }, [scale, ticks, trackHeight, asOf, workbook.today, language]);

  const places = usePlaces(items, scroller);
  const virtualizer = useLinesInView({
    lines: items,
    heights,
    scroller,
    above: headHeight,
    kept: places.index,
    overscan: 6,
  });
  const drawn = virtualizer.getVirtualItems();
  const idAt = (index: number) => {
    const item = items[index];
    return item?.kind === 'activity' ? item.id : null;
  };
  useWantedLines([rows], { drawn, count: items.length, idsAt: (index) => idsOfItem(items[index]), block: 64 });
  const factsOf = (key: string) => {
    const id = idAt(places.indexByKey.get(key) ?? -1);
    return id === null ? undefined : rows.get(id);
  };

  const notes = useNote();
  const moving = useMoving({ factsOf, daysPerPixel: 1 / scale.pixelsPerDay, isReadOnly, onDialog, say });
  useTimeWheel({ scroller, window, onWindow: set, left });
  const { goTo } = places;
  useImperativeHandle(handle, () => ({ focusActivity: goTo }), [goTo]);

  // The row of the open record is in view, also when it was reached from its neighbour.
  const currentIndex = currentId === null ? -1 : (places.indexByKey.get(currentId) ?? -1);
  useEffect(() => {
    if (currentIndex >= 0) virtualizer.scrollToIndex(currentIndex, { align: 'auto' });
    // oxlint-disable-next-line react/exhaustive-deps -- when the record changes or appears, not when the list is sorted anew
  }, [virtualizer, currentId, currentIndex >= 0]);

  useSaidTime(scale, say);

  const carryOut = (command: TimelineCommand, key: string) => {
    const item = items[places.index];
    const id = item?.kind === 'activity' ? item.id : null;
    switch (command.kind) {
      case 'goTo': {
        const to = items[command.index];
        return to && goTo(to.key);
      }
      case 'fold':
        return item?.kind === 'group' && onFold(item.group.key);
      case 'open':
        return id && onOpen(id);
      case 'select':
        return id && selection.toggle(id);
      case 'report':
        return id && !isReadOnly && onDialog({ kind: 'report', id });
      case 'move':
        return moving.begin(key);
      case 'close':
        return onClose();
      default:
        return obeyKey(command, time, { asOf, extent });
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.altKey || event.metaKey) return;
    const line = event.target instanceof Element ? event.target.closest('[data-place]') : null;
    const item = items[places.index];
    if (line === null || item === undefined || places.key === null) return;
    if (moving.moving?.isByKey === true) return moving.onKeyDown(event);
    if (notes.onEscape(event)) return event.preventDefault();
    const pageRows = Math.max(
      1,
      Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / heights.activity) - 1,
    );
    const command = timelineCommand(event, { item, index: places.index, count: items.length, pageRows });
    if (command === null) return;
    event.preventDefault();
    carryOut(command, places.key);
  };

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || moving.wasDragged()) return;
    const key = event.target.closest<HTMLElement>('tr[data-place]')?.dataset['place'];
    const item = key === undefined ? undefined : items[places.indexByKey.get(key) ?? -1];
    if (item?.kind !== 'activity' || event.target.closest('[data-note]') !== null) return;
    const facts = rows.get(item.id);
    const side = event.target.closest<HTMLElement>('[data-goto]')?.dataset['goto'];
    if (side !== undefined && facts !== undefined) {
      const date =
        side === 'before'
          ? (facts.due ?? facts.endedOn ?? facts.start)
          : (facts.start ?? facts.actualStart ?? facts.due);
      const day = date === null ? null : side === 'before' ? lastDay(date) : firstDay(date);
      if (day !== null) set(windowAround(window, day, side === 'before' ? 0.75 : 0.25));
      return;
    }
    goTo(item.key);
    if (event.shiftKey) selection.extendTo(item.id);
    else if (event.ctrlKey || event.metaKey) selection.toggle(item.id);
    else {
      selection.startAt(item.id);
      onOpen(item.id);
    }
  };

  const tops = useMemo(() => lineTops(items, heights), [items, heights]);
  const placeOf = useCallback(
    (id: string) => {
      const index = places.indexByKey.get(id);
      const top = index === undefined ? undefined : tops[index];
      const { middle, height } = ground.metrics;
      return top === undefined ? undefined : { top, middle: top + middle, bottom: top + height };
    },
    [places.indexByKey, tops, ground],
  );
  const drawnFacts = drawn.flatMap(({ index }) => rows.get(idAt(index) ?? '') ?? []);
  const content = notes.note && noteContent(notes.note, factsOf(notes.note.place), ground);

  return (
    <div ref={wrapper} className="relative flex min-h-0 flex-1 flex-col">
      <p id={keysId} className="sr-only">
        {t('keys')}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      <TableScroller ref={scroller} className="scroll-pt-11 overflow-x-hidden overflow-y-scroll">
        <DataTable
          label={t('label')}
          aria-describedby={keysId}
          rowCount={items.length + 1}
          columnCount={2}
          widths={[left, null]}
          isMultiselectable
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            places.onFocus(event);
            notes.onFocus(event);
          }}
          onPointerOver={notes.onPointerOver}
          onPointerLeave={notes.leave}
          onPointerDown={moving.onPointerDown}
          onClick={onClick}
        >
          <TimeHead
            name={t('activity')}
            time={time}
            scale={scale}
            ticks={ticks}
            asOf={asOf}
            today={workbook.today}
            isNarrow={left < 290}
          />
          <TableBody>
            <RowsInView virtualizer={virtualizer} scrollMargin={headHeight} columnCount={2}>
              {(index) => {
                const item = items[index];
                if (item === undefined) return null;
                const isFocused = places.key === item.key;
                if (item.kind === 'group')
                  return (
                    <GroupHead
                      key={item.key}
                      item={item}
                      grouping={question.grouping}
                      columnCount={2}
                      rowIndex={index + 2}
                      isFocused={isFocused}
                      onFold={onFold}
                    />
                  );
                return (
                  <TimelineLine
                    key={item.key}
                    place={item.key}
                    facts={rows.get(item.id)}
                    rowIndex={index + 2}
                    ground={ground}
                    moving={moving.moving?.key === item.key ? moving.moving : null}
                    isFocused={isFocused}
                    isSelected={selection.ids.has(item.id)}
                    isCurrent={item.id === currentId}
                    isReadOnly={isReadOnly}
                  />
                );
              }}
            </RowsInView>
          </TableBody>
        </DataTable>
        <DependencyLayer
          rows={drawnFacts}
          placeOf={placeOf}
          scale={scale}
          left={left}
          height={headHeight + virtualizer.getTotalSize()}
        />
      </TableScroller>
      {moving.words !== null && (
        <p
          aria-hidden
          className="absolute bottom-3 left-1/2 z-30 w-max max-w-[92%] -translate-x-1/2 rounded-md bg-ink px-3 py-1.5 text-sm text-paper shadow-panel"
        >
          <span className="font-semibold">{moving.words}</span>
          <span className="ml-3 opacity-75">{t('moving.hint')}</span>
        </p>
      )}
      {notes.note && content && (
        <NoteCard anchor={notes.note.anchor} within={wrapper} onPointerEnter={notes.stay} onPointerLeave={notes.leave}>
          <TimelineNote content={content} />
        </NoteCard>
      )}
    </div>
  );
}

/** The scroller always shows its bar, so that the width of time does not jump when a group is folded. */
const scrollBarWidth = (element: HTMLElement | null): number =>
  element === null ? 0 : element.offsetWidth - element.clientWidth;

/** Where each line begins, in the coordinates of what scrolls. */
function lineTops(
  items: PlanViewProps['items'],
  heights: Readonly<Record<PlanItem['kind'], number>>,
): readonly number[] {
  const tops: number[] = [];
  let top = headHeight;
  for (const { kind } of items) {
    tops.push(top);
    top += heights[kind];
  }
  return tops;
}
