import type { KpiView } from '#shared/contract/kpis.ts';
import { yearTotalNotes } from '#shared/i18n/year-total-words.ts';
import type { PackKpi } from '#shared/model/pack-document/kpis.ts';
import type { Statement } from '#shared/model/pack-document/text.ts';
import { yearTotalsOf } from '../../kpis/kpi-sums.ts';
import { kpiFigure, kpiUnit } from '#shared/i18n/kpi-value.ts';
import type { FreezeContext } from './freeze-context.ts';
import { both, dateText, i18nOf, partialText } from './pack-language.ts';

/** As many as stand beside a chart; the rest is in the record. */
const shownYears = 4;

/**
 * What an indicator came to by year, newest first: sums, means or shares of its periods, or for what is cumulative the last
 * value of each year. Nothing where the only one is the value that stands on the page already; a snapshot comes to nothing
 * over a year.
 */
export function yearTotalsOfPack(context: FreezeContext, kpi: KpiView, value: PackKpi['value']): PackKpi['years'] {
  const { database, plan, ledger, counted } = context;
  if (kpi.accumulation === 'snapshot') return undefined;
  const years = yearTotalsOf(database, kpi, plan.asOf).slice(0, shownYears);
  const [newest] = years;
  if (newest === undefined || years.every(({ total }) => total.quantity === null)) return undefined;
  const isToldAlready = newest.total.readings.every((id) => id === kpi.reading?.id);
  if (years.length === 1 && isToldAlready) return undefined;
  const how = both((say) => say(`kpis:totals.how.${newest.total.how}`));
  const totals = years.map(({ year, total }): Statement => {
    const { quantity, why, readings } = total;
    const came = both((say, language) =>
      quantity === null
        ? say(`kpis:totals.why.${why ?? 'noReading'}`)
        : `${kpiFigure(quantity, kpi, language)} ${kpiUnit(kpi, language)}`.trim(),
    );
    const text = both((say, language) => {
      const notes = yearTotalNotes(total, { year, asOf: plan.asOf }, i18nOf(language), language);
      const of = say('kpi.year', { year, value: came[language] });
      return notes.length === 0 ? of : `${of} (${notes.join(', ')})`;
    });
    if (quantity === null) return { text, refs: [] };
    const [only] = readings;
    // The value of the page is one figure, wherever it is said.
    if (total.how === 'latest' && only === kpi.reading?.id) return { text, refs: value?.refs ?? [] };
    const ref = ledger.cite({
      what: both((say) => say('ledger.kpiYear', { code: kpi.code, year })),
      value: came,
      quantity,
      asOf: `${year}-12-31` < plan.asOf ? partialText(String(year)) : dateText(plan.asOf),
      source: counted.source,
      rule: how,
      // A total of several readings is worked out of them and is none of them.
      ...(total.how === 'latest' && only !== undefined && { reading: only }),
    });
    return { text, refs: [ref] };
  });
  return { how, totals };
}
