import { reportDaysOf } from '#shared/rules/report-round.ts';
import { procedures } from '../app/procedures.ts';
import { planContext } from '../plan/plan-context.ts';
import { readRecords } from '../workbook/records.ts';
import { reportingRhythm } from './rhythm.ts';
import { closeRound, lockPeriod, setDeadline, unlockPeriod } from './round-actions.ts';
import { roundsUpTo, roundView } from './round-view.ts';

export const reportingRouter = {
  round: procedures.reporting.round.handler(({ input, context: { core } }) =>
    roundView(core.session.workbook().database, planContext(core, input.asOf), input.quarter),
  ),
  rounds: procedures.reporting.rounds.handler(({ input, context: { core } }) =>
    roundsUpTo(core.session.workbook().database, planContext(core, input.asOf)),
  ),
  lockedQuarters: procedures.reporting.lockedQuarters.handler(({ context: { core } }) => {
    const { database } = core.session.workbook();
    const rhythm = reportingRhythm(database);
    return readRecords(database, 'period', 'locked = 1').map(({ quarter }) => ({
      quarter,
      reports: reportDaysOf(quarter, rhythm),
    }));
  }),
  setDeadline: procedures.reporting.setDeadline.handler(({ input, context: { core } }) => {
    setDeadline(core, input);
    return {};
  }),
  closeRound: procedures.reporting.closeRound.handler(({ input, context: { core } }) => {
    closeRound(core, input);
    return {};
  }),
  lock: procedures.reporting.lock.handler(({ input, context: { core } }) => {
    lockPeriod(core, input);
    return {};
  }),
  unlock: procedures.reporting.unlock.handler(({ input, context: { core } }) => {
    unlockPeriod(core, input);
    return {};
  }),
};
