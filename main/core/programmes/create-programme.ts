import type { Programme } from '#shared/model/programme.ts';
import type { BilingualPatch, Day } from '#shared/model/values.ts';
import { monthEnd } from '#shared/rules/project-month.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecords } from '../workbook/records.ts';
import { programmeTemplate } from './programme-templates.ts';

export interface NewProgrammeInput {
  kind: Programme['kind'];
  title: BilingualPatch;
  acronym: string;
  monthOneStartsOn: Day | null;
  durationMonths: number | null;
}

/** A new programme with what its kind begins with, in one action. Throws CODE_TAKEN when its acronym is used already. */
export function createProgramme(
  core: Core,
  { kind, title, acronym, monthOneStartsOn, durationMonths }: NewProgrammeInput,
): string {
  const periodTo =
    monthOneStartsOn === null || durationMonths === null ? null : monthEnd(monthOneStartsOn, durationMonths);
  const template = programmeTemplate(kind, monthOneStartsOn, durationMonths);
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
      ...(template.ourRole === null ? {} : { ourRole: template.ourRole }),
      sortOrder: last + 1,
    });
    const own = (code: string) => `${acronym}-${code}`;
    const phaseIds = new Map(
      template.phases.map((phase, index) => [
        phase.code,
        tx.insert('phase', { ...phase, code: own(phase.code), programme, sortOrder: index + 1 }),
      ]),
    );
    template.events.forEach(({ eventKind, phase, ...event }, index) => {
      tx.insert('milestone', {
        ...event,
        programme,
        kind: eventKind === null ? 'milestone' : 'event',
        eventKind,
        phase: phase === null ? null : (phaseIds.get(phase) ?? null),
        sortOrder: index + 1,
      });
    });
    template.deliverables.forEach(({ code, workPackage, dueMonth, ...deliverable }, index) => {
      tx.insert('deliverable', {
        ...deliverable,
        code: own(code),
        programme,
        type: 'report',
        workPackage: phaseIds.get(workPackage) ?? null,
        dueMonth,
        dueOriginal: dueMonth === null || monthOneStartsOn === null ? null : monthEnd(monthOneStartsOn, dueMonth),
        sortOrder: index + 1,
      });
    });
    for (const { from, to } of template.periods) tx.insert('funderPeriod', { programme, from, to });
    return programme;
  });
}
