import type { PackKpi } from '#shared/model/pack-document/kpis.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { both, planSource, says, t, type Ledger } from './text.ts';

/** What KPI-02 came to by year; of 2020 three quarters are missing. */
export function sampleYears(ledger: Ledger): NonNullable<PackKpi['years']> {
  const cited = (year: string, value: PackText) =>
    ledger.add({
      what: t(`KPI-02: за ${year} г.`, `KPI-02: for ${year}`),
      value,
      asOf: both(year),
      source: planSource,
    });
  return {
    how: t('последна стойност', 'last value'),
    totals: [
      says(
        '2020 г. – ≥ 70 услуги (отчетени са 1 от 4 периода)',
        '2020 – ≥ 70 services (1 of 4 periods reported)',
        cited('2020', t('≥ 70 услуги', '≥ 70 services')),
      ),
      says('2019 г. – 50 услуги', '2019 – 50 services', cited('2019', t('50 услуги', '50 services'))),
    ],
  };
}
