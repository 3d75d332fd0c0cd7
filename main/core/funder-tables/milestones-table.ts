import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { DocumentTable } from '../documents/tables-document.ts';
import { dateCell, linesCell, textCell, type TableWords } from './table-cells.ts';

const achievedBy = { achieved: 'yes', partly: 'partly' } as const;

/** The milestones of the contract; events are none, and the funder does not ask for them here. */
export function milestonesTable({ milestones, phases }: ProgrammeDetail, { t, language }: TableWords): DocumentTable {
  const phaseOf = new Map(phases.map((phase) => [phase.id, phase]));
  return {
    name: t('funderTables:sheet.milestones'),
    title: t('funderTables:milestones.title'),
    columns: [
      { label: t('funderTables:milestones.no'), width: 12 },
      { label: t('funderTables:milestones.name'), width: 34 },
      { label: t('funderTables:milestones.workPackage'), width: 12 },
      { label: t('funderTables:milestones.lead'), width: 17 },
      { label: t('funderTables:milestones.verification'), width: 28 },
      { label: t('funderTables:milestones.dueMonth'), width: 10 },
      { label: t('funderTables:milestones.due'), width: 17 },
      { label: t('funderTables:milestones.achieved'), width: 16 },
      { label: t('funderTables:milestones.achievedOn'), width: 17 },
      { label: t('funderTables:milestones.forecast'), width: 17 },
      { label: t('funderTables:milestones.comments'), width: 28 },
    ],
    rows: milestones
      .filter(({ kind }) => kind === 'milestone')
      .map((milestone) => {
        const { status, facts } = milestone.status;
        const phase = milestone.phase === null ? undefined : phaseOf.get(milestone.phase);
        const achieved = status === 'achieved' || status === 'partly' ? achievedBy[status] : 'no';
        return [
          milestone.code,
          textCell(milestone.title, language),
          phase?.code ?? null,
          // A milestone has no leader of its own: that of its work package answers for it.
          phase?.lead ?? null,
          textCell(milestone.verification, language),
          milestone.dueMonth,
          dateCell(milestone.dueAsOf, language),
          t(`funderTables:achieved.${achieved}`),
          dateCell(facts.achievedOn, language),
          achieved === 'yes' ? null : dateCell(milestone.forecastAsOf ?? milestone.dueAsOf, language),
          linesCell([textIn(milestone.note, language), milestone.evidence]),
        ];
      }),
  };
}
