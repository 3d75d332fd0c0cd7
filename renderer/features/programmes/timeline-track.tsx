import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { addDays } from '#shared/rules/day.ts';
import { firstDay, lastDay, precisionOf } from '#shared/rules/partial-date.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { entityOf, isDeliverable, type ProgrammeItem } from './programme-item.ts';
import { lookOf } from './status-look.ts';
import { shownDate, type TimelineRow } from './timeline-rows.ts';
import { placeInLanes, ticksOf, type TimelineScale } from './timeline-scale.ts';
import { useWidth } from './use-width.ts';
import { useWords } from './use-words.ts';

const laneHeight = 20;
const markSize = 11;
/** About what a letter of 11 px takes. */
const letterWidth = 6.6;

interface TrackProps {
  row: TimelineRow;
  scale: TimelineScale;
  programme: ProgrammeDetail;
  current: string | null;
}

export function TimelineTrack({ row, scale, programme, current }: TrackProps) {
  const { t } = useTranslation('programmes');
  const { title } = useWords();
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track, 720);
  const marks = placeInLanes(row.items.flatMap((item) => markOf(item, scale, width)));
  const lanes = Math.max(1, ...marks.map(({ lane }) => lane + 1));
  const name = row.phase === null ? t('timeline.whole') : title(row.phase);
  const code = row.phase?.kind === 'workPackage' ? row.phase.code : null;
  return (
    <div className="grid grid-cols-[200px_minmax(0,1fr)] border-b border-line">
      <span className="truncate py-1 pr-3 text-sm leading-5 text-ink-2" title={name}>
        {code !== null && <span className="mr-1.5 text-ink-3">{code}</span>}
        <span className={row.phase === null ? 'font-semibold text-ink' : ''}>{name}</span>
      </span>
      <div ref={track} className="relative mr-16" style={{ height: lanes * laneHeight + 8 }}>
        <Grid scale={scale} />
        <Bar row={row} scale={scale} isWhole={row.phase === null} />
        <AsOfLine scale={scale} />
        {marks.map(({ mark, lane }) => (
          <Mark
            key={mark.item.id}
            mark={mark}
            lane={lane}
            scale={scale}
            programme={programme}
            isCurrent={mark.item.id === current}
          />
        ))}
      </div>
    </div>
  );
}

interface TimelineMark {
  item: ProgrammeItem;
  date: PartialDate;
  /** The left edge of what it takes, and its width, as shares of the line; `point` is where the mark itself stands. */
  at: number;
  width: number;
  point: number;
  label: string;
}

function markOf(item: ProgrammeItem, scale: TimelineScale, lineWidth: number): TimelineMark[] {
  const date = shownDate(item);
  const day = date === null ? null : lastDay(date);
  if (date === null || day === null) return [];
  // Events are many and their numbers are ours, not the funder's: the mark is enough.
  const label = isDeliverable(item) || item.kind === 'milestone' ? (item.code ?? '') : '';
  const width = (markSize + 6 + (label === '' ? 0 : label.length * letterWidth + 6)) / Math.max(lineWidth, 1);
  const point = scale.at(day);
  const half = (markSize / 2 + 1) / Math.max(lineWidth, 1);
  const from = Math.min(point - half, ...tailOf(item, date).map(scale.at));
  return [{ item, date, point, label, at: from, width: point - half + width - from }];
}

/** Where the line before a mark begins: the due date it missed, or the first day that its date may mean. */
function tailOf(item: ProgrammeItem, date: PartialDate): Day[] {
  const due = item.dueAsOf === null ? null : lastDay(item.dueAsOf);
  return [due, firstDay(date)].filter((day) => day !== null);
}

function Mark({
  mark,
  lane,
  scale,
  programme,
  isCurrent,
}: { mark: TimelineMark; lane: number; isCurrent: boolean } & Omit<TrackProps, 'row' | 'current'>) {
  const { title, sentence } = useWords();
  const { item, date, point, label } = mark;
  const middle = lane * laneHeight + 4 + laneHeight / 2;
  const due = item.dueAsOf === null ? null : lastDay(item.dueAsOf);
  const dueAt = due === null ? point : scale.at(due);
  const first = precisionOf(date) === 'day' ? null : firstDay(date);
  const code = item.code === null || !programme.deliverables.some(({ id }) => id === item.id) ? '' : `${item.code} `;
  return (
    <>
      {dueAt < point && (
        <span
          className="absolute h-px bg-delayed"
          style={{ top: middle, left: `${dueAt * 100}%`, width: `${(point - dueAt) * 100}%` }}
        />
      )}
      {dueAt < point && (
        <span className="absolute h-2.5 w-px bg-delayed" style={{ top: middle - 5, left: `${dueAt * 100}%` }} />
      )}
      {first !== null && dueAt >= point && (
        <span
          className="absolute h-0.5 rounded-full bg-line-strong"
          style={{ top: middle - 1, left: `${scale.at(first) * 100}%`, width: `${(point - scale.at(first)) * 100}%` }}
        />
      )}
      <a
        tabIndex={-1}
        href={recordHref(entityOf(item), item.id) ?? undefined}
        title={`${code}${title(item)} – ${sentence(item)}`}
        className={cx(
          'absolute flex items-center gap-1 rounded-sm text-2xs leading-4 whitespace-nowrap text-ink-2 hover:text-ink hover:underline',
          isCurrent && 'font-bold text-accent',
        )}
        style={{ top: middle - 8, left: `calc(${point * 100}% - ${markSize / 2}px)` }}
      >
        <span
          className={cx(
            'grid size-[13px] place-items-center rounded-full bg-paper',
            isCurrent && 'outline-2 outline-accent',
          )}
        >
          <StatusMark status={lookOf(item)} size={markSize} />
        </span>
        {label}
      </a>
    </>
  );
}

/** The period of the row; where one end is not known it fades out instead of ending. */
function Bar({ row, scale, isWhole }: { row: TimelineRow; scale: TimelineScale; isWhole: boolean }) {
  const first = row.from === null ? null : firstDay(row.from);
  const last = row.to === null ? null : lastDay(row.to);
  if (first === null && last === null) return null;
  const from = first === null ? Math.max(0, scale.at(last ?? scale.to) - 0.12) : scale.at(first);
  const to = last === null ? 1 : scale.at(addDays(last, 1));
  return (
    <span
      className={cx(
        'absolute inset-y-1 rounded-sm',
        isWhole ? 'bg-accent-soft' : 'bg-planned-soft',
        first === null && 'mask-l-from-0%',
        last === null && 'mask-r-from-40%',
      )}
      style={{ left: `${from * 100}%`, width: `${Math.max(0.004, to - from) * 100}%` }}
    />
  );
}

function Grid({ scale }: { scale: TimelineScale }) {
  return ticksOf(scale).map(({ day, at, kind }) => (
    <span
      key={day}
      className={cx('absolute inset-y-0 w-px', kind === 'year' ? 'bg-line-strong' : 'bg-line')}
      style={{ left: `${at * 100}%` }}
    />
  ));
}

function AsOfLine({ scale }: { scale: TimelineScale }) {
  const { asOf } = useWorkbook();
  if (asOf < scale.from || asOf > scale.to) return null;
  return <span className="absolute inset-y-0 w-px bg-accent" style={{ left: `${scale.at(asOf) * 100}%` }} />;
}
