import { useTranslation } from 'react-i18next';
import type { MatrixCell, MatrixMark } from '#shared/charts/risk-matrix.ts';
import type { RiskKind } from '#shared/model/risk.ts';
import { recordHref } from '#renderer/app/paths.ts';
import type { MatrixWords } from './use-matrix-words.ts';

interface MatrixCellMarksProps {
  cell: MatrixCell;
  kind: RiskKind;
  plot: { width: number; height: number };
  mark: { width: number; height: number };
  words: MatrixWords;
  currentId: string | null;
}

/** The risks of one cell as a list of links. What is drawn hollow stood here before measures, and is no stop of its own. */
export function MatrixCellMarks({ cell, kind, plot, mark, words, currentId }: MatrixCellMarksProps) {
  const { t } = useTranslation('risks');
  const { probability, impact, score, level, marks, more } = cell;
  const label = t('matrix.cell', {
    probability,
    impact,
    score,
    level: t(`levels.${kind}.${level}`),
    count: marks.length + more,
  });
  return (
    <g role="list" aria-label={label}>
      {marks.map((one) => (
        <g
          key={`${one.kind} ${one.risk}`}
          role="listitem"
          transform={`translate(${one.x * plot.width} ${one.y * plot.height})`}
        >
          <MarkLink mark={one} size={mark} words={words} isCurrent={one.risk === currentId} />
        </g>
      ))}
      {more > 0 && (
        <g role="listitem" aria-label={t('matrix.moreLabel', { count: more })}>
          <text
            aria-hidden
            x={(cell.x + 0.2) * plot.width - 8}
            y={cell.y * plot.height + 15}
            textAnchor="end"
            className="fill-ink-2 text-2xs font-semibold"
          >
            {t('matrix.more', { count: more })}
          </text>
        </g>
      )}
    </g>
  );
}

interface MarkLinkProps {
  mark: MatrixMark;
  size: { width: number; height: number };
  words: MatrixWords;
  isCurrent: boolean;
}

function MarkLink({ mark, size, words, isCurrent }: MarkLinkProps) {
  const isHollow = words.isLeft(mark);
  const look = lookOf(isHollow, isCurrent);
  return (
    <a
      href={recordHref('risk', mark.risk) ?? undefined}
      aria-current={isCurrent || undefined}
      tabIndex={isHollow ? -1 : undefined}
      className="group/mark outline-none"
    >
      {/* Its name for those who do not see it, and what the pointer is told. */}
      <title>{words.mark(mark)}</title>
      <rect
        x={-size.width / 2 - 3}
        y={-size.height / 2 - 3}
        width={size.width + 6}
        height={size.height + 6}
        rx={6}
        className="fill-none stroke-transparent stroke-2 group-focus-visible/mark:stroke-focus"
      />
      <rect
        x={-size.width / 2}
        y={-size.height / 2}
        width={size.width}
        height={size.height}
        rx={4}
        strokeDasharray={isHollow ? '3 2' : undefined}
        className={look.box}
      />
      <text aria-hidden textAnchor="middle" dominantBaseline="central" className={`text-xs ${look.text}`}>
        {words.code(mark.risk)}
      </text>
    </a>
  );
}

/** Filled where it stands, hollow where it stood; the one whose record is open carries the accent. */
function lookOf(isHollow: boolean, isCurrent: boolean): { box: string; text: string } {
  if (isHollow)
    return isCurrent
      ? { box: 'fill-accent-soft stroke-accent', text: 'fill-accent' }
      : { box: 'fill-surface stroke-edge', text: 'fill-ink-3' };
  return isCurrent
    ? { box: 'fill-accent stroke-accent', text: 'fill-accent-ink font-semibold' }
    : { box: 'fill-surface stroke-ink-2 group-hover/mark:stroke-ink', text: 'fill-ink font-semibold' };
}
