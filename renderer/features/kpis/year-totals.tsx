import { useTranslation } from 'react-i18next';
import type { KpiDetail, KpiYear } from '#shared/contract/kpis.ts';
import { kpiValue } from '#shared/i18n/kpi-value.ts';
import { yearTotalNotes } from '#shared/i18n/year-total-words.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** What the indicator came to in each year, as thin bars on one scale. A snapshot comes to nothing over a year. */
export function YearTotals({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('kpis');
  const { totals } = kpi;
  const how = totals[0]?.total.how;
  if (kpi.accumulation === 'snapshot' || how === undefined) return null;
  const most = Math.max(0, ...totals.map(({ total }) => Math.abs(total.quantity?.value ?? 0)));
  return (
    <Section level={3} title={t('totals.title')} note={t(`totals.how.${how}`)}>
      <ul className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3">
        {totals.map((year) => (
          <YearLine key={year.year} kpi={kpi} year={year} most={most} />
        ))}
      </ul>
    </Section>
  );
}

function YearLine({ kpi, year: { year, total }, most }: { kpi: KpiDetail; year: KpiYear; most: number }) {
  const { t, i18n } = useTranslation('kpis');
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { quantity, why } = total;
  const share = quantity === null || most === 0 ? 0 : Math.abs(quantity.value) / most;
  const notes = yearTotalNotes(total, { year, asOf }, i18n, language);
  return (
    <li className="col-span-3 grid grid-cols-subgrid items-center border-b border-line py-1.5 last:border-b-0">
      <span className="text-ink-2 tabular-nums">{year}</span>
      <span aria-hidden className="h-1.5">
        <span className="block h-full rounded-xs bg-accent" style={{ width: `${100 * share}%` }} />
      </span>
      <span className="text-right">
        {quantity === null ? (
          <span className="text-silent">{why === null ? '—' : t(`totals.why.${why}`)}</span>
        ) : (
          <b className="font-semibold">{kpiValue(quantity, kpi, language)}</b>
        )}
      </span>
      {notes.length > 0 && (
        <span className="col-span-3 text-right text-sm text-pretty text-ink-3">{notes.join(' · ')}</span>
      )}
    </li>
  );
}
