import type { Language } from '#shared/model/values.ts';
import type { AskedKpi, KpiSort } from './kpi-question.ts';
import { inOrderOf, sortColumn, type SortColumn } from './plan-question/sort-column.ts';

/** The gravest first: that is what a list by light is looked at for. */
const gravity: readonly AskedKpi['light'][] = ['red', 'amber', 'green', 'none'];

const collators = {
  bg: new Intl.Collator('bg', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

/** The places of indicators by one of their columns, in the alphabet of a language. */
export function kpiColumn(kpis: readonly AskedKpi[], by: KpiSort['by'], language: Language): SortColumn {
  const { compare } = collators[language];
  const other = language === 'bg' ? 'en' : 'bg';
  switch (by) {
    case 'code':
      return sortColumn(
        kpis.map(({ code }) => code),
        compare,
      );
    case 'title':
      return sortColumn(
        kpis.map(({ title }) => title[language] || title[other] || null),
        compare,
      );
    case 'light':
      return sortColumn(
        kpis.map(({ light }) => gravity.indexOf(light)),
        (one, another) => one - another,
      );
    case 'age':
      return sortColumn(
        kpis.map(({ asOf }) => asOf),
        (one, another) => (one < another ? -1 : one === another ? 0 : 1),
      );
  }
}

/** The indicators by a column; those without a value stand last, equal ones keep the order they came in. */
export function inKpiOrder<Row extends AskedKpi>(
  kpis: readonly Row[],
  column: SortColumn,
  isDescending: boolean,
): Row[] {
  const rows = Int32Array.from(kpis.keys());
  return [...inOrderOf(rows, [{ column, isDescending }])].flatMap((row) => kpis[row] ?? []);
}
