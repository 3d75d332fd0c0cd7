import { useTranslation } from 'react-i18next';
import type { KpiChartFacts } from '#shared/charts/kpi/chart-facts.ts';
import { chartRows } from '#shared/charts/kpi/chart-rows.ts';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';

/** The values of the chart one by one, with their state, the definition they are by, and what the path asked for. */
export function ChartTable({ kpi, facts }: { kpi: KpiDetail; facts: KpiChartFacts }) {
  const { t, i18n } = useTranslation(['kpis', 'kpiCharts']);
  const language = useLanguage();
  const rows = chartRows(facts, i18n, language);
  const hasVersions = kpi.definitions.length > 1;
  const hasPath = rows.some(({ path }) => path !== '');
  const head = 'py-1 pr-3 font-medium';
  return (
    <Disclosure title={t('chart.table')}>
      <div className="overflow-x-auto">
        <table className="w-full text-sm">
          <thead>
            <tr className="text-left text-ink-3">
              <th scope="col" className={head}>
                {t('kpiCharts:column.date')}
              </th>
              <th scope="col" className={`${head} text-right`}>
                {t('kpiCharts:column.value')}
              </th>
              {hasPath && (
                <th scope="col" className={`${head} text-right`}>
                  {t('kpiCharts:column.target')}
                </th>
              )}
              <th scope="col" className={head}>
                {t('form.quality')}
              </th>
              <th scope="col" className={head}>
                {t('kpiCharts:column.state')}
              </th>
              {hasVersions && (
                <th scope="col" className={head}>
                  {t('kpiCharts:column.definition')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className="border-t border-line align-baseline">
                <td className="py-1 pr-3 whitespace-nowrap">{row.date}</td>
                <td className="py-1 pr-3 text-right">{row.value}</td>
                {hasPath && <td className="py-1 pr-3 text-right text-ink-2">{row.path}</td>}
                <td className="py-1 pr-3">{row.quality}</td>
                <td className="py-1 pr-3">
                  {row.state}
                  {row.reason && <span className="text-ink-2">: {row.reason}</span>}
                </td>
                {hasVersions && <td className="py-1 pr-3">{row.version}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}
