import { memo, useMemo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { markSize, programmeRow, type ProgrammeRow } from '#shared/charts/timeline/programme-row.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { gridPaths, TimeLines } from '#renderer/app/timeline/time-lines.tsx';
import { TimelineShapes } from '#renderer/app/timeline/timeline-shapes.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { Cell, TableRow } from '#renderer/ui/data-table.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { entityOf, type ProgrammeItem } from '../programme-item.ts';
import { lookOf } from '../status-look.ts';
import { useWords } from '../use-words.ts';
import type { ProgrammeGround } from './programme-timeline.tsx';
import type { TimelineRow } from './timeline-rows.ts';
import { useItemDates } from './use-item-dates.ts';

interface ProgrammeLineProps {
  row: TimelineRow;
  drawn: ProgrammeRow;
  /** How many lanes it has at the least. */
  lanes: number;
  ground: ProgrammeGround;
  rowIndex: number;
  isFocused: boolean;
  /** The milestone or deliverable whose record is open. */
  current: string | null;
}

/** A phase or work package in time: its period, and its milestones, events and deliverables with all of their dates. */
export const ProgrammeLine = memo(function ProgrammeLine(props: ProgrammeLineProps) {
  const { row, drawn, lanes, ground, rowIndex, isFocused, current } = props;
  const { scale, ticks, asOf, today } = ground;
  const { t } = useTranslation('programmes');
  const { title, date } = useWords();
  const drawing = useMemo(() => programmeRow(drawn, asOf, scale, lanes), [drawn, asOf, scale, lanes]);
  const grid = useMemo(() => gridPaths(ticks, drawing.height), [ticks, drawing.height]);
  const itemsById = useMemo(() => new Map(row.items.map((item) => [item.id, item])), [row.items]);
  const isWhole = row.phase === null;
  const name = isWhole ? t('timeline.whole') : title(row.phase);
  const period = row.from === null && row.to === null ? t('timeline.noPeriod') : `${date(row.from)} – ${date(row.to)}`;
  return (
    <TableRow rowIndex={rowIndex} data-place={row.id} className="align-top">
      <Cell role="rowheader" title={`${name} · ${period}`} className="h-auto! py-1! pr-3! pl-0!">
        <span className="flex items-baseline gap-1.5 text-sm leading-5.5 text-ink-2">
          {row.phase?.kind === 'workPackage' && <span className="shrink-0 text-ink-3">{row.phase.code}</span>}
          <span className={cx('truncate', isWhole && 'font-semibold text-ink')}>{name}</span>
        </span>
      </Cell>
      <Cell data-focus={row.id} tabIndex={isFocused ? 0 : -1} className="relative h-auto! overflow-hidden p-0!">
        <span className="sr-only">
          {period}. {t('timeline.marksInView', { count: drawing.marks.length })}
        </span>
        <div className="relative" style={{ height: drawing.height }}>
          <svg aria-hidden width={scale.width} height={drawing.height} className="block">
            <TimelineShapes shapes={drawing.band} />
            <TimeLines grid={grid} scale={scale} height={drawing.height} asOf={asOf} today={today} />
            <TimelineShapes shapes={drawing.shapes} />
          </svg>
          {drawing.marks.map(({ mark, x, y, isLabelBefore, toLabel }) => {
            const item = itemsById.get(mark.id);
            return item === undefined ? null : (
              <Mark
                key={mark.id}
                item={item}
                label={mark.label}
                place={
                  isLabelBefore
                    ? { right: scale.width - x - markSize / 2 - 1, top: y - 8 }
                    : { left: x - markSize / 2 - 1, top: y - 8 }
                }
                isLabelBefore={isLabelBefore}
                gap={toLabel - markSize / 2 - 1}
                isReachable={isFocused}
                isCurrent={mark.id === current}
              />
            );
          })}
        </div>
      </Cell>
    </TableRow>
  );
});

interface MarkProps {
  item: ProgrammeItem;
  label: string;
  place: CSSProperties;
  isLabelBefore: boolean;
  /** Between the mark and its label. */
  gap: number;
  isReachable: boolean;
  isCurrent: boolean;
}

/** Leads to its record; its dates and the reasons of their moves are its name, and stand on its note. */
function Mark({ item, label, place, isLabelBefore, gap, isReachable, isCurrent }: MarkProps) {
  const { title, sentence } = useWords();
  const dates = useItemDates();
  const told = [
    `${[item.code, title(item)].filter(Boolean).join(' ')}: ${sentence(item)}`,
    ...dates(item).map(({ what, date, detail }) => [`${what}: ${date}`, detail].filter(Boolean).join('. ')),
  ].join('; ');
  return (
    <a
      tabIndex={isReachable ? 0 : -1}
      href={recordHref(entityOf(item), item.id) ?? undefined}
      data-note={`item:${item.id}`}
      aria-label={told}
      aria-current={isCurrent || undefined}
      className={cx(
        'absolute flex items-center rounded-sm text-2xs leading-4 whitespace-nowrap text-ink-2 hover:text-ink hover:underline',
        isLabelBefore && 'flex-row-reverse',
        isCurrent && 'font-bold text-accent',
      )}
      style={{ ...place, gap }}
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
  );
}
