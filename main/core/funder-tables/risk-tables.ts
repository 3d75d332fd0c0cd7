import type { RiskDetail } from '#shared/contract/risks.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import type { FunderPeriod } from '#shared/model/programme.ts';
import type { Day } from '#shared/model/values.ts';
import { riskState } from '#shared/rules/risk-state.ts';
import type { DocumentTable } from '../documents/tables-document.ts';
import { linesCell, textCell, type TableWords } from './table-cells.ts';

/** What threatens the programme and what is proposed against it. */
export function risksTable(risks: readonly RiskDetail[], { t, language }: TableWords): DocumentTable {
  return {
    name: t('funderTables:sheet.risks'),
    title: t('funderTables:risks.title'),
    columns: [
      { label: t('funderTables:risks.no'), width: 12 },
      { label: t('funderTables:risks.description'), width: 60 },
      { label: t('funderTables:risks.workPackage'), width: 14 },
      { label: t('funderTables:risks.mitigation'), width: 60 },
    ],
    rows: risks.map((risk) => [
      risk.code,
      linesCell([textIn(risk.event, language), textIn(risk.cause, language), textIn(risk.effect, language)]),
      null, // a risk is tied to its programme, not to a work package
      textCell(risk.mitigation, language),
    ]),
  };
}

/** How each risk stood in each period that had begun by the day; without periods, up to the day. */
export function stateOfPlayTable(
  risks: readonly RiskDetail[],
  periods: readonly FunderPeriod[],
  asOf: Day,
  { t, language }: TableWords,
): DocumentTable {
  const reported = periods
    .map(({ from, to }, index) => ({
      from,
      to: to < asOf ? to : asOf,
      name: t('funderTables:period', {
        number: index + 1,
        from: formatDate(from, language),
        to: formatDate(to, language),
      }),
    }))
    .filter(({ from }) => from <= asOf);
  const asked = reported.length > 0 ? reported : [{ from: '0001-01-01', to: asOf, name: null }];
  return {
    name: t('funderTables:sheet.stateOfPlay'),
    title: t('funderTables:stateOfPlay.title'),
    columns: [
      { label: t('funderTables:stateOfPlay.no'), width: 12 },
      { label: t('funderTables:stateOfPlay.period'), width: 28 },
      { label: t('funderTables:stateOfPlay.applied'), width: 20 },
      { label: t('funderTables:stateOfPlay.materialised'), width: 20 },
      { label: t('funderTables:stateOfPlay.comments'), width: 66 },
    ],
    rows: asked.flatMap(({ from, to, name }) =>
      risks.flatMap((risk) => {
        if (riskState(risk, risk.reviews, to) === null) return [];
        return [
          [
            risk.code,
            name,
            appliedWithin(risk, from, to, t),
            t(`funderTables:achieved.${hadMaterialised(risk, from, to) ? 'yes' : 'no'}`),
            linesCell(reviewsWithin(risk, from, to).map(({ text }) => textIn(text, language))),
          ],
        ];
      }),
    ),
  };
}

/** Whether it was so at the end, or became so within and was settled again before the end. */
const hadMaterialised = (risk: RiskDetail, from: Day, to: Day) =>
  riskState(risk, risk.reviews, to)?.status === 'materialised' ||
  reviewsWithin(risk, from, to).some(({ status }) => status === 'materialised');

/** As the last review of the period that says it; empty where none does, and the coordinator answers in the file. */
function appliedWithin(risk: RiskDetail, from: Day, to: Day, t: TableWords['t']): string | null {
  const told = reviewsWithin(risk, from, to).findLast(({ measuresApplied }) => measuresApplied !== null);
  return told?.measuresApplied === undefined || told.measuresApplied === null
    ? null
    : t(`funderTables:achieved.${told.measuresApplied}`);
}

/** Earliest first; those that another one corrects are left out. */
function reviewsWithin({ reviews }: RiskDetail, from: Day, to: Day) {
  const corrected = new Set(reviews.map(({ supersedes }) => supersedes));
  return reviews.filter(({ id, asOf }) => !corrected.has(id) && from <= asOf && asOf <= to).toReversed();
}
