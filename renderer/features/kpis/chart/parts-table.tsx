import { useTranslation } from 'react-i18next';
import type { KpiChartFacts } from '#shared/charts/kpi/chart-facts.ts';
import { partCells } from '#shared/charts/kpi/part-rows.ts';
import type { Dimension } from '#shared/model/kpi.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';

/** Every value of every part, in words. */
export function PartsTable({ facts, dimension }: { facts: KpiChartFacts; dimension: Dimension }) {
  const { t, i18n } = useTranslation('kpiCharts');
  const language = useLanguage();
  const [head = [], ...rows] = partCells(facts, dimension.key, i18n, language);
  // The bare number is for a spreadsheet: the value says it already.
  const shown = [0, 1, 2, 4];
  return (
    <Disclosure title={t('parts.table')}>
      <table className="w-full text-sm">
        <thead>
          <tr className="text-left text-ink-3">
            {shown.map((column) => (
              <th key={column} scope="col" className={`py-1 pr-3 font-medium ${column === 2 ? 'text-right' : ''}`}>
                {head[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join(' ')} className="border-t border-line align-baseline">
              {shown.map((column) => (
                <td key={column} className={`py-1 pr-3 ${column === 2 ? 'text-right whitespace-nowrap' : ''}`}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
