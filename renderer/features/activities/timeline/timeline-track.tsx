import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowMetrics } from '#shared/charts/timeline/row-metrics.ts';
import type { TimelineFacts } from '#shared/charts/timeline/timeline-facts.ts';
import { timelineRow, type RowDrawing } from '#shared/charts/timeline/timeline-row.ts';
import type { TimeScale } from '#shared/charts/timeline/time-window.ts';
import { formatDue, formatPartialDate } from '#shared/i18n/format.ts';
import { milestoneWords, slipSentence } from '#shared/i18n/timeline-sentence.ts';
import { timelineRowWords } from '#shared/i18n/timeline-words.ts';
import type { Day, Language } from '#shared/model/values.ts';
import { TimeLines, type GridPaths } from '#renderer/app/timeline/time-lines.tsx';
import { daysMoved, movableParts, type Moving } from './moving.ts';
import { lookOfMark, StatusGlyph, TimelineShapes, TimelineTexts } from '#renderer/app/timeline/timeline-shapes.tsx';

/** What all rows are drawn on. */
export interface TrackGround {
  readonly scale: TimeScale;
  readonly metrics: RowMetrics;
  readonly asOf: Day;
  readonly today: Day;
  readonly language: Language;
  readonly grid: GridPaths;
}

interface TimelineTrackProps {
  facts: TimelineFacts;
  ground: TrackGround;
  /** The dates it is being moved to. */
  moving: Moving | null;
  isMovable: boolean;
  /** Whether Tab goes through its moves and milestones: only in the row that has the focus. */
  isReachable: boolean;
}

/** One activity in time: its drawing, and what of it can be pointed at, taken and reached by Tab. */
export const TimelineTrack = memo(function TimelineTrack(props: TimelineTrackProps) {
  const { facts, ground, moving, isMovable, isReachable } = props;
  const { scale, metrics, asOf, today, language, grid } = ground;
  const { i18n } = useTranslation();
  const words = useMemo(() => timelineRowWords(facts, i18n, language), [facts, i18n, language]);
  const drawing = useMemo(() => timelineRow(facts, words, asOf, scale, metrics), [facts, words, asOf, scale, metrics]);
  return (
    <div className="relative" style={{ height: metrics.height }}>
      <svg aria-hidden width={scale.width} height={metrics.height} className="block">
        <TimeLines grid={grid} scale={scale} height={metrics.height} asOf={asOf} today={today} />
        <g opacity={moving === null ? undefined : 0.35}>
          <TimelineShapes shapes={drawing.shapes} />
          {drawing.completedAt && (
            <StatusGlyph status={facts.isLate ? 'delayed' : 'completed'} {...drawing.completedAt} />
          )}
          {drawing.milestones.map((mark) => (
            <StatusGlyph key={mark.key} status={lookOfMark(mark)} x={mark.x} y={mark.y} size={mark.size} />
          ))}
          {moving === null && <TimelineTexts texts={drawing.texts} fontSize={metrics.fontSize} />}
        </g>
        {moving && <MovingBar facts={facts} ground={ground} moving={moving} />}
      </svg>
      {moving === null && isMovable && <BarGrips facts={facts} drawing={drawing} width={scale.width} />}
      <OutOfView facts={facts} drawing={drawing} ground={ground} />
      <TrackNotes drawing={drawing} language={language} isReachable={isReachable} />
    </div>
  );
});

/** The bar where it is being moved to, with its dates in words. */
function MovingBar({ facts, ground, moving }: { facts: TimelineFacts; ground: TrackGround; moving: Moving }) {
  const { t } = useTranslation('timeline');
  const { scale, metrics, asOf, language } = ground;
  const { part, start, due } = moving;
  const from = start === null ? '' : formatPartialDate(start, language);
  const to = due === null ? '' : formatDue(due, language);
  const text = part === 'both' ? t('moving.toBoth', { start: from, due: to }) : part === 'due' ? to : from;
  const days = daysMoved(facts, moving);
  const by = days === 0 ? '' : t(days > 0 ? 'move.later' : 'move.earlier', { count: Math.abs(days) });
  const bare = {
    ...facts,
    start,
    due,
    baselineStart: null,
    baselineDue: null,
    slipDays: null,
    moves: [],
    milestones: [],
  };
  const drawing = timelineRow(
    bare,
    {
      beside: [
        { text, tone: 'plain' },
        { text: by, tone: 'quiet' },
      ],
      undated: '',
    },
    asOf,
    scale,
    metrics,
  );
  return (
    <>
      <TimelineShapes shapes={drawing.shapes} />
      <TimelineTexts texts={drawing.texts} fontSize={metrics.fontSize} />
    </>
  );
}

const gripWidth = 9;

/** Where the pointer takes a bar: an end moves its date, the rest of it both. What has no date cannot be taken. */
function BarGrips({ facts, drawing: { bar, span }, width }: RowPartProps & { width: number }) {
  if (bar === null || span === null) return null;
  const parts = movableParts(facts);
  const box = { top: bar.top, height: bar.height };
  const ends = [
    { part: 'start', x: span.start?.from },
    { part: 'due', x: span.end?.to },
  ] as const;
  const inView = ends.filter(({ part, x }) => parts.includes(part) && x !== undefined && x >= 0 && x <= width);
  // A bar too short for three places to be taken at is moved by its end.
  const shown = bar.width < gripWidth * 2 ? inView.filter(({ part }) => part === 'due') : inView;
  return (
    <>
      {parts.includes('both') && (
        <div data-grip="both" className="absolute cursor-grab" style={{ ...box, left: bar.left, width: bar.width }} />
      )}
      {shown.map(({ part, x = 0 }) => (
        <div
          key={part}
          data-grip={part}
          className="absolute cursor-ew-resize"
          style={{ ...box, left: part === 'start' ? x - 3 : x - gripWidth + 3, width: gripWidth }}
        />
      ))}
    </>
  );
}

interface RowPartProps {
  facts: TimelineFacts;
  drawing: RowDrawing;
}

/** Says at the edge where a bar lies that is not in view, and leads there. */
function OutOfView({ facts, drawing: { outOfView }, ground }: RowPartProps & { ground: TrackGround }) {
  const { language } = ground;
  if (outOfView === null) return null;
  const isBefore = outOfView === 'before';
  const date = isBefore ? (facts.due ?? facts.endedOn ?? facts.start) : (facts.start ?? facts.actualStart ?? facts.due);
  const text = date === null ? '' : formatPartialDate(date, language);
  return (
    <span
      aria-hidden
      data-goto={outOfView}
      style={{ lineHeight: `${ground.metrics.height}px` }}
      className={`absolute top-0 cursor-pointer text-2xs text-ink-3 hover:text-ink ${isBefore ? 'left-2' : 'right-2'}`}
    >
      {isBefore ? `‹ ${text}` : `${text} ›`}
    </span>
  );
}

interface TrackNotesProps extends Pick<RowPartProps, 'drawing'> {
  language: Language;
  isReachable: boolean;
}

/** The moves and the milestones, each a button with its words: for the pointer, for Tab, and for a screen reader. */
function TrackNotes({ drawing, language, isReachable }: TrackNotesProps) {
  const { i18n } = useTranslation();
  const tabIndex = isReachable ? 0 : -1;
  const button = 'absolute cursor-default rounded-sm focus-visible:outline-offset-0';
  return (
    <>
      {drawing.slips.map((slip) =>
        slip.hit === null ? null : (
          <button
            key={slip.key}
            type="button"
            tabIndex={tabIndex}
            data-note={`slip:${slip.key}`}
            aria-label={slipSentence(slip, i18n, language)}
            className={button}
            style={{ ...slip.hit }}
          />
        ),
      )}
      {drawing.milestones.map((mark) => (
        <button
          key={mark.key}
          type="button"
          tabIndex={tabIndex}
          data-note={`milestone:${mark.key}`}
          aria-label={mark.milestones.map((one) => milestoneWords(one, i18n, language)).join('; ')}
          className={button}
          style={{ left: mark.x - 8, top: mark.y - 8, width: 16, height: 16 }}
        />
      ))}
    </>
  );
}
