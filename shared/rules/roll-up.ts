import { type ActivityStatusCode, activityStatuses } from './activity-status.ts';
import { assertNever } from './assert-never.ts';
import {
  type RollUpLight,
  type RollUpRule,
  type RollUpRuleCode,
  type RollUpRules,
  rollUpRulesV1,
} from './roll-up-rules.ts';

/** A contributing activity in the plan on that day (a link `contributes` that is valid then). */
export interface RollUpChild {
  /** Its share of the whole; null is 1. An activity of weight 0 moves nothing and is left out, like one that only supports. */
  readonly weight: number | null;
  readonly status: ActivityStatusCode;
  /** Days since the as-of day of its latest report; null when it never reported. */
  readonly lastReportAgeDays: number | null;
}

export interface RollUp {
  readonly total: number;
  readonly counts: Readonly<Record<ActivityStatusCode, number>>;
  /** By weight, 0–1; together 1 when there are children, else all 0. */
  readonly shares: Readonly<Record<ActivityStatusCode, number>>;
  readonly onTrack: number;
  /** How many owe a report: all but those dropped, completed, on hold or not begun. */
  readonly owing: number;
  /** How many of those have a recent one. */
  readonly reported: number;
  /** Reported by weight among those that owe, 0–1; 1 when none owes. */
  readonly coverage: number;
  /** The age in days of the oldest latest report, recent or not; null when there is none. */
  readonly oldestReportAgeDays: number | null;
  /** Overdue and delayed, by weight among those not dropped, 0–1. */
  readonly troubledShare: number;
  readonly light: RollUpLight;
  /** Which rule of which version decided. */
  readonly rule: RollUpRuleCode;
  readonly rulesVersion: number;
}

/** Shares come from divisions: a share of exactly a quarter must match "at least a quarter". */
const tolerance = 1e-9;

/**
 * MODEL, "Roll-up to a goal or focus area": "4 of 7 on track · 5 of 7 reported · oldest report 140 days", and a light by
 * written, ordered, versioned rules. Nothing is averaged: a child whose report is missing or old lowers the coverage, and
 * while one is missing the whole is never green. Throws RangeError for a weight that is negative or not finite.
 */
export function rollUp(children: readonly RollUpChild[], rules: RollUpRules = rollUpRulesV1): RollUp {
  const counted = children.map((child) => ({ ...child, weight: weightOf(child) })).filter(({ weight }) => weight > 0);
  const owing = counted.filter(owesReport);
  const reported = owing.filter(hasRecentReport);
  const remaining = counted.filter(({ status }) => status !== 'dropped');
  const troubled = remaining.filter(({ status }) => status === 'overdue' || status === 'delayed');
  const ages = counted.flatMap(({ lastReportAgeDays }) => (lastReportAgeDays === null ? [] : [lastReportAgeDays]));
  const totalWeight = sumOf(counted);

  const counts = byStatus((status) => counted.filter((child) => child.status === status).length);
  const facts = {
    total: counted.length,
    counts,
    shares: byStatus((status) => ratio(sumOf(counted.filter((child) => child.status === status)), totalWeight, 0)),
    onTrack: counts.onTrack,
    owing: owing.length,
    reported: reported.length,
    coverage: ratio(sumOf(reported), sumOf(owing), 1),
    oldestReportAgeDays: ages.length === 0 ? null : ages.reduce((oldest, age) => Math.max(oldest, age), 0),
    troubledShare: ratio(sumOf(troubled), sumOf(remaining), 0),
  };
  const rule = rules.rules.find((candidate) => matches(candidate, facts));
  if (rule === undefined) throw new RangeError('The last roll-up rule must match always');
  return { ...facts, light: rule.light, rule: rule.when, rulesVersion: rules.version };
}

function matches(rule: RollUpRule, facts: Omit<RollUp, 'light' | 'rule' | 'rulesVersion'>): boolean {
  const { counts, total } = facts;
  switch (rule.when) {
    case 'noChildren':
      return total === 0;
    case 'allDropped':
      return counts.dropped === total;
    case 'troubledShare':
      return facts.troubledShare >= rule.atLeast - tolerance;
    case 'lowCoverage':
      return facts.coverage < rule.below - tolerance;
    case 'anyTroubled':
      return counts.overdue + counts.delayed + counts.atRisk + counts.suspended > 0;
    case 'missingReport':
      return facts.reported < facts.owing;
    case 'nothingBegun':
      return counts.planned > 0 && counts.planned + counts.dropped === total;
    case 'otherwise':
      return true;
    default:
      return assertNever(rule);
  }
}

/** All but those dropped, completed, on hold or not begun owe a report. */
export function owesReport({ status }: Pick<RollUpChild, 'status'>): boolean {
  return status !== 'dropped' && status !== 'completed' && status !== 'suspended' && status !== 'planned';
}

export function hasRecentReport({ status, lastReportAgeDays }: Omit<RollUpChild, 'weight'>): boolean {
  return status !== 'noRecentReport' && lastReportAgeDays !== null;
}

function weightOf({ weight }: RollUpChild): number {
  const value = weight ?? 1;
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`Not a weight: ${value}`);
  return value;
}

function sumOf(children: readonly { readonly weight: number }[]): number {
  return children.reduce((sum, { weight }) => sum + weight, 0);
}

function ratio(part: number, whole: number, ofNothing: number): number {
  return whole === 0 ? ofNothing : Math.min(1, part / whole);
}

function byStatus(value: (status: ActivityStatusCode) => number): Record<ActivityStatusCode, number> {
  // Every status is a key: activityStatuses is the list that the type is made from.
  return Object.fromEntries(activityStatuses.map((status) => [status, value(status)])) as Record<
    ActivityStatusCode,
    number
  >;
}
