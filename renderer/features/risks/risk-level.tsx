import { useTranslation } from 'react-i18next';
import type { RiskKind } from '#shared/model/risk.ts';
import { riskLevels, type RiskLevel } from '#shared/rules/risk-level.ts';
import type { RiskScore } from '#shared/rules/risk-state.ts';
import { cx } from '#renderer/ui/class-names.ts';
import { levelLooks } from './risk-look.ts';

/** Four bars, as many of them filled as the level is high: told apart without colour. */
export function LevelMark({ level, size = 12 }: { level: RiskLevel; size?: number }) {
  const filled = riskLevels.indexOf(level) + 1;
  return (
    <svg viewBox="0 0 12 12" width={size} height={size} aria-hidden className="relative top-px shrink-0">
      {riskLevels.map((name, index) => (
        <rect
          key={name}
          x={index * 3 + 0.5}
          y={9 - index * 2.6}
          width={2}
          height={2.6 + index * 2.6}
          fill={index < filled ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth={0.7}
        />
      ))}
    </svg>
  );
}

interface LevelLabelProps {
  kind: RiskKind;
  score: RiskScore | null;
  className?: string;
}

/** The score of a risk with its level: number, mark, word and colour. */
export function LevelLabel({ kind, score, className }: LevelLabelProps) {
  const { t } = useTranslation('risks');
  if (score === null) return <span className={cx('text-ink-3', className)}>{t('unjudged')}</span>;
  return (
    <span
      className={cx(
        'inline-flex min-w-0 items-baseline gap-1.5 text-sm font-semibold whitespace-nowrap',
        levelLooks[kind][score.level].text,
        className,
      )}
    >
      <LevelMark level={score.level} />
      <span className="truncate">{t('score', { score: score.score, level: t(`levels.${kind}.${score.level}`) })}</span>
    </span>
  );
}
