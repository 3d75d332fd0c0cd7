import { activityStatuses, type ActivityStatusCode } from '../activity-status.ts';
import type { Amount } from '../money.ts';
import { hasRecentReport, owesReport } from '../roll-up.ts';
import type { PlanActivity } from './plan-activity.ts';

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

/** What is summed, by row: in columns, because every letter that is typed sums tens of thousands anew. */
export interface SumColumns {
  /** Numbers in `activityStatuses`. */
  readonly statuses: Uint8Array;
  /** 1 where a report is owed; 2 where it is owed and there. */
  readonly reports: Uint8Array;
  /** Days; -1 where there is no report. */
  readonly ages: Int32Array;
  readonly budget: MoneyColumn;
  readonly spent: MoneyColumn;
}

interface MoneyColumn {
  readonly minor: Float64Array;
  /** 0 for no amount, else the place in `currencies` from 1. */
  readonly currency: Uint8Array;
}

const currencies = ['BGN', 'EUR'] as const;

const emptyMoney = (length: number): MoneyColumn => ({
  minor: new Float64Array(length),
  currency: new Uint8Array(length),
});

export function sumColumns(activities: readonly PlanActivity[]): SumColumns {
  const { length } = activities;
  const columns: SumColumns = {
    statuses: new Uint8Array(length),
    reports: new Uint8Array(length),
    ages: new Int32Array(length),
    budget: emptyMoney(length),
    spent: emptyMoney(length),
  };
  activities.forEach((activity, row) => setRow(columns, row, activity));
  return columns;
}

/** The columns with some rows worked out anew. */
export function withRows(
  columns: SumColumns,
  activities: readonly PlanActivity[],
  rows: readonly number[],
): SumColumns {
  const copyOf = ({ minor, currency }: MoneyColumn) => ({ minor: minor.slice(), currency: currency.slice() });
  const copy = {
    statuses: columns.statuses.slice(),
    reports: columns.reports.slice(),
    ages: columns.ages.slice(),
    budget: copyOf(columns.budget),
    spent: copyOf(columns.spent),
  };
  for (const row of rows) {
    const activity = activities[row];
    if (activity !== undefined) setRow(copy, row, activity);
  }
  return copy;
}

function setRow(columns: SumColumns, row: number, { status, budget, spent }: PlanActivity): void {
  const child = { status: status.status, lastReportAgeDays: status.facts.report?.ageDays ?? null };
  columns.statuses[row] = activityStatuses.indexOf(child.status);
  columns.reports[row] = owesReport(child) ? (hasRecentReport(child) ? 2 : 1) : 0;
  columns.ages[row] = child.lastReportAgeDays ?? -1;
  setMoney(columns.budget, row, budget);
  setMoney(columns.spent, row, spent);
}

function setMoney({ minor, currency }: MoneyColumn, row: number, amount: Amount | null): void {
  minor[row] = amount?.minor ?? 0;
  currency[row] = amount === null ? 0 : currencies.indexOf(amount.currency) + 1;
}

export function planSum(columns: SumColumns, rows: Int32Array): PlanSum {
  const counts = new Int32Array(activityStatuses.length);
  const byReport = new Int32Array(3);
  let oldest = -1;
  for (const row of rows) {
    const status = columns.statuses[row] ?? 0;
    counts[status] = (counts[status] ?? 0) + 1;
    const report = columns.reports[row] ?? 0;
    byReport[report] = (byReport[report] ?? 0) + 1;
    oldest = Math.max(oldest, columns.ages[row] ?? -1);
  }
  const reported = byReport[2] ?? 0;
  const budget = moneySum(columns.budget, rows);
  return {
    total: rows.length,
    // Every status is a key.
    counts: Object.fromEntries(activityStatuses.map((status, at) => [status, counts[at] ?? 0])) as PlanSum['counts'],
    owing: (byReport[1] ?? 0) + reported,
    reported,
    oldestReportAgeDays: oldest < 0 ? null : oldest,
    budgets: budget.amounts,
    budgeted: budget.times,
    spent: moneySum(columns.spent, rows).amounts,
  };
}

function moneySum({ minor, currency }: MoneyColumn, rows: Int32Array): { amounts: readonly Amount[]; times: number } {
  const sums = [0, 0, 0];
  const times = [0, 0, 0];
  for (const row of rows) {
    const which = currency[row] ?? 0;
    sums[which] = (sums[which] ?? 0) + (minor[row] ?? 0);
    times[which] = (times[which] ?? 0) + 1;
  }
  const amounts = currencies.flatMap((name, at) =>
    times[at + 1] === 0 ? [] : [{ minor: sums[at + 1] ?? 0, currency: name }],
  );
  return { amounts, times: (times[1] ?? 0) + (times[2] ?? 0) };
}
