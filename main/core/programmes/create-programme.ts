import type { Programme } from '#shared/model/programme.ts';
import type { BilingualPatch, Day } from '#shared/model/values.ts';
import { monthEnd } from '#shared/rules/project-month.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecords } from '../workbook/records.ts';
import { templatePhases } from './programme-templates.ts';

export interface NewProgrammeInput {
  kind: Programme['kind'];
  title: BilingualPatch;
  acronym: string;
  monthOneStartsOn: Day | null;
  durationMonths: number | null;
}

/** A new programme with the phases of its kind, in one action. Throws CODE_TAKEN when its acronym is used already. */
export function createProgramme(
  core: Core,
  { kind, title, acronym, monthOneStartsOn, durationMonths }: NewProgrammeInput,
): string {
  const periodTo =
    monthOneStartsOn === null || durationMonths === null ? null : monthEnd(monthOneStartsOn, durationMonths);
  const workbook = core.session.workbook();
  const last = Math.max(0, ...readRecords(workbook.database, 'programme').map(({ sortOrder }) => sortOrder ?? 0));
  return workbook.write({ kind: 'programme.create', actor: actorOf(core) }, (tx) => {
    const programme = tx.insert('programme', {
      code: `PRG-${acronym}`,
      kind,
      title,
      acronym,
      monthOneStartsOn,
      durationMonths,
      periodFrom: monthOneStartsOn,
      periodToOriginal: periodTo,
      periodTo,
      sortOrder: last + 1,
    });
    templatePhases[kind].forEach((phase, index) => {
      tx.insert('phase', { ...phase, code: `${acronym}-${phase.code}`, programme, sortOrder: index + 1 });
    });
    return programme;
  });
}
