import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { kpiMoneyBeside } from '#shared/i18n/kpi-value.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Pill } from '#renderer/ui/filter-chip.tsx';
import { LightBox } from './light-box.tsx';
import { useKpiWords } from './use-kpi-words.ts';

/** The latest value, large, with its date and age; and the light with the sentence that explains it. */
export function KpiValue({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation(['kpis', 'common', 'fields']);
  const language = useLanguage();
  const words = useKpiWords();
  const { reading, light } = kpi;
  const figure = words.figure(kpi);
  const beside = reading?.quantity == null ? null : kpiMoneyBeside(reading.quantity, kpi, language);
  return (
    <div className="flex flex-col gap-3">
      {figure !== null && reading !== null ? (
        <div>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-[34px] leading-10 font-bold tracking-tight">{figure.figure}</span>
            {figure.rest && <span className="text-lg text-ink-2">{figure.rest}</span>}
            {beside !== null && <span className="text-lg text-ink-3">{beside}</span>}
          </p>
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
            <span>
              {t('panel.asOfShort', { date: words.date(reading) })}
              {kpi.ageDays !== null && kpi.ageDays > 0 && ` · ${t('common:daysAgo', { count: kpi.ageDays })}`}
            </span>
            {reading.quality !== 'final' && <Pill>{t(`fields:choice.quality.${reading.quality}`)}</Pill>}
            {light.stale && <Pill className="border-at-risk text-at-risk">{t('staleWord')}</Pill>}
          </p>
        </div>
      ) : (
        <p className="text-lg text-ink-3">{t('panel.none')}</p>
      )}
      <LightBox light={light.light} isStale={light.stale} word={words.word(light)}>
        {words.why(kpi)}
      </LightBox>
    </div>
  );
}
