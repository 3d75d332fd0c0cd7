import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Download } from 'lucide-react';
import { chartReading, formOf, levelsOf } from '#shared/charts/kpi-chart-input.ts';
import type { ChartFrame } from '#shared/charts/kpi-chart-geometry.ts';
import { partSeries, wholeSeries, type PartOrder, type PartSeries } from '#shared/charts/kpi/part-rows.ts';
import { sharedFrame, type SmallChart } from '#shared/charts/kpi/small-chart.ts';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { textIn } from '#shared/i18n/format.ts';
import { kpiFigure, kpiTick } from '#shared/i18n/kpi-value.ts';
import type { Dimension } from '#shared/model/kpi.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useChartFacts } from './use-chart-facts.ts';
import { PartChart } from './part-chart.tsx';
import { PartsTable } from './parts-table.tsx';
import { usePartsExport } from './use-parts-export.ts';

interface SmallMultiplesProps {
  kpi: KpiDetail;
  dimension: Dimension;
}

const orders = ['value', 'name'] as const satisfies readonly PartOrder[];

/** One small chart for each part, all on one scale, with the whole before them; and the same values as a table. */
export function SmallMultiples({ kpi, dimension }: SmallMultiplesProps) {
  const { t, i18n } = useTranslation('kpiCharts');
  const language = useLanguage();
  const facts = useChartFacts(kpi);
  const [order, setOrder] = useState<PartOrder>('value');
  const exportParts = usePartsExport(kpi, dimension);
  const { parts, whole } = useMemo(
    () => ({
      parts: partSeries(facts, dimension, order),
      whole: wholeSeries(facts, {
        bg: i18n.t('kpiCharts:parts.whole', { lng: 'bg' }),
        en: i18n.t('kpiCharts:parts.whole', { lng: 'en' }),
      }),
    }),
    [facts, dimension, order, i18n],
  );
  const chartOf = ({ readings }: PartSeries): SmallChart => ({
    form: formOf(kpi),
    ...(formOf(kpi) === 'levels' && { levels: levelsOf(kpi) }),
    readings: readings.map((reading) => chartReading(reading, kpi)),
  });
  const partFrame = sharedFrame(parts.map(chartOf));
  if (partFrame === null) return null;
  const all = sharedFrame([whole, ...parts].map(chartOf)) ?? partFrame;
  // Parts that add up are small beside their whole: on its scale nothing would be seen of them.
  const isApart = dimension.adds && whole.readings.length > 0;
  const frameOf = (frame: ChartFrame): ChartFrame => ({ ...frame, from: all.from, to: all.to });
  const frames = isApart
    ? { parts: frameOf(partFrame), whole: frameOf(sharedFrame([chartOf(whole)]) ?? partFrame) }
    : { parts: all, whole: all };
  const levels = formOf(kpi) === 'levels' ? levelsOf(kpi) : [];
  const ends = ({ axis }: ChartFrame) =>
    levels.length > 0
      ? [levels[0] ?? 0, levels.at(-1) ?? 1].map((value) => kpiFigure({ value, qualifier: 'exactly' }, kpi, language))
      : [axis.low, axis.high].map((value) => kpiTick(value, kpi, language));
  const [[low, high], [wholeLow, wholeHigh]] = [ends(frames.parts), ends(frames.whole)];
  const name = textIn(dimension.name, language);
  return (
    <div className="mt-1">
      <Disclosure title={t('parts.title', { name, count: parts.length })}>
        <div className="flex flex-col gap-3 pt-1">
          <div className="flex items-center justify-between gap-2">
            <Segmented
              label={t('parts.order')}
              segments={orders.map((value) => ({
                value,
                label: t(value === 'value' ? 'parts.orderValue' : 'parts.orderName'),
              }))}
              value={order}
              onChange={setOrder}
            />
            <IconButton icon={Download} size="small" label={t('parts.csv')} onPress={() => void exportParts()} />
          </div>
          <p className="text-sm text-pretty text-ink-3">
            {isApart ? t('parts.scaleParts', { low, high, wholeLow, wholeHigh }) : t('parts.scale', { low, high })}
            {!dimension.adds && ` ${t('parts.notAdded')}`}
          </p>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(148px,1fr))] gap-x-4 gap-y-3">
            {[whole, ...parts].map((series) => (
              <PartChart
                key={series.key ?? 'whole'}
                kpi={kpi}
                series={series}
                chart={chartOf(series)}
                frame={series.key === null ? frames.whole : frames.parts}
              />
            ))}
          </ul>
          <PartsTable facts={facts} dimension={dimension} />
        </div>
      </Disclosure>
    </div>
  );
}
