import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { slipChart, type PlacedPoint } from '#shared/charts/slip-chart.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { useElementWidth } from '#renderer/ui/use-element-width.ts';
import { useWords } from '../use-words.ts';
import { useTickText } from './use-tick-text.ts';
import type { Slip } from './use-slips.ts';

/** Tall enough for a name at the end of every line. */
export const heightFor = (slips: readonly Slip[]) => Math.max(260, 60 + slips.length * 16);

/** The slip chart; its points are reached with the keys, one stop of Tab, and told under it. */
export function SlipPlot({ slips }: { slips: readonly Slip[] }) {
  const { t } = useTranslation('programmes');
  const { title, language, date } = useWords();
  const [box, width] = useElementWidth<HTMLDivElement>();
  const tickText = useTickText();
  const svg = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState(0);
  const [isTold, setIsTold] = useState(false);
  const chart = useMemo(
    () =>
      width === 0
        ? null
        : slipChart(
            slips.map(({ series }) => series),
            { width, height: heightFor(slips) },
          ),
    [slips, width],
  );
  const points = useMemo(
    () =>
      (chart?.lines ?? []).flatMap(({ id, points: placed }) => {
        const slip = slips.find(({ item }) => item.id === id);
        return slip === undefined ? [] : placed.map((point) => ({ point, slip }));
      }),
    [chart, slips],
  );
  const current = points[Math.min(at, points.length - 1)];
  const tell = ({ point, slip: { item } }: { point: PlacedPoint; slip: Slip }) =>
    t('slips.point', {
      item: [item.code, title(item)].filter((part) => part !== null).join(' '),
      on: formatDate(point.on, language),
      date: date(point.date),
      why:
        point.move === null
          ? t(`slips.kind.${point.kind}`)
          : textIn(item.dateMoves.find(({ id }) => id === point.move)?.reason, language),
    });
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? points.length - 1 : step && at + step;
    if (next === undefined || next < 0 || next >= points.length) return;
    event.preventDefault();
    svg.current?.querySelector<SVGElement>(`[data-point="${next}"]`)?.focus();
  };
  return (
    <figure ref={box} className="border-t border-line-strong pt-2">
      {chart !== null && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows walk from point to point
        <svg
          ref={svg}
          width={chart.width}
          height={chart.height}
          role="group"
          aria-label={t('slips.chart', { count: slips.length })}
          className="block text-2xs"
          onKeyDown={move}
        >
          <g aria-hidden className="fill-ink-3">
            {chart.upwards.map((tick) => (
              <g key={tick.day}>
                <path d={`M${chart.plot.left} ${tick.at}H${chart.plot.right}`} className="stroke-line" />
                <text x={chart.plot.left - 8} y={tick.at + 4} textAnchor="end">
                  {tickText(tick, true)}
                </text>
              </g>
            ))}
            {chart.across.map((tick) => (
              <text key={tick.day} x={tick.at} y={chart.plot.bottom + 18} textAnchor="middle">
                {tickText(tick, false)}
              </text>
            ))}
            <path d={`M${chart.plot.left} ${chart.plot.bottom}H${chart.plot.right}`} className="stroke-line-strong" />
            {chart.diagonal !== null && (
              <path d={chart.diagonal} fill="none" className="stroke-edge" strokeDasharray="4 4" />
            )}
          </g>
          {chart.lines.map((line) => {
            const isCurrent = isTold && current?.slip.item.id === line.id;
            const { item } = slips.find(({ series }) => series.id === line.id) ?? {};
            return (
              <g key={line.id} aria-hidden>
                <path
                  d={line.path}
                  fill="none"
                  strokeWidth={isCurrent ? 2.5 : 1.5}
                  className={isCurrent ? 'stroke-accent' : 'stroke-ink-3'}
                />
                <path
                  d={`M${line.endX + 3} ${line.endY}L${chart.plot.right + 6} ${line.labelY}`}
                  className="stroke-line-strong"
                />
                <text
                  x={chart.plot.right + 9}
                  y={line.labelY + 4}
                  className={isCurrent ? 'fill-accent font-semibold' : 'fill-ink-2'}
                >
                  {item === undefined ? '' : (item.code ?? title(item).slice(0, 10))}
                </text>
              </g>
            );
          })}
          {points.map(({ point, slip }, index) => (
            <g
              key={`${slip.item.id}-${point.on}-${point.kind}`}
              role="img"
              aria-label={tell({ point, slip })}
              data-point={index}
              tabIndex={index === Math.min(at, points.length - 1) ? 0 : -1}
              className="group outline-none"
              onFocus={() => {
                setAt(index);
                setIsTold(true);
              }}
              onBlur={() => setIsTold(false)}
              onMouseEnter={() => {
                setAt(index);
                setIsTold(true);
              }}
              onMouseLeave={() => setIsTold(false)}
            >
              <circle cx={point.x} cy={point.y} r={10} className="fill-transparent" />
              <circle
                cx={point.x}
                cy={point.y}
                r={point.kind === 'moved' ? 3.5 : 4}
                strokeWidth={2}
                className={`${point.kind === 'original' ? 'fill-paper' : 'fill-ink-3'} stroke-ink-3 group-focus:stroke-accent group-focus:[stroke-width:4px]`}
              />
            </g>
          ))}
        </svg>
      )}
      <figcaption className="min-h-10 pt-1 text-sm text-pretty text-ink-2">
        {isTold && current !== undefined
          ? tell(current)
          : [t('slips.how'), chart?.diagonal ? t('slips.diagonal') : ''].join(' ').trim()}
      </figcaption>
    </figure>
  );
}
