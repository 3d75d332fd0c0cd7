import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { headerTicks, type HeaderTicks } from '#shared/charts/timeline/header-ticks.ts';
import { datesOfRows, lanesOf } from '#shared/charts/timeline/programme-row.ts';
import { projectMonths } from '#shared/charts/timeline/project-months.ts';
import {
  createTimeScale,
  extentOf,
  fitted,
  type TimeExtent,
  type TimeScale,
} from '#shared/charts/timeline/time-window.ts';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { timelineTicks } from '#shared/i18n/timeline-words.ts';
import type { Day } from '#shared/model/values.ts';
import { NoteCard } from '#renderer/app/timeline/note-card.tsx';
import { obeyKey } from '#renderer/app/timeline/shown-time.ts';
import { TimeHead } from '#renderer/app/timeline/time-head.tsx';
import { timeCommand } from '#renderer/app/timeline/time-keys.ts';
import { useNote } from '#renderer/app/timeline/use-note.ts';
import { usePlaces } from '#renderer/app/timeline/use-places.ts';
import { useSaidTime } from '#renderer/app/timeline/use-said-time.ts';
import { useTimeWheel } from '#renderer/app/timeline/use-time-wheel.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable, TableBody } from '#renderer/ui/data-table.tsx';
import { moveInGrid } from '#renderer/ui/grid-keys.ts';
import { Link } from '#renderer/ui/link.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useElementWidth } from '#renderer/ui/use-element-width.ts';
import { useWords } from '../use-words.ts';
import { ItemNote } from './item-note.tsx';
import { ProgrammeLine } from './programme-line.tsx';
import { TimelineTable } from './timeline-table.tsx';
import { drawnRow, timelineRows, type TimelineRow } from './timeline-rows.ts';
import { useProgrammeTime } from './use-programme-time.ts';
import { useSaveTimeline } from './use-save-timeline.ts';

/** What all rows are drawn on. */
export interface ProgrammeGround {
  readonly scale: TimeScale;
  readonly ticks: HeaderTicks;
  readonly asOf: Day;
  readonly today: Day;
}

/** Phases and work packages in time with all that is due in them, and the same as a table and as a file. */
export function ProgrammeTimeline({ programme, current }: { programme: ProgrammeDetail; current: string | null }) {
  const { t } = useTranslation('programmes');
  const [isTable, setIsTable] = useState(false);
  const rows = useMemo(() => timelineRows(programme), [programme]);
  const extent = useMemo(() => extentOf(datesOfRows(rows.map(drawnRow))), [rows]);
  const save = useSaveTimeline(programme, rows, extent);
  const [box, width] = useElementWidth<HTMLDivElement>();
  if (extent === null) return null;
  return (
    <Section
      title={t('timeline.title')}
      action={
        <span className="flex items-center gap-3 text-sm">
          <Link onPress={() => setIsTable(!isTable)}>{isTable ? t('timeline.asChart') : t('timeline.asTable')}</Link>
          <MenuButton
            label={t('timeline.save')}
            trigger={<Button size="small">{t('slips.save')}</Button>}
            onAction={(format) => void save(format === 'png' ? 'png' : 'svg')}
          >
            <MenuItem id="svg">{t('slips.svg')}</MenuItem>
            <MenuItem id="png">{t('slips.png')}</MenuItem>
          </MenuButton>
        </span>
      }
    >
      {isTable ? (
        <TimelineTable rows={rows} />
      ) : (
        <div ref={box} className="relative">
          {width > 0 && (
            <SizedTimeline programme={programme} rows={rows} extent={extent} width={width} current={current} />
          )}
        </div>
      )}
    </Section>
  );
}

interface SizedTimelineProps {
  programme: ProgrammeDetail;
  rows: readonly TimelineRow[];
  extent: TimeExtent;
  width: number;
  current: string | null;
}

function SizedTimeline({ programme, rows, extent, width, current }: SizedTimelineProps) {
  const { t } = useTranslation('programmes');
  const { title, language, month } = useWords();
  const { asOf, workbook } = useWorkbook();
  const keysId = useId();
  const [said, say] = useState('');
  const wrapper = useRef<HTMLDivElement>(null);
  const time = useProgrammeTime(programme.id, extent, asOf);
  const { window, set } = time;
  const left = Math.round(Math.min(360, Math.max(200, width * 0.28)));
  const trackWidth = Math.max(120, width - left);
  const scale = useMemo(() => createTimeScale(window, trackWidth), [window, trackWidth]);
  const ticks = useMemo(() => headerTicks(scale, timelineTicks(language)), [scale, language]);
  const ground = useMemo(
    (): ProgrammeGround => ({ scale, ticks, asOf, today: workbook.today }),
    [scale, ticks, asOf, workbook.today],
  );
  const drawn = useMemo(() => rows.map(drawnRow), [rows]);
  const lanes = useMemo(() => {
    const whole = createTimeScale(fitted(extent, asOf), trackWidth);
    return drawn.map((row) => lanesOf(row, whole));
  }, [drawn, extent, asOf, trackWidth]);
  const monthOne = programme.monthOneStartsOn;
  const counted = useMemo(
    () =>
      monthOne === null
        ? []
        : projectMonths(scale, monthOne, extent.last).map(({ x, month: number }) => ({ x, label: month(number) })),
    [scale, monthOne, extent.last, month],
  );
  const lines = useMemo(() => rows.map(({ id }) => ({ key: id })), [rows]);
  const places = usePlaces(lines, wrapper);
  const notes = useNote();
  useTimeWheel({ scroller: wrapper, window, onWindow: set, left });
  useSaidTime(scale, say);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.altKey || event.metaKey) return;
    if (!(event.target instanceof Element) || event.target.closest('[data-place]') === null) return;
    if (notes.onEscape(event)) return event.preventDefault();
    const command = timeCommand(event);
    const to = moveInGrid(event, { row: places.index, column: 0 }, { rows: rows.length, columns: 1, pageRows: 8 });
    const line = to === null ? undefined : lines[to.row];
    if (command === null && line === undefined) return;
    event.preventDefault();
    if (command !== null) obeyKey(command, time, { asOf, extent });
    else if (line !== undefined) places.goTo(line.key);
  };
  const pointedAt = rows
    .flatMap(({ items }) => items)
    .find(({ id }) => notes.note !== null && notes.note.name === `item:${id}`);
  return (
    <div ref={wrapper} className="relative">
      <p id={keysId} className="sr-only">
        {t('timeline.keys')}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      <DataTable
        label={t('timeline.chart', { name: title(programme) })}
        aria-describedby={keysId}
        rowCount={rows.length + 1}
        columnCount={2}
        widths={[left, null]}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          places.onFocus(event);
          notes.onFocus(event);
        }}
        onBlur={notes.leave}
        onPointerOver={notes.onPointerOver}
        onPointerLeave={notes.leave}
      >
        <TimeHead
          name={t('timeline.row')}
          time={time}
          scale={scale}
          ticks={ticks}
          asOf={asOf}
          today={workbook.today}
          isNarrow={left < 330}
          isFlush
          counted={counted}
        />
        <TableBody>
          {rows.map((row, index) => {
            const facts = drawn[index];
            return facts === undefined ? null : (
              <ProgrammeLine
                key={row.id}
                row={row}
                drawn={facts}
                lanes={lanes[index] ?? 1}
                ground={ground}
                rowIndex={index + 2}
                isFocused={places.key === row.id}
                current={current}
              />
            );
          })}
        </TableBody>
      </DataTable>
      {notes.note && pointedAt && (
        <NoteCard anchor={notes.note.anchor} within={wrapper} onPointerEnter={notes.stay} onPointerLeave={notes.leave}>
          <ItemNote item={pointedAt} />
        </NoteCard>
      )}
    </div>
  );
}
