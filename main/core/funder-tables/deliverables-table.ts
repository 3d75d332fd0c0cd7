import type { DeliverableView, ProgrammeDetail } from '#shared/contract/programmes.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { DocumentTable } from '../documents/tables-document.ts';
import { dateCell, linesCell, textCell, type TableWords } from './table-cells.ts';

/** In the order of the portal: what was promised, when it was due, and what became of it. */
export function deliverablesTable({ deliverables, phases }: ProgrammeDetail, words: TableWords): DocumentTable {
  const { t, language } = words;
  const codeOf = new Map(phases.map(({ id, code }) => [id, code]));
  return {
    name: t('funderTables:sheet.deliverables'),
    title: t('funderTables:deliverables.title'),
    columns: [
      { label: t('funderTables:deliverables.no'), width: 11 },
      { label: t('funderTables:deliverables.name'), width: 36 },
      { label: t('funderTables:deliverables.workPackage'), width: 12 },
      { label: t('funderTables:deliverables.lead'), width: 17 },
      { label: t('funderTables:deliverables.type'), width: 17 },
      { label: t('funderTables:deliverables.dissemination'), width: 18 },
      { label: t('funderTables:deliverables.dueMonth'), width: 10 },
      { label: t('funderTables:deliverables.due'), width: 17 },
      { label: t('funderTables:deliverables.delivered'), width: 17 },
      { label: t('funderTables:deliverables.status'), width: 16 },
      { label: t('funderTables:deliverables.comments'), width: 30 },
    ],
    rows: deliverables.map((deliverable) => [
      deliverable.code,
      textCell(deliverable.title, language),
      deliverable.workPackage === null ? null : (codeOf.get(deliverable.workPackage) ?? null),
      deliverable.lead,
      deliverable.type === null ? null : t(`funderTables:deliverableType.${deliverable.type}`),
      deliverable.dissemination === null ? null : t(`funderTables:dissemination.${deliverable.dissemination}`),
      deliverable.dueMonth,
      dateCell(deliverable.dueAsOf, language),
      dateCell(deliverable.status.facts.submittedOn, language),
      deliverable.stepAsOf === null ? null : t(`fields:choice.status.${deliverable.stepAsOf}`),
      commentsOf(deliverable, words),
    ]),
  };
}

/** Why it was late, and what the funder said with the steps that had been taken by the day. */
function commentsOf({ delayJustification, steps, status }: DeliverableView, { language }: TableWords) {
  const known = steps.filter(({ on }) => on === null || on <= status.facts.on);
  return linesCell([
    textIn(delayJustification, language),
    ...known.map(({ note, reference }) =>
      [textIn(note, language), reference].filter((part) => part !== null && part !== '').join(' · '),
    ),
  ]);
}
