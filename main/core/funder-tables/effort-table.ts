import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import type { Effort } from '#shared/model/programme.ts';
import { effortDifference, sumEffort } from '#shared/rules/effort-sums.ts';
import type { DocumentCell, DocumentTable } from '../documents/tables-document.ts';
import type { Named } from '#shared/contract/activities.ts';
import type { TableWords } from './table-cells.ts';

/** Person-months by reporting period and partner, a pair of columns for each work package, with the sums. */
export function effortTable(
  { phases, funderPeriods }: ProgrammeDetail,
  effort: readonly Effort[],
  organisations: ReadonlyMap<string, Named>,
  { t, language }: TableWords,
): DocumentTable {
  const packages = [
    ...phases.filter(({ id }) => effort.some(({ workPackage }) => workPackage === id)),
    ...(effort.some(({ workPackage }) => workPackage === null) ? [null] : []),
  ];
  const nameOfPackage = (phase: (typeof packages)[number]) =>
    phase === null ? t('funderTables:effort.noWorkPackage') : (phase.code ?? textIn(phase.title, language));
  const partners = [
    ...new Set([...organisations.keys()].filter((id) => effort.some(({ organisation }) => organisation === id))),
    ...(effort.some(({ organisation }) => organisation === null) ? [null] : []),
  ];
  const periods = [
    ...funderPeriods.map(({ id, from, to }, index) => ({
      id,
      name: t('funderTables:period', {
        number: index + 1,
        from: formatDate(from, language),
        to: formatDate(to, language),
      }),
    })),
    { id: null, name: t('funderTables:effort.wholeProgramme') },
  ];
  const numbersOf = (rows: readonly Effort[]): DocumentCell[] => {
    const total = sumEffort(rows);
    return [
      ...packages.flatMap((phase) => {
        const sum = sumEffort(rows.filter(({ workPackage }) => workPackage === (phase?.id ?? null)));
        return [sum.planned, sum.actual];
      }),
      total.planned,
      total.actual,
      effortDifference(total),
    ];
  };
  const rows = periods.flatMap(({ id, name }) =>
    partners.flatMap((partner): DocumentCell[][] => {
      const own = effort.filter(({ funderPeriod, organisation }) => funderPeriod === id && organisation === partner);
      if (own.length === 0) return [];
      return [[name, nameOfPartner(partner), ...numbersOf(own)]];
    }),
  );
  function nameOfPartner(partner: string | null): string {
    const named = partner === null ? undefined : organisations.get(partner);
    return named === undefined ? t('funderTables:effort.noPartner') : textIn(named.title, language);
  }
  return {
    name: t('funderTables:sheet.effort'),
    title: t('funderTables:effort.title'),
    columns: [
      { label: t('funderTables:effort.period'), width: 28 },
      { label: t('funderTables:effort.partner'), width: 30 },
      ...packages.flatMap((phase) => [
        { label: t('funderTables:effort.planned', { workPackage: nameOfPackage(phase) }), width: 11, decimals: 2 },
        { label: t('funderTables:effort.actual', { workPackage: nameOfPackage(phase) }), width: 11, decimals: 2 },
      ]),
      { label: t('funderTables:effort.totalPlanned'), width: 11, decimals: 2 },
      { label: t('funderTables:effort.totalActual'), width: 11, decimals: 2 },
      { label: t('funderTables:effort.difference'), width: 11, decimals: 2 },
    ],
    rows: rows.length === 0 ? [] : [...rows, [t('funderTables:effort.total'), null, ...numbersOf(effort)]],
    sumRows: rows.length === 0 ? 0 : 1,
  };
}
