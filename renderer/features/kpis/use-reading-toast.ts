import { useTranslation } from 'react-i18next';
import type { KpiView, LightChange, Measured } from '#shared/contract/kpis.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { partName } from '#shared/i18n/kpi-part-name.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useKpiWords } from './use-kpi-words.ts';

/** Tells how the light changed, and why, with the way back. */
export function useReadingToast() {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const { asOf: seen } = useWorkbook();
  const say = useTold();
  const words = useKpiWords();
  return (kpi: KpiView, measured: Measured, { readingId, before, light, isWaiting, errata }: LightChange) => {
    const code = kpi.code ?? '';
    const date = formatDate(measured.asOf, language);
    const [was, is] = [words.word(before), words.word(light)];
    const counts = light.facts.reading?.id === readingId;
    const written = { bg: '', en: '', ...measured.valueText, stale: null };
    const why = words.why(kpi, light, {
      asOf: measured.asOf,
      asOfPrecision: measured.asOfPrecision ?? measured.asOf,
      valueText: written,
    });
    const { disaggregation } = measured;
    const told = isWaiting
      ? t('entered.waiting', { code, date })
      : disaggregation
        ? t('entered.part', { code, date, part: partName(kpi, disaggregation, language) })
        : counts
          ? was === is
            ? t('entered.same', { code, after: is, why })
            : t('entered.changed', { code, before: was, after: is, why })
          : measured.asOf > seen
            ? t('entered.later', { code, date, seen: formatDate(seen, language) })
            : t('entered.older', { code, date, after: is });
    const text = [told, errata > 0 && t('entered.errata', { count: errata })].filter(Boolean).join(' ');
    say(text);
  };
}
