import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { targetText } from '#shared/i18n/kpi-value.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { Pill } from '#renderer/ui/filter-chip.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { PathDialog } from './target-path/path-dialog.tsx';
import { SetTargetDialog } from './set-target-dialog.tsx';

/** What is aimed at and by which decision; superseded targets stay. */
export function KpiTargets({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const [isSetting, setIsSetting] = useState(false);
  const [isPath, setIsPath] = useState(false);
  return (
    <Section
      level={3}
      title={t('panel.targets')}
      action={
        !isReadOnly &&
        kpi.direction !== 'monitor' && (
          <span className="flex flex-wrap gap-x-3">
            <Link onPress={() => setIsSetting(true)}>{t('target.set')}</Link>
            <Link onPress={() => setIsPath(true)}>{t('path.open')}</Link>
          </span>
        )
      }
    >
      {kpi.targets.length === 0 && <p className="text-ink-3">{t('panel.noTargets')}</p>}
      <ol className="flex flex-col gap-1.5">
        {kpi.targets.toReversed().map((target) => (
          <li key={target.id} className="min-w-0 text-pretty">
            <span className="flex flex-wrap items-center gap-x-2">
              <span className={cx(target.isSuperseded ? 'text-ink-3 line-through' : 'font-semibold')}>
                {targetText(target, kpi, language)}
              </span>
              {target.isSuperseded && <Pill>{t('target.superseded')}</Pill>}
              {target.id === kpi.target?.id && <Pill>{t('target.current')}</Pill>}
              {target.validFrom !== null && (
                <span className="text-sm text-ink-3">
                  {t('target.from', { date: formatDate(target.validFrom, language) })}
                </span>
              )}
            </span>
            <span className="block text-sm text-ink-2">{textIn(target.decision, language)}</span>
            {target.source && (
              <span className="block text-sm [overflow-wrap:anywhere] text-ink-3">{target.source.text}</span>
            )}
          </li>
        ))}
      </ol>
      {kpi.targets.filter(({ isSuperseded }) => !isSuperseded).length > 1 && (
        <p className="text-sm text-pretty text-ink-3">{t(`path.${kpi.pathShape}Detail`)}</p>
      )}
      {isPath && <PathDialog kpi={kpi} onClose={() => setIsPath(false)} />}
      {isSetting && <SetTargetDialog kpi={kpi} onClose={() => setIsSetting(false)} />}
    </Section>
  );
}
