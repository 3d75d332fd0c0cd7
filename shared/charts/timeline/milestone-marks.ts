import type { MilestoneStatusCode } from '#shared/rules/milestone-status.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import type { RowMetrics } from './row-metrics.ts';
import { linePath, type Shape } from './shapes.ts';
import { edgeOf } from './span.ts';
import type { TimelineFacts, TimelineMilestone } from './timeline-facts.ts';
import type { TimeScale } from './time-window.ts';

/** A mark above the bar: one milestone, or several that stand too close to be told apart. */
export interface MilestoneMark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** The gravest of them. */
  readonly status: MilestoneStatusCode;
  readonly isLate: boolean;
  /** Only of programmes: drawn smaller, because they are not the activity's own. */
  readonly isProgramme: boolean;
  readonly milestones: readonly TimelineMilestone[];
  readonly shapes: readonly Shape[];
}

const gravity: readonly MilestoneStatusCode[] = ['overdue', 'partly', 'dueSoon', 'planned', 'achieved', 'noDate'];

/** The milestones in view, by their last day; what is known only to a period has a line under its whole period. */
export function milestoneMarks({ milestones }: TimelineFacts, scale: TimeScale, metrics: RowMetrics): MilestoneMark[] {
  const placed = milestones
    .flatMap((milestone) => {
      const last = lastDay(milestone.date);
      const x = last === null ? null : scale.endOf(last);
      return x === null || x < 0 || x > scale.width ? [] : [{ milestone, x }];
    })
    .toSorted((one, other) => one.x - other.x);
  const groups: { milestone: TimelineMilestone; x: number }[][] = [];
  for (const one of placed) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && one.x - group[0].x < metrics.markSize + 3) group.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => markOf(group, scale, metrics));
}

function markOf(
  group: readonly { milestone: TimelineMilestone; x: number }[],
  scale: TimeScale,
  metrics: RowMetrics,
): MilestoneMark {
  const all = group.map(({ milestone }) => milestone);
  const gravest = all.toSorted((one, other) => gravity.indexOf(one.status) - gravity.indexOf(other.status))[0];
  const isProgramme = all.every(({ programme }) => programme !== null);
  // A group stands where its first one does, so that no two marks come closer than a mark is wide.
  const x = group[0]?.x ?? 0;
  return {
    key: all.map(({ id }) => id).join(),
    x,
    y: metrics.milestones,
    size: isProgramme ? metrics.markSize - 1.5 : metrics.markSize,
    status: gravest?.status ?? 'noDate',
    isLate: all.some(({ late }) => late),
    isProgramme,
    milestones: all,
    shapes: all.flatMap((milestone) => periodLine(milestone, scale, metrics)),
  };
}

function periodLine({ date }: TimelineMilestone, scale: TimeScale, { milestones: y }: RowMetrics): Shape[] {
  const edge = edgeOf(date, 'end', scale);
  if (edge === null || edge.from === edge.to) return [];
  const left = Math.max(0, edge.from);
  const right = Math.min(scale.width, edge.to);
  return right <= left ? [] : [{ d: linePath(left, y, right, y), stroke: 'lineStrong', width: 1 }];
}
