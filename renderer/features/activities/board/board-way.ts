import type { ActivityRow } from '#shared/contract/activities.ts';
import { lifecycles, readinessLevels, type Lifecycle } from '#shared/model/activity.ts';
import { activityStatuses } from '#shared/rules/activity-status.ts';
import { wayToStatus, type WayToStatus } from '#shared/rules/way-to-status.ts';
import type { BoardBy } from './board-columns.ts';

export type ReadinessLevel = (typeof readinessLevels)[number];

/** What it takes to bring an activity into a column of the board. */
export type BoardWay =
  | WayToStatus
  | { readonly kind: 'lifecycle'; readonly to: Lifecycle }
  | { readonly kind: 'readiness'; readonly to: ReadinessLevel | null };

/** What moving an activity into a column comes to. Throws RangeError for a column that the board does not have. */
export function boardWay({ status, readiness }: ActivityRow, by: BoardBy, column: string): BoardWay {
  if (by === 'readiness') {
    const to = column === '' ? null : of(readinessLevels, column);
    return to === readiness ? { kind: 'there' } : { kind: 'readiness', to };
  }
  if (by === 'lifecycle') {
    const to = of(lifecycles, column);
    return to === status.facts.lifecycle ? { kind: 'there' } : { kind: 'lifecycle', to };
  }
  return wayToStatus(status, of(activityStatuses, column));
}

function of<const Choice extends string>(choices: readonly Choice[], name: string): Choice {
  const choice = choices.find((one) => one === name);
  if (choice === undefined) throw new RangeError(`no such column: ${name}`);
  return choice;
}
