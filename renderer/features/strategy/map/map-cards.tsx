import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChevronDown, ChevronRight, Globe } from 'lucide-react';
import type { GroupCard, LineCard, MapCard, MoreCard, NodeCard } from '#shared/charts/strategy-map/map-layout.ts';
import type { MapMetrics } from '#shared/charts/strategy-map/map-metrics.ts';
import { cx } from '#renderer/ui/class-names.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { Light } from '#renderer/ui/kpi-light.tsx';
import { MixBar } from '#renderer/ui/mix-bar.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { NodeLight } from '../node-light.tsx';

/** What a card needs of the map around it. */
export interface CardProps {
  metrics: MapMetrics;
  isCurrent: boolean;
  /** While another card is looked at that this one is not tied to. */
  isDimmed: boolean;
  /** Where what is dragged would be dropped. */
  isTarget: boolean;
  isDragged: boolean;
  /** Its name, its light and why, in words. */
  label: string;
  button: ButtonHTMLAttributes<HTMLButtonElement>;
}

/** One card of the map, at its place. */
export function MapCardView({ card, ...props }: CardProps & { card: MapCard }) {
  switch (card.kind) {
    case 'node':
      return <NodeCardView card={card} {...props} />;
    case 'group':
      return <GroupCardView card={card} {...props} />;
    case 'line':
      return <LineCardView card={card} {...props} />;
    case 'more':
      return <MoreCardView card={card} {...props} />;
  }
}

function Card({
  card,
  isDimmed,
  isTarget,
  isDragged,
  isCurrent,
  label,
  button,
  className,
  children,
}: Omit<CardProps, 'metrics'> & { card: MapCard; className: string; children: ReactNode }) {
  const { x, y, width, height } = card;
  return (
    <button
      {...button}
      type="button"
      data-card={card.id}
      aria-current={isCurrent || undefined}
      style={{ left: x, top: y, width, height }}
      className={cx(
        'absolute flex cursor-default flex-col overflow-hidden text-left transition-opacity select-none focus-visible:z-10',
        // What is behind a card must not show through it.
        isDimmed && '*:*:opacity-35',
        isDragged && 'opacity-50',
        isTarget && 'outline-2 outline-offset-1 outline-accent',
        className,
      )}
    >
      {/* Lines broken to fit a card, marks and bars are no name: one sentence says them all. */}
      <VisuallyHidden>{label}</VisuallyHidden>
      <span aria-hidden className="contents">
        {children}
      </span>
    </button>
  );
}

/** The lines as they were measured: a card is as high as they say. */
function Lines({ lines, size, height, className }: LinesProps) {
  return lines.map((line, index) => (
    <span
      // oxlint-disable-next-line react/no-array-index-key -- lines of one text have no other name
      key={index}
      style={{ fontSize: size, lineHeight: `${height}px` }}
      className={cx('block shrink-0 whitespace-nowrap', className)}
    >
      {line}
    </span>
  ));
}
interface LinesProps {
  lines: readonly string[];
  size: number;
  height: number;
  className?: string;
}

function NodeCardView({ card, metrics, ...props }: CardProps & { card: NodeCard }) {
  const { node, title, note } = card;
  return (
    <Card
      {...props}
      card={card}
      className={cx(
        'rounded-md border bg-surface shadow-low hover:border-edge',
        props.isCurrent ? 'border-accent bg-accent-soft' : 'border-line-strong',
      )}
    >
      <span className="flex min-h-0 flex-1 flex-col" style={{ padding: `${metrics.padY - 1}px ${metrics.padX - 1}px` }}>
        <span
          className="flex shrink-0 items-baseline justify-between text-xs text-ink-3"
          style={{ marginBottom: metrics.gap.head }}
        >
          {node.code}
          <NodeLight light={node.light} isSmall>
            {node.word}
          </NodeLight>
        </span>
        <Lines lines={title} {...metrics.title} className="font-medium" />
        {node.shares.length > 0 && (
          <span className="flex shrink-0" style={{ marginTop: metrics.bar.gap, height: metrics.bar.height }}>
            <MixBar
              title=""
              parts={node.shares.map(({ status, share }) => ({ status, count: share, label: '' }))}
              className="h-full! w-full"
            />
          </span>
        )}
        {note.length > 0 && <span className="shrink-0" style={{ height: metrics.gap.note }} />}
        <Lines lines={note} {...metrics.note} className="text-ink-3" />
      </span>
    </Card>
  );
}

function GroupCardView({ card, metrics, ...props }: CardProps & { card: GroupCard }) {
  const { t } = useTranslation('strategy');
  const { group, heading, summary } = card;
  const canFold = group.lines.length > 0;
  return (
    <Card {...props} card={card} className="rounded-md hover:bg-hover">
      <span className="flex min-h-0 flex-1 flex-col" style={{ padding: `${metrics.line.padY}px ${metrics.padX}px` }}>
        <Lines lines={heading} {...metrics.title} className="font-semibold" />
        <Lines lines={summary} {...metrics.head} className={heading.length === 0 ? 'font-semibold' : 'text-ink-3'} />
        {group.counts.length > 0 && (
          <span
            className="flex shrink-0 gap-3 text-xs text-ink-2"
            style={{ marginTop: metrics.gap.counts, lineHeight: `${metrics.head.height}px` }}
          >
            {group.counts.map(({ status, count }) => (
              <span key={status} className="inline-flex items-center gap-1" title={t(`countOf.${status}`, { count })}>
                <StatusMark status={status} size={10} />
                {count}
              </span>
            ))}
          </span>
        )}
      </span>
      {canFold && (
        <Icon
          shape={group.isFolded ? ChevronRight : ChevronDown}
          size={14}
          className="absolute top-2 right-2.5 text-ink-3"
        />
      )}
    </Card>
  );
}

function LineCardView({ card, metrics, ...props }: CardProps & { card: LineCard }) {
  const { line, title, note } = card;
  return (
    <Card {...props} card={card} className="border-t border-line hover:bg-hover">
      <span
        className="flex min-h-0 flex-1 flex-col"
        style={{ padding: `${metrics.line.padY - 1}px ${metrics.padX}px ${metrics.line.padY}px` }}
      >
        <span className="flex shrink-0 items-baseline justify-between text-xs text-ink-3">
          {line.code}
          <LineMark line={line} />
        </span>
        <Lines lines={title} {...metrics.title} />
        <Lines lines={note} {...metrics.note} className="text-ink-2" />
      </span>
    </Card>
  );
}

function LineMark({ line: { mark, word } }: Pick<LineCard, 'line'>) {
  if (mark === null)
    return (
      <span className="inline-flex items-center gap-1.5">
        <Icon shape={Globe} size={12} />
        {word}
      </span>
    );
  if (mark.kind === 'status')
    return (
      <StatusLabel status={mark.status} isSmall>
        {word}
      </StatusLabel>
    );
  return (
    <Light light={mark.light} isStale={mark.isStale} isSmall>
      {word}
    </Light>
  );
}

function MoreCardView({ card, metrics, ...props }: CardProps & { card: MoreCard }) {
  return (
    <Card {...props} card={card} className="border-t border-line text-accent hover:bg-hover">
      <span style={{ padding: `${metrics.line.padY - 1}px ${metrics.padX}px` }}>
        <Lines lines={[card.text]} {...metrics.note} className="underline underline-offset-3" />
      </span>
    </Card>
  );
}
