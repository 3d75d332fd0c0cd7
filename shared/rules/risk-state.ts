import type { Risk, RiskReview, RiskStatus } from '#shared/model/risk.ts';
import type { Day } from '#shared/model/values.ts';
import { addDays, daysBetween } from './day.ts';
import { riskLevel, riskScore, type RiskJudgement, type RiskLevel } from './risk-level.ts';

export type RiskFacts = Pick<
  Risk,
  | 'status'
  | 'statusSince'
  | 'identifiedOn'
  | 'nextReview'
  | 'probability'
  | 'impact'
  | 'residualProbability'
  | 'residualImpact'
>;
export type ReviewFacts = Pick<RiskReview, 'id' | 'asOf' | 'probability' | 'impact' | 'status' | 'supersedes'>;

/** How likely and how strong, with what follows from it. */
export interface RiskScore extends RiskJudgement {
  readonly score: number;
  readonly level: RiskLevel;
}

/** A risk on a day. */
export interface RiskState {
  readonly status: RiskStatus;
  /** The day since which it is so, where that is known. */
  readonly statusSince: Day | null;
  /** Before anything is done against it; null where it was not judged. */
  readonly before: RiskScore | null;
  /** After what is done: as the newest review judged it, else as it was judged when it was described. */
  readonly after: RiskScore | null;
  /** The review that `after` comes from; null where it comes from the description, or is not known. */
  readonly judgedBy: { readonly id: string; readonly asOf: Day } | null;
  /** What counts now: after measures where that is known, else before. Null for a risk that nobody judged. */
  readonly now: RiskScore | null;
  /** The newest review by the day, whatever it said. */
  readonly reviewed: { readonly id: string; readonly asOf: Day; readonly ageDays: number } | null;
  /** Days since an open risk should have been reviewed; null where it is not so. */
  readonly reviewOverdueDays: number | null;
}

/**
 * A risk as it was on a day; null when it was not identified yet. Only reviews true by the day are counted, and none that
 * another one corrects. A review on or after the planned day is that review: the risk is then not overdue for it.
 */
export function riskState(risk: RiskFacts, reviews: readonly ReviewFacts[], on: Day): RiskState | null {
  if (risk.identifiedOn !== null && risk.identifiedOn > on) return null;
  const standing = standingReviews(reviews);
  const known = standing.filter(({ asOf }) => asOf <= on);
  const newest = known.at(-1) ?? null;
  const { status, since } = statusOn(risk, standing, on);
  const before = scoreOf(risk.probability, risk.impact);
  const judged = known.findLast(({ probability, impact }) => probability !== null && impact !== null) ?? null;
  const after =
    judged === null
      ? scoreOf(risk.residualProbability, risk.residualImpact)
      : scoreOf(judged.probability, judged.impact);
  const { nextReview } = risk;
  const isWaiting = nextReview !== null && nextReview < on && (newest === null || newest.asOf < nextReview);
  return {
    status,
    statusSince: since,
    before,
    after,
    judgedBy: judged === null ? null : { id: judged.id, asOf: judged.asOf },
    now: after ?? before,
    reviewed: newest === null ? null : { id: newest.id, asOf: newest.asOf, ageDays: daysBetween(newest.asOf, on) },
    reviewOverdueDays: status === 'open' && isWaiting ? daysBetween(nextReview, on) : null,
  };
}

/** Earliest first; of one day in the order they were recorded (ids are UUIDv7). Corrected ones are left out. */
function standingReviews(reviews: readonly ReviewFacts[]): readonly ReviewFacts[] {
  const withdrawn = new Set(reviews.map(({ supersedes }) => supersedes));
  return reviews
    .filter(({ id }) => !withdrawn.has(id))
    .toSorted((one, other) =>
      one.asOf === other.asOf ? (one.id < other.id ? -1 : 1) : one.asOf < other.asOf ? -1 : 1,
    );
}

/** A day on which a risk became something else. */
interface Turn {
  readonly status: RiskStatus;
  readonly since: Day;
}

const turnsAmong = (standing: readonly ReviewFacts[]): readonly Turn[] =>
  standing.flatMap(({ status, asOf }) => (status === null ? [] : [{ status, since: asOf }]));

/** What the newest review that speaks of it says a risk has become; null where none does. */
export const latestTurn = (reviews: readonly ReviewFacts[]): Turn | null =>
  turnsAmong(standingReviews(reviews)).at(-1) ?? null;

function statusOn(
  { status, statusSince }: RiskFacts,
  standing: readonly ReviewFacts[],
  on: Day,
): { status: RiskStatus; since: Day | null } {
  const turns = turnsAmong(standing);
  const last = turns.findLast(({ since }) => since <= on);
  if (last !== undefined) return last;
  // What came to be only later was open before.
  const isLater = turns.length > 0 || (statusSince !== null && statusSince > on);
  return isLater ? { status: 'open', since: null } : { status, since: statusSince };
}

function scoreOf(probability: number | null, impact: number | null): RiskScore | null {
  if (probability === null || impact === null) return null;
  const judgement = { probability, impact };
  return { ...judgement, score: riskScore(judgement), level: riskLevel(judgement) };
}

/** The gravest first: by score now, those that nobody judged at the end; of equals the one that was worse before. */
export function compareRisks(one: Pick<RiskState, 'now' | 'before'>, other: Pick<RiskState, 'now' | 'before'>): number {
  const scoreNow = ({ now }: Pick<RiskState, 'now'>) => now?.score ?? 0;
  const [a, b] = [scoreNow(one), scoreNow(other)];
  if (a !== b) return b > a ? 1 : -1;
  return (other.before?.score ?? 0) - (one.before?.score ?? 0);
}

/** A quarter of a year: the rhythm of the Board. */
const reviewEveryDays = 91;

/** The day proposed for the next review: the one that is planned already while it lies ahead, else a quarter later. */
export function nextReviewAfter(day: Day, planned: Day | null): Day {
  return planned !== null && planned > day ? planned : addDays(day, reviewEveryDays);
}
