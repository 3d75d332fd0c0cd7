import { DomainError } from '#shared/contract/errors.ts';
import type { Day } from '#shared/model/values.ts';
import { nextQuarter, type Quarter, quarterLastDay } from '#shared/rules/periods.ts';
import { actorOf, todayOf, type Core } from '../app/core.ts';
import { planContext } from '../plan/plan-context.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import type { RecordPatch } from '../workbook/write.ts';
import { periodOf } from './rhythm.ts';
import { roundView } from './round-view.ts';

type PeriodAct = 'setDeadline' | 'closeRound' | 'lock' | 'unlock';

/** The record of a quarter is made when something is first said of it. */
function changePeriod(core: Core, act: PeriodAct, quarter: Quarter, patch: RecordPatch<'period'>): void {
  const workbook = core.session.workbook();
  const known = periodOf(workbook.database, quarter);
  workbook.write({ kind: `period.${act}`, actor: actorOf(core) }, (tx) => {
    if (known === null) tx.insert('period', { quarter, ...patch });
    else tx.update('period', known.id, patch);
  });
}

const isLocked = (core: Core, quarter: Quarter) => periodOf(core.session.workbook().database, quarter)?.locked ?? false;

/**
 * Sets until when the reports of a round are asked for. Throws PERIOD_LOCKED, or INVALID_FIELD for a day that is not
 * between the end of the quarter and the end of the next, where the reports of that one begin to be asked for.
 */
export function setDeadline(core: Core, { quarter, day }: { quarter: Quarter; day: Day | null }): void {
  if (isLocked(core, quarter)) throw new DomainError('PERIOD_LOCKED', { quarter });
  const isPossible = day === null || (day > quarterLastDay(quarter) && day < quarterLastDay(nextQuarter(quarter)));
  if (!isPossible) throw new DomainError('INVALID_FIELD', { entity: 'period', field: 'reportsDue' });
  changePeriod(core, 'setDeadline', quarter, { reportsDue: day });
}

/** A quarter that still runs takes new facts every day. Throws PERIOD_RUNNING. */
function refuseRunning(quarter: Quarter, on: Day): void {
  if (on <= quarterLastDay(quarter)) throw new DomainError('PERIOD_RUNNING', { quarter });
}

/**
 * Closes the round and locks its quarter, in one action. Throws REASON_REQUIRED where reports are missing on that day and
 * no note says why it is closed all the same, PERIOD_LOCKED where it is closed already, PERIOD_RUNNING, IN_THE_FUTURE.
 */
export function closeRound(core: Core, { quarter, on, note }: { quarter: Quarter; on: Day; note: string }): void {
  refuseFuture(core, on, 'roundClosedOn');
  refuseRunning(quarter, on);
  const { lines, closedOn } = roundView(core.session.workbook().database, planContext(core, on), quarter);
  if (closedOn !== null) throw new DomainError('PERIOD_LOCKED', { quarter });
  if (note === '' && lines.some(({ state }) => state === 'missing'))
    throw new DomainError('REASON_REQUIRED', { what: 'closeRound' });
  changePeriod(core, 'closeRound', quarter, { roundClosedOn: on, locked: true, lockReason: note || null });
}

/** Locks a quarter whose round is not closed by it: after the Board has met. Throws REASON_REQUIRED, PERIOD_RUNNING. */
export function lockPeriod(core: Core, { quarter, reason }: { quarter: Quarter; reason: string }): void {
  refuseRunning(quarter, todayOf(core));
  if (reason === '') throw new DomainError('REASON_REQUIRED', { what: 'lock' });
  if (!isLocked(core, quarter)) changePeriod(core, 'lock', quarter, { locked: true, lockReason: reason });
}

/** Opens a quarter again, and its round. Throws REASON_REQUIRED. */
export function unlockPeriod(core: Core, { quarter, reason }: { quarter: Quarter; reason: string }): void {
  if (reason === '') throw new DomainError('REASON_REQUIRED', { what: 'unlock' });
  if (isLocked(core, quarter))
    changePeriod(core, 'unlock', quarter, { locked: false, lockReason: reason, roundClosedOn: null });
}
