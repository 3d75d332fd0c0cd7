import type { DeliverableView, MilestoneView, ProgrammeView } from '#shared/contract/programmes.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import type {
  PackClock,
  PackDeliverable,
  PackMilestone,
  PackProgramme,
} from '#shared/model/pack-document/programmes.ts';
import { latestReport } from '#shared/rules/latest-report.ts';
import { comparePartialDates, firstDay, lastDay } from '#shared/rules/partial-date.ts';
import { dayNumber } from '#shared/rules/day.ts';
import { deliverableViews } from '../../programmes/deliverable-views.ts';
import { milestoneViews } from '../../programmes/milestone-views.ts';
import { programmeViews } from '../../programmes/programme-views.ts';
import { readRecord, readRecords } from '../../workbook/records.ts';
import { reportTexts } from './exceptions.ts';
import type { FreezeContext } from './freeze-context.ts';
import { both, partialText, textOf, textOrNull } from './pack-language.ts';

/** Passed milestones shown where nothing passed since the last meeting. */
const latestPassed = 3;
/** Days ahead within which a milestone is coming. */
const aheadDays = 183;

/** The programmes with their clocks, milestones passed since the last meeting and coming, and deliverables. */
export function freezeProgrammes(context: FreezeContext): PackProgramme[] {
  const { database, plan } = context;
  return programmeViews(database, plan)
    .filter(({ clock }) => clock.state !== 'ended' && clock.state !== 'pastDuration')
    .map((programme) => programmeOf(context, programme));
}

function programmeOf(context: FreezeContext, programme: ProgrammeView): PackProgramme {
  const { database, plan } = context;
  const milestones = milestoneViews(database, plan, programme.id);
  const deliverables = deliverableViews(database, plan, programme.id);
  const report = reportOf(context, programme.id);
  return {
    code: programme.code ?? '',
    kind: programme.kind,
    acronym: programme.acronym,
    title: textOf(programme.title),
    funder: textOrNull(programme.funder),
    coordinator: programme.coordinatorName === null ? null : textOf(programme.coordinatorName.title),
    ourRole: textOrNull(programme.ourRole),
    grant: programme.grantNumber === null ? null : both((say) => say('grant', { number: programme.grantNumber })),
    focus: textOrNull(programme.focus),
    clock: clockOf(context, programme),
    ...reportTexts(context, report, { section: 'programmes', of: programme }),
    passed: passedOf(context, milestones),
    coming: comingOf(context, milestones),
    deliverables: deliverables.length === 0 ? null : deliverables.map((deliverable) => deliverableOf(deliverable)),
  };
}

function reportOf({ database, plan }: FreezeContext, id: string) {
  const reports = readRecords(database, 'report', "entity = 'programme' AND record = @id", { id });
  const latest = latestReport(reports, plan.asOf);
  return latest === null ? null : readRecord(database, 'report', latest.report.id);
}

function clockOf({ ledger, counted, plan }: FreezeContext, { code, clock }: ProgrammeView): PackClock | null {
  if (clock.state === 'unknown') return null;
  const { month, ofMonths, from, until, daysLeft } = clock;
  const monthText =
    month === null || ofMonths === null ? null : both((say) => say('clock.month', { month, of: ofMonths }));
  const begins = from === null ? null : firstDay(from);
  const ends = until === null ? null : lastDay(until);
  const elapsed =
    begins === null || ends === null || begins >= ends
      ? null
      : Math.min(1, Math.max(0, (dayNumber(plan.asOf) - dayNumber(begins)) / (dayNumber(ends) - dayNumber(begins))));
  return {
    month: monthText,
    left: daysLeft === null ? null : both((say) => say('clock.left', { count: daysLeft })),
    elapsed,
    from: from === null ? null : partialText(from.length === 10 ? from.slice(0, 7) : from),
    to: until === null ? null : partialText(until),
    refs:
      monthText === null || month === null
        ? []
        : [
            ledger.cite({
              what: both((say) => say('ledger.clock', { code })),
              value: monthText,
              number: month,
              ...counted,
            }),
          ],
  };
}

const whenOf = ({ status, forecastAsOf, dueAsOf }: MilestoneView) =>
  status.status === 'achieved' || status.status === 'partly' ? status.facts.achievedOn : (forecastAsOf ?? dueAsOf);

const byWhen = (a: MilestoneView, b: MilestoneView) =>
  comparePartialDates(whenOf(a) ?? 'ongoing', whenOf(b) ?? 'ongoing');

function passedOf({ since }: FreezeContext, milestones: readonly MilestoneView[]): PackMilestone[] {
  const passed = milestones
    .filter(({ status }) => status.status === 'achieved' || status.status === 'partly')
    .toSorted(byWhen);
  const recent = passed.filter(({ status }) => {
    const on = status.facts.achievedOn;
    return since === null || (on !== null && (lastDay(on) ?? '') > since);
  });
  return (recent.length > 0 ? recent : passed.slice(-latestPassed)).flatMap(milestoneOf);
}

function comingOf({ plan }: FreezeContext, milestones: readonly MilestoneView[]): PackMilestone[] {
  const horizon = dayNumber(plan.asOf) + aheadDays;
  return milestones
    .filter(({ status }) => status.status === 'overdue' || status.status === 'dueSoon' || status.status === 'planned')
    .filter((milestone) => {
      const first = firstDay(whenOf(milestone) ?? 'ongoing');
      return first !== null && dayNumber(first) <= horizon;
    })
    .toSorted((a, b) => Number(b.status.status === 'overdue') - Number(a.status.status === 'overdue') || byWhen(a, b))
    .flatMap(milestoneOf);
}

function milestoneOf(milestone: MilestoneView): PackMilestone[] {
  const when = whenOf(milestone);
  if (when === null) return [];
  const { facts } = milestone.status;
  const isMoved = facts.dueOriginal !== null && facts.dueOriginal !== when;
  const planned = facts.dueOriginal ?? facts.due;
  return [
    {
      code: milestone.code,
      title: textOf(milestone.title),
      state: stateOf(milestone),
      when: partialText(when),
      dueWas: isMoved && planned !== null ? partialText(planned) : null,
      note: textOrNull(milestone.note),
    },
  ];
}

function stateOf({ status }: MilestoneView): PackMilestone['state'] {
  if (status.status === 'achieved') return status.late ? 'late' : 'achieved';
  if (status.status === 'partly') return 'partly';
  if (status.status === 'overdue') return 'overdue';
  return status.facts.forecastLateDays !== null || status.facts.slipped !== null ? 'slipped' : 'upcoming';
}

/** The funder's step as it stood on the day: what was recorded as true later is not yet so. */
function stepOf({ status, recordedStatus }: DeliverableView): PackDeliverable['status'] {
  if (status.status === 'approved') return 'approved';
  if (status.status === 'submitted' || status.status === 'submittedLate') return 'submitted';
  if (status.facts.inRevision) return 'revisionRequested';
  return recordedStatus === 'draft' || recordedStatus === 'internalReview' ? recordedStatus : 'pending';
}

function deliverableOf(deliverable: DeliverableView): PackDeliverable {
  const { dueMonth, status, dueAsOf } = deliverable;
  const lateDays = status.facts.lateDays ?? status.facts.overdueDays;
  return {
    number: deliverable.code ?? '',
    title: textOf(deliverable.title),
    dueMonth: dueMonth === null ? null : both((say) => say('deliverable.month', { month: dueMonth })),
    due: dueAsOf === null ? null : both((_, language) => formatPartialDate(dueAsOf, language)),
    submitted: status.facts.submittedOn === null ? null : partialText(status.facts.submittedOn),
    status: stepOf(deliverable),
    late: lateDays === null ? null : both((say) => say('deliverable.late', { count: lateDays })),
  };
}
