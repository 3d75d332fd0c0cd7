import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import type { ProgrammeRow } from '#shared/charts/timeline/programme-row.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { isDeliverable, isPassed, type ProgrammeItem } from '../programme-item.ts';
import { lookOf } from '../status-look.ts';

export interface TimelineRow {
  readonly id: string;
  /** Null for the row of the whole programme. */
  readonly phase: ProgrammeDetail['phases'][number] | null;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly items: readonly ProgrammeItem[];
}

/** The programme itself with what belongs to no phase, then its phases and work packages in their order. */
export function timelineRows(programme: ProgrammeDetail): TimelineRow[] {
  const all: readonly ProgrammeItem[] = [...programme.milestones, ...programme.deliverables];
  const dated = all.filter((item) => shownDate(item) !== null);
  const known = new Set(programme.phases.map(({ id }) => id));
  const whole = dated.filter((item) => !known.has(phaseOf(item) ?? ''));
  return [
    { id: programme.id, phase: null, from: programme.clock.from, to: programme.clock.until, items: whole },
    ...programme.phases.map((phase) => ({
      id: phase.id,
      phase,
      from: phase.from,
      to: phase.to,
      items: dated.filter((item) => phaseOf(item) === phase.id),
    })),
  ];
}

const phaseOf = (item: ProgrammeItem) => (isDeliverable(item) ? item.workPackage : item.phase);

/** Where a mark stands: when it was achieved or submitted, else the forecast, else the due date. */
export function shownDate(item: ProgrammeItem): PartialDate | null {
  const { facts } = item.status;
  const done = 'submittedOn' in facts ? facts.submittedOn : facts.achievedOn;
  return (isPassed(item) ? done : null) ?? item.forecastAsOf ?? item.dueAsOf;
}

/** The row as it is drawn. */
export const drawnRow = ({ id, phase, from, to, items }: TimelineRow): ProgrammeRow => ({
  id,
  isWhole: phase === null,
  from,
  to,
  marks: items.flatMap((item) => {
    const shown = shownDate(item);
    if (shown === null) return [];
    const mark = {
      id: item.id,
      // Events are many and their numbers are ours, not the funder's: the mark is enough.
      label: isDeliverable(item) || item.kind === 'milestone' ? (item.code ?? '') : '',
      status: lookOf(item),
      shown,
      isDone: isPassed(item),
      original: item.status.facts.dueOriginal,
      due: item.dueAsOf,
    };
    return [mark];
  }),
});
