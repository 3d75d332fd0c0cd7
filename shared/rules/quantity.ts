import type { Kpi } from '#shared/model/kpi.ts';
import type { Quantity } from '#shared/model/values.ts';
import { assertNever } from './assert-never.ts';

/** What a target asks: at least its quantity, at most its quantity, or between its quantity and its upper end. */
export type TargetDirection = Exclude<Kpi['direction'], 'monitor'>;

export interface TargetQuantity {
  readonly quantity: Quantity;
  /** Only read for the direction `range`. */
  readonly upper?: Quantity | null;
}

export interface Bounds {
  /** −Infinity when nothing is known below. */
  readonly low: number;
  /** Infinity when nothing is known above. */
  readonly high: number;
}

/** How far "about" may be from the truth when it is compared: a tenth either way. */
export const aboutTolerance = 0.1;

/** The smallest and largest value that the statement leaves possible. "≥ 200" is 200 to infinity, "~20" is 18 to 22. */
export function provenBounds({ value, qualifier }: Quantity): Bounds {
  switch (qualifier) {
    case 'exactly':
      return { low: value, high: value };
    case 'atLeast':
      return { low: value, high: Infinity };
    case 'atMost':
      return { low: -Infinity, high: value };
    case 'about': {
      const slack = Math.abs(value) * aboutTolerance;
      return { low: value - slack, high: value + slack };
    }
    default:
      return assertNever(qualifier);
  }
}

/**
 * Whether a quantity meets a target. *Met* and *not met* are only said when every value that the qualifier leaves possible
 * agrees: "≥ 200" meets 150 upwards; "≥ 70" against 100 and "≤ 30" against 24 upwards are unknown, because "not met" would
 * be a claim nobody made. The target counts by its value, whatever its own qualifier. A range without an upper end is
 * unknown.
 */
export function meetsTarget(
  quantity: Quantity,
  target: TargetQuantity,
  direction: TargetDirection,
): 'met' | 'notMet' | 'unknown' {
  const { low, high } = provenBounds(quantity);
  const wanted = target.quantity.value;
  switch (direction) {
    case 'up':
      if (low >= wanted) return 'met';
      return high < wanted ? 'notMet' : 'unknown';
    case 'down':
      if (high <= wanted) return 'met';
      return low > wanted ? 'notMet' : 'unknown';
    case 'range': {
      if (target.upper == null) return 'unknown';
      if (low >= wanted && high <= target.upper.value) return 'met';
      return high < wanted || low > target.upper.value ? 'notMet' : 'unknown';
    }
    default:
      return assertNever(direction);
  }
}
