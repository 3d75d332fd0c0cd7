import { memo, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Minus, Plus, Scan } from 'lucide-react';
import { tickFontSize, type HeaderPeriod, type HeaderTicks } from '#shared/charts/timeline/header-ticks.ts';
import { approximateTextWidth } from '#shared/charts/text-width.ts';
import { daysIn, zoomStep, type TimeScale } from '#shared/charts/timeline/time-window.ts';
import { formatDate } from '#shared/i18n/format.ts';
import type { Day } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { TableHead } from '#renderer/ui/data-table.tsx';
import type { ShownTime } from './shown-time.ts';

/** With the line under it. */
export const headHeight = 44;
const axisHeight = headHeight - 1;
const countedHeight = 18;
const upperMiddle = 12;
const lowerMiddle = 31;

export interface TimeHeadProps {
  /** What stands in the rows. */
  name: string;
  time: ShownTime;
  scale: TimeScale;
  ticks: HeaderTicks;
  asOf: Day;
  today: Day;
  /** No room for a word beside the zoom. */
  isNarrow: boolean;
  /** Its names begin where the page does. */
  isFlush?: boolean;
  /** Marks of another count of time, above the years: where each month of a project is over. */
  counted?: readonly { readonly x: number; readonly label: string }[];
}

/** The head of a timeline: the zoom over the names, the periods over the bars. It is dragged to go along in time. */
export const TimeHead = memo(function TimeHead(props: TimeHeadProps) {
  const { name, time, scale, ticks, asOf, today, isNarrow, isFlush = false, counted = [] } = props;
  const { t } = useTranslation('timeline');
  const language = useLanguage();
  const { window } = time;
  const first = scale.dayAt(0);
  const last = scale.dayAt(scale.width - 0.01);
  const above = counted.length === 0 ? 0 : countedHeight;
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    const { currentTarget, clientX, pointerId } = event;
    currentTarget.setPointerCapture(pointerId);
    const perPixel = daysIn(window) / Math.max(1, scale.width);
    const onMove = (moved: globalThis.PointerEvent) =>
      time.set({ ...window, from: window.from - (moved.clientX - clientX) * perPixel });
    const onEnd = () => currentTarget.removeEventListener('pointermove', onMove);
    currentTarget.addEventListener('pointermove', onMove);
    currentTarget.addEventListener('lostpointercapture', onEnd, { once: true });
  };
  return (
    <TableHead>
      <tr>
        <th
          scope="col"
          className={`sticky left-0 z-10 border-b border-line bg-paper pr-2 text-left ${isFlush ? 'pl-0' : 'pl-6'}`}
        >
          <span className="flex items-center gap-1">
            <span className={`text-xs font-semibold text-ink-3 ${isNarrow ? 'sr-only' : 'mr-auto truncate'}`}>
              {name}
            </span>
            <IconButton
              icon={Minus}
              size="small"
              label={t('zoomOut')}
              hint="−"
              isDisabled={window.months >= 60}
              onPress={() => time.set(zoomStep(window, -1))}
            />
            <span className="min-w-19 text-center text-xs font-normal whitespace-nowrap text-ink-2">
              {t('months', { count: Math.max(1, Math.round(window.months)) })}
            </span>
            <IconButton
              icon={Plus}
              size="small"
              label={t('zoomIn')}
              hint="+"
              isDisabled={window.months <= 1}
              onPress={() => time.set(zoomStep(window, 1))}
            />
            <IconButton
              icon={Scan}
              size="small"
              label={t('fit')}
              hint="0"
              isDisabled={time.isFitted}
              onPress={time.fit}
            />
          </span>
        </th>
        <th
          scope="col"
          data-axis
          onPointerDown={onPointerDown}
          className="relative cursor-grab touch-none border-b border-line bg-paper p-0 select-none active:cursor-grabbing"
        >
          <span className="sr-only">
            {t('term')}. {t('inView', { from: formatDate(first, language), to: formatDate(last, language) })}
          </span>
          <svg aria-hidden width={scale.width} height={axisHeight + above} className="block overflow-hidden">
            {counted.map(({ x, label }) => (
              <g key={label}>
                <text x={x - 4} y={9} dy="0.35em" textAnchor="end" fontSize={tickFontSize} className="fill-ink-3">
                  {label}
                </text>
                <path d={`M${x} 3V${countedHeight}`} className="stroke-line-strong" />
              </g>
            ))}
            <g transform={`translate(0 ${above})`}>
              {ticks.lines.map(({ x, isStrong }) => (
                <path
                  key={x}
                  d={`M${x} ${isStrong ? 0 : headHeight / 2}V${axisHeight}`}
                  className={isStrong ? 'stroke-line-strong' : 'stroke-line'}
                />
              ))}
              <Periods periods={ticks.upper} y={upperMiddle} className="fill-ink font-semibold" />
              <Periods periods={ticks.lower} y={lowerMiddle} className="fill-ink-3 font-normal" />
              {today !== asOf && <Flag day={today} scale={scale} text={t('today')} className="fill-ink-3" />}
              <Flag
                day={asOf}
                scale={scale}
                text={today === asOf ? t('today') : t('asOfLine', { date: formatDate(asOf, language) })}
                className="fill-accent"
              />
            </g>
          </svg>
        </th>
      </tr>
    </TableHead>
  );
});

function Periods({ periods, y, className }: { periods: readonly HeaderPeriod[]; y: number; className: string }) {
  return periods.map(({ day, label, labelAt }) =>
    labelAt === null ? null : (
      <text key={day} x={labelAt} y={y} dy="0.35em" fontSize={tickFontSize} className={className}>
        {label}
      </text>
    ),
  );
}

const flagHeight = 14;

/** The name of a line that goes down through all rows. */
function Flag({ day, scale, text, className }: { day: Day; scale: TimeScale; text: string; className: string }) {
  const x = scale.endOf(day);
  if (x < 0 || x > scale.width) return null;
  const width = approximateTextWidth(text, 10.5) + 8;
  const left = Math.max(0, Math.min(scale.width - width, x - width / 2));
  return (
    <g className={className}>
      <rect x={left} y={axisHeight - flagHeight} width={width} height={flagHeight} rx={3} />
      <text
        x={left + width / 2}
        y={axisHeight - flagHeight / 2}
        dy="0.35em"
        textAnchor="middle"
        fontSize={10.5}
        fontWeight={600}
        fill="var(--paper)"
      >
        {text}
      </text>
    </g>
  );
}
