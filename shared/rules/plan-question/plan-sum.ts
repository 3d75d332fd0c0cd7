import type { Money } from '#shared/model/values.ts';
import { activityStatuses, type ActivityStatusCode } from '../activity-status.ts';
import type { Amount } from '../money.ts';
import { hasRecentReport, owesReport } from '../roll-up.ts';
import type { PlanFacts } from './plan-facts.ts';

/** What a number of activities come to, each counted once and with the same weight. */
export interface PlanSum {
  readonly total: number;
  readonly counts: Readonly<Record<ActivityStatusCode, number>>;
  /** How many owe a report, and how many of those have a recent one. */
  readonly owing: number;
  readonly reported: number;
  readonly oldestReportAgeDays: number | null;
  /** One amount for each currency that occurs, and how many activities have a budget at all. */
  readonly budgets: readonly Amount[];
  readonly budgeted: number;
  readonly spent: readonly Amount[];
}

type SummedFacts = Pick<PlanFacts, 'status' | 'lastReportAgeDays' | 'budget' | 'spent'>;

export function planSum(facts: Iterable<SummedFacts>): PlanSum {
  // Every status is a key. Counted up in place: this runs over every activity at each letter that is typed.
  const counts = Object.fromEntries(activityStatuses.map((status) => [status, 0])) as Record<
    ActivityStatusCode,
    number
  >;
  const budgets = moneyCounter();
  const spent = moneyCounter();
  let total = 0;
  let owing = 0;
  let reported = 0;
  let oldest: number | null = null;
  for (const one of facts) {
    total += 1;
    counts[one.status] += 1;
    if (owesReport(one)) {
      owing += 1;
      if (hasRecentReport(one)) reported += 1;
    }
    if (one.lastReportAgeDays !== null) oldest = Math.max(oldest ?? 0, one.lastReportAgeDays);
    if (one.budget !== null) budgets.add(one.budget);
    if (one.spent !== null) spent.add(one.spent);
  }
  return {
    total,
    counts,
    owing,
    reported,
    oldestReportAgeDays: oldest,
    budgets: budgets.amounts(),
    budgeted: budgets.count(),
    spent: spent.amounts(),
  };
}

const currencies = ['BGN', 'EUR'] as const satisfies readonly Money['currency'][];

function moneyCounter() {
  const sums = { BGN: 0, EUR: 0 };
  const times = { BGN: 0, EUR: 0 };
  return {
    add({ minor, currency }: Amount) {
      sums[currency] += minor;
      times[currency] += 1;
    },
    count: () => times.BGN + times.EUR,
    amounts: (): readonly Amount[] =>
      currencies.flatMap((currency) => (times[currency] === 0 ? [] : [{ minor: sums[currency], currency }])),
  };
}
