import type { DeliverableView, DueItem, MilestoneView, SlippedItem } from '#shared/contract/programmes.ts';
import type { FunderPeriod } from '#shared/model/programme.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { daysBetween } from '#shared/rules/day.ts';
import { comparePartialDates, isTrueBy, lastDay } from '#shared/rules/partial-date.ts';

interface ProgrammeContent {
  readonly milestones: readonly MilestoneView[];
  readonly deliverables: readonly DeliverableView[];
  readonly funderPeriods: readonly FunderPeriod[];
}

const isOwedMilestone = ({ status }: MilestoneView) => status.status !== 'achieved' && status.status !== 'noDate';
const isOwedDeliverable = ({ status }: DeliverableView) =>
  status.status === 'overdue' || status.status === 'dueSoon' || status.status === 'pending';

/** What the programme owes on a day, by due date: so that what is overdue comes first. */
export function dueItems({ milestones, deliverables, funderPeriods }: ProgrammeContent, asOf: Day): DueItem[] {
  const owed = [
    ...milestones
      .filter(isOwedMilestone)
      .map((view) => dueItem('milestone', view, view.dueAsOf, view.forecastAsOf, asOf, view.status.facts.end)),
    ...deliverables
      .filter(isOwedDeliverable)
      .map((view) => dueItem('deliverable', view, view.dueAsOf, view.forecastAsOf, asOf)),
    ...funderPeriods
      .filter(({ from, submittedOn }) => from <= asOf && (submittedOn === null || !isTrueBy(submittedOn, asOf)))
      .map((period) =>
        dueItem('funderPeriod', { ...period, title: periodTitle(period) }, period.reportDue, null, asOf),
      ),
  ];
  return owed.filter((item) => item !== null).toSorted((a, b) => comparePartialDates(a.due, b.due));
}

/** A period has no title of its own: its days are written by whoever shows it, in their language. */
const periodTitle = ({ from, to }: FunderPeriod) => ({ bg: `${from}/${to}`, en: `${from}/${to}` });

function dueItem(
  entity: DueItem['entity'],
  { id, code, title }: Pick<DueItem, 'id' | 'code' | 'title'>,
  due: PartialDate | null,
  forecast: PartialDate | null,
  asOf: Day,
  /** Of an event of several days: what has begun is due at its end. */
  end: PartialDate | null = null,
): DueItem | null {
  const begins = due === null ? null : lastDay(due);
  const last = begins !== null && begins < asOf && end !== null ? lastDay(end) : begins;
  if (due === null || last === null) return null;
  const days = daysBetween(asOf, last);
  return {
    entity,
    id,
    code,
    title: { bg: title.bg, en: title.en },
    due,
    forecast,
    overdueDays: days < 0 ? -days : null,
    daysLeft: days < 0 ? null : days,
  };
}

const slipOrder: readonly SlippedItem['kind'][] = ['overdue', 'forecastLate', 'late', 'moved'];

/** What is not where it was planned, and why: first what is still owed, then by days. */
export function slippedItems({ milestones, deliverables }: ProgrammeContent): SlippedItem[] {
  const items = [
    ...milestones.map((view) => slippedItem('milestone', view, view.status.facts.slipped?.days ?? null)),
    ...deliverables.map((view) => slippedItem('deliverable', view, view.status.facts.slippedDays)),
  ].filter((item) => item !== null);
  return items.toSorted((a, b) => slipOrder.indexOf(a.kind) - slipOrder.indexOf(b.kind) || b.days - a.days);
}

function slippedItem(
  entity: SlippedItem['entity'],
  view: MilestoneView | DeliverableView,
  movedDays: number | null,
): SlippedItem | null {
  const { on, overdueDays, lateDays, forecastLateDays, due, dueOriginal } = view.status.facts;
  const kinds: readonly (readonly [SlippedItem['kind'], number | null])[] = [
    ['overdue', overdueDays],
    ['late', lateDays],
    ['forecastLate', forecastLateDays],
    ['moved', movedDays],
  ];
  const first = kinds.find((pair): pair is readonly [SlippedItem['kind'], number] => pair[1] !== null);
  if (first === undefined) return null;
  const known = view.dateMoves.filter(({ decidedOn }) => decidedOn <= on);
  return {
    entity,
    id: view.id,
    code: view.code,
    title: { bg: view.title.bg, en: view.title.en },
    kind: first[0],
    days: first[1],
    moves: known.length,
    dueOriginal,
    due,
    reason: reasonOf([
      ...('delayJustification' in view ? [view.delayJustification] : []),
      ...known.map(({ reason }) => reason),
    ]),
  };
}

function reasonOf(texts: readonly { bg: string; en: string }[]): SlippedItem['reason'] {
  const given = texts.find(({ bg, en }) => bg !== '' || en !== '');
  return given === undefined ? null : { bg: given.bg, en: given.en };
}
