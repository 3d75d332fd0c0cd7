import type { Outcome } from '../model/board.ts';
import type { Day } from '../model/values.ts';
import { daysBetween } from './day.ts';
import { lastDay } from './partial-date.ts';

/** The way of a piece of advice: said, answered, turned into an action, carried out, and what came of it. */
export const chainSteps = ['advised', 'answered', 'action', 'carriedOut', 'effect'] as const;
export type ChainStepName = (typeof chainSteps)[number];

/** `notNeeded`: what was declined is not carried out; what was closed is not waited for. */
export type ChainStepState = 'done' | 'next' | 'ahead' | 'notNeeded';

export interface ChainStep {
  readonly name: ChainStepName;
  readonly state: ChainStepState;
  /** When it was done, where that is known. */
  readonly on: Day | null;
}

export interface AdviceChain {
  readonly steps: ChainStep[];
  /** What is missing next, and since when; null when nothing is. */
  readonly next: { step: ChainStepName; since: Day | null; days: number | null } | null;
}

export type ChainedAdvice = Pick<Outcome, 'response' | 'respondedOn' | 'state' | 'closedOn' | 'effect'>;
export type ChainedAction = Pick<Outcome, 'state' | 'closedOn' | 'due'>;

/** Where advice stands on a day; an answer, an action's end or a closing that came later is not counted. */
export function adviceChain(
  advice: ChainedAdvice,
  advisedOn: Day | null,
  actions: readonly ChainedAction[],
  asOf: Day,
): AdviceChain {
  const isBy = (day: Day | null) => (day ?? asOf) <= asOf;
  const isClosed = advice.state === 'closed' && isBy(advice.closedOn);
  const isAnswered = advice.response !== 'none' && isBy(advice.respondedOn);
  // Deferred is no answer yet: it is asked again, counted from the day of deferring.
  const isDecided = isAnswered && advice.response !== 'deferred';
  const isDeclined = isAnswered && advice.response === 'declined';
  const ended = actions.filter(({ state, closedOn }) => state === 'closed' && isBy(closedOn));
  const hasEffect = advice.effect.bg !== '' || advice.effect.en !== '';
  const isCarriedOut = actions.length > 0 && ended.length === actions.length;
  const lastEnd = latest(ended.map(({ closedOn }) => closedOn));

  const done: Record<ChainStepName, { is: boolean; on: Day | null }> = {
    advised: { is: true, on: advisedOn },
    answered: { is: isDecided, on: isDecided ? advice.respondedOn : null },
    action: { is: actions.length > 0, on: null },
    carriedOut: { is: isCarriedOut, on: isCarriedOut ? lastEnd : null },
    effect: { is: isClosed && hasEffect, on: isClosed ? advice.closedOn : null },
  };
  const isNeeded = (name: ChainStepName) =>
    !isClosed && !(isDeclined && (name === 'action' || name === 'carriedOut' || name === 'effect'));
  const next = chainSteps.find((name) => !done[name].is && isNeeded(name)) ?? null;
  const steps = chainSteps.map((name): ChainStep => {
    const { is, on } = done[name];
    if (is) return { name, state: 'done', on };
    return { name, state: !isNeeded(name) ? 'notNeeded' : name === next ? 'next' : 'ahead', on: null };
  });
  if (next === null) return { steps, next: null };
  const since = {
    advised: null,
    answered: isAnswered ? advice.respondedOn : advisedOn,
    action: advice.respondedOn,
    carriedOut: firstMissed(actions, asOf) ?? advice.respondedOn ?? advisedOn,
    effect: lastEnd,
  }[next];
  return { steps, next: { step: next, since, days: since === null ? null : Math.max(0, daysBetween(since, asOf)) } };
}

/** The last day of the earliest date that an open action let pass. */
function firstMissed(actions: readonly ChainedAction[], asOf: Day): Day | null {
  const missed = actions.flatMap(({ state, due }) => {
    const last = state === 'closed' || due === null ? null : lastDay(due);
    return last !== null && last < asOf ? [last] : [];
  });
  return missed.toSorted()[0] ?? null;
}

const latest = (days: readonly (Day | null)[]): Day | null =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;
