import { useTranslation } from 'react-i18next';
import type { MatrixMode } from '#shared/charts/risk-matrix.ts';
import type { RiskKind } from '#shared/model/risk.ts';
import { riskLevelBands } from '#shared/rules/risk-level.ts';
import { LevelMark } from '../risk-level.tsx';
import { levelLooks } from '../risk-look.ts';

const highest = 25;

/** What the grounds and the marks of the matrix mean, in words. */
export function MatrixLegend({ kind, mode }: { kind: RiskKind; mode: MatrixMode }) {
  const { t } = useTranslation('risks');
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1.5 text-sm text-ink-2">
      <span className="text-ink-3">{t('matrix.legend')}</span>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {riskLevelBands.toReversed().map(({ level, from }) => {
          const next = riskLevelBands.findLast((band) => band.from > from);
          return (
            <li key={level} className="flex items-baseline gap-1.5">
              <span className={levelLooks[kind][level].text}>
                <LevelMark level={level} />
              </span>
              {t(`levels.${kind}.${level}`)}{' '}
              <span className="text-ink-3">
                {t('matrix.legendRange', { from, to: next === undefined ? highest : next.from - 1 })}
              </span>
            </li>
          );
        })}
      </ul>
      {mode === 'movement' && (
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="h-4 w-8 rounded-sm border border-dashed border-edge bg-surface" />
          {t('matrix.hollow')}
          <span aria-hidden className="mx-1 text-ink-3">
            →
          </span>
          <span aria-hidden className="h-4 w-8 rounded-sm border border-ink-2 bg-surface" />
          {t('matrix.filled')}
        </span>
      )}
    </div>
  );
}
