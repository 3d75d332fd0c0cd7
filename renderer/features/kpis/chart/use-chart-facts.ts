import { useMemo } from 'react';
import type { KpiChartFacts } from '#shared/charts/kpi/chart-facts.ts';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';

/** What the chart of an indicator is drawn from. */
export function useChartFacts(kpi: KpiDetail): KpiChartFacts {
  const { asOf } = useWorkbook();
  return useMemo(
    () => ({
      kpi,
      readings: [...kpi.readings, ...kpi.computedReadings],
      targets: kpi.targets,
      definitions: kpi.definitions.map(({ version, validFrom, passport }) => ({ version, validFrom, passport })),
      mentions: kpi.mentions,
      on: asOf,
    }),
    [kpi, asOf],
  );
}
