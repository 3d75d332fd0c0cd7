import type { PacketAnswerFile } from '#shared/model/packet-document.ts';
import type { Milestone, DeliverableStatus } from '#shared/model/programme.ts';
import type { ReportedLight } from '#shared/model/report.ts';
import type { BilingualPatch, Day, Language, PartialDate } from '#shared/model/values.ts';
import type { PacketValues } from '#shared/rules/packet-fields.ts';
import { sofiaTime } from '#shared/rules/sofia-time.ts';
import { reportOnActivity } from '../activities/activity-actions.ts';
import { todayOf, type Core } from '../app/core.ts';
import { setDeliverableStatus } from '../programmes/deliverable-actions.ts';
import { moveForecast } from '../programmes/forecast-actions.ts';
import { achieveMilestone } from '../programmes/milestone-actions.ts';
import { reportOnProgramme } from '../programmes/programme-reports.ts';
import { updateRecord } from '../records/edit-record.ts';
import type { AnsweredFiles } from './read-answer.ts';
import { takeFiles } from './take-files.ts';
import type { PresentRecord } from './present-record.ts';

export interface TakenFrom {
  readonly language: Language;
  readonly answeredBy: string;
  /** The day on which it was answered, never one to come: the clock of another machine may be ahead. */
  readonly answeredOn: Day;
  /** The files that came with the answer, by hash. */
  readonly files: AnsweredFiles;
  /** Only to learn what would be refused: nothing of it is kept, so no bytes are written. */
  readonly isTrial: boolean;
}

export function takenFrom(
  core: Core,
  answer: PacketAnswerFile,
  language: Language,
  how: Pick<TakenFrom, 'files' | 'isTrial'>,
): TakenFrom {
  const today = todayOf(core);
  const { day } = sofiaTime(answer.answeredAt);
  return { language, answeredBy: answer.answeredBy, answeredOn: day < today ? day : today, ...how };
}

/**
 * Does with the chosen fields of one record what a person would do on its screen, by the same services. Throws what they
 * throw; whoever calls it holds the one action around it.
 */
export function takeRecord(core: Core, record: PresentRecord, chosen: PacketValues, from: TakenFrom): void {
  switch (record.entity) {
    case 'milestone':
      takeAchievement(core, record, chosen, from);
      takeForecast(core, 'milestone', record, chosen, from);
      takeFiles(core, { entity: 'milestone', record: record.id }, chosen, from);
      break;
    case 'deliverable':
      takeStep(core, record, chosen, from);
      takeForecast(core, 'deliverable', record, chosen, from);
      takeFiles(core, { entity: 'deliverable', record: record.id }, chosen, from);
      break;
    case 'programme':
    case 'activity':
      takeReport(core, record.entity, record.id, chosen, from);
      break;
  }
}

const inLanguage = (text: PacketValues['note'], { language }: TakenFrom): BilingualPatch => ({
  [language]: String(text ?? ''),
});

function takeAchievement(core: Core, { id, values }: PresentRecord, chosen: PacketValues, from: TakenFrom): void {
  const evidence = chosen.evidence === undefined ? {} : { evidence: String(chosen.evidence ?? '') };
  const note = chosen.note === undefined ? {} : { note: inLanguage(chosen.note, from) };
  if (chosen.achieved === undefined && chosen.achievedOn === undefined) {
    if (chosen.evidence === undefined && chosen.note === undefined) return;
    updateRecord(core, 'milestone', id, {
      ...note,
      ...(chosen.evidence === undefined ? {} : { evidence: chosen.evidence === '' ? null : chosen.evidence }),
    });
    return;
  }
  achieveMilestone(core, {
    id,
    achieved: (chosen.achieved ?? values.achieved) as Milestone['achieved'], // one of the choices that were offered
    on: (chosen.achievedOn ?? values.achievedOn ?? 'ongoing') as PartialDate, // `ongoing` is refused where a date is needed
    ...evidence,
    ...note,
  });
}

function takeStep(core: Core, { id, values }: PresentRecord, chosen: PacketValues, from: TakenFrom): void {
  const why = chosen.delayJustification;
  const justification = why === undefined ? {} : { justification: inLanguage(why, from) };
  if (chosen.status === undefined || chosen.status === values.status) {
    if (why !== undefined) updateRecord(core, 'deliverable', id, { delayJustification: inLanguage(why, from) });
    return;
  }
  setDeliverableStatus(core, {
    id,
    status: chosen.status as DeliverableStatus, // one of the choices that were offered
    on: String(chosen.statusSince ?? 'ongoing'),
    ...justification,
  });
}

function takeForecast(
  core: Core,
  entity: 'milestone' | 'deliverable',
  { id }: PresentRecord,
  { forecast, forecastReason }: PacketValues,
  from: TakenFrom,
): void {
  if (forecast === undefined) return;
  moveForecast(core, {
    entity,
    id,
    to: forecast === null ? null : String(forecast),
    decidedOn: from.answeredOn,
    reason: inLanguage(forecastReason, from),
  });
}

function takeReport(
  core: Core,
  entity: 'programme' | 'activity',
  id: string,
  chosen: PacketValues,
  from: TakenFrom,
): void {
  if (chosen.light === undefined) return;
  const report = {
    id,
    asOf: String(chosen.asOf),
    light: chosen.light as ReportedLight, // one of the choices that were offered
    done: inLanguage(chosen.done, from),
    next: inLanguage(chosen.next, from),
    blockers: inLanguage(chosen.blockers, from),
    askOfBoard: inLanguage(chosen.askOfBoard, from),
    riskReviews: [],
    ...(from.answeredBy === '' ? {} : { author: from.answeredBy }),
  };
  const record =
    entity === 'programme'
      ? reportOnProgramme(core, report)
      : reportOnActivity(core, { ...report, progressPercent: (chosen.progressPercent ?? null) as number | null }); // its kind
  takeFiles(core, { entity: 'report', record }, chosen, from);
}
