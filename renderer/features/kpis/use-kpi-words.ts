import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiDetail, KpiView, LightChange, ReadingView } from '#shared/contract/kpis.ts';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { kpiLightSentence, kpiLightWord } from '#shared/i18n/kpi-sentences.ts';
import { kpiFigure, kpiOfWhole, kpiUnit, readingValue } from '#shared/i18n/kpi-value.ts';
import type { Reading } from '#shared/model/kpi.ts';
import { versionOf } from '#shared/rules/kpi-readings.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** The day that a reading is true on, as precisely as its source says it. */
type Dated = Pick<Reading, 'asOf' | 'asOfPrecision'>;

/** An indicator in the words of the person's language. */
export function useKpiWords() {
  const { i18n } = useTranslation();
  const language = useLanguage();
  return useMemo(() => {
    const lightOf = (light: LightChange['light']) => kpiLightWord(light, i18n, language);
    return {
      word: lightOf,
      why: (
        kpi: KpiView,
        light = kpi.light,
        reading: Parameters<typeof kpiLightSentence>[0]['reading'] = kpi.reading,
      ) => kpiLightSentence({ light, kpi, reading }, i18n, language),
      date: ({ asOf, asOfPrecision }: Dated) => formatPartialDate(asOfPrecision ?? asOf, language),
      /** In the unit of the definition that it was made under. */
      value: (
        kpi: KpiView & Partial<Pick<KpiDetail, 'definitions'>>,
        reading: Pick<ReadingView, 'quantity' | 'valueText' | 'definitionVersion'>,
      ) => {
        const then = kpi.definitions?.find(({ version }) => version === versionOf(reading));
        return readingValue(reading, { ...kpi, ...then?.passport }, language);
      },
      /** Large and small: „4“ and „от 24 района“, or the figure and its unit. */
      figure: (kpi: KpiView): { figure: string; rest: string } | null => {
        const { reading, target } = kpi;
        if (reading === null) return null;
        const measure = kpi.readingMeasure ?? kpi;
        const unit = kpiUnit(measure, language);
        if (reading.quantity === null) return { figure: textIn(reading.valueText, language), rest: unit };
        const figure = kpiFigure(reading.quantity, measure, language);
        const ofWhole = kpi.readingMeasure === null ? kpiOfWhole(reading.quantity, target, kpi, language) : null;
        return { figure, rest: ofWhole === null ? unit : `${ofWhole.slice(figure.length + 1)}${unit && ' '}${unit}` };
      },
    };
  }, [i18n, language]);
}
