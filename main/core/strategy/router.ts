import { procedures } from '../app/procedures.ts';
import { planContext } from '../plan/plan-context.ts';
import { idleLines } from './idle-lines.ts';
import { nodeDetail } from './node-views.ts';
import { tiesOfRecord } from './record-ties.ts';
import { createNode, moveNode, nextCodeOf, setContribution } from './strategy-actions.ts';
import { strategyMap } from './strategy-map.ts';

export const strategyRouter = {
  map: procedures.strategy.map.handler(({ input, context: { core } }) =>
    strategyMap(core.session.workbook().database, planContext(core, input.asOf)),
  ),
  node: procedures.strategy.node.handler(({ input, context: { core } }) =>
    nodeDetail(core.session.workbook().database, planContext(core, input.asOf), input),
  ),
  idle: procedures.strategy.idle.handler(({ input, context: { core } }) =>
    idleLines(core.session.workbook().database, planContext(core, input.asOf), input.limit),
  ),
  ties: procedures.strategy.ties.handler(({ input, context: { core } }) =>
    tiesOfRecord(core.session.workbook().database, input.record),
  ),
  nextCode: procedures.strategy.nextCode.handler(({ input, context: { core } }) => ({
    code: nextCodeOf(core, input.level),
  })),
  create: procedures.strategy.create.handler(({ input, context: { core } }) => ({ id: createNode(core, input) })),
  move: procedures.strategy.move.handler(({ input, context: { core } }) => {
    moveNode(core, input);
    return {};
  }),
  setContribution: procedures.strategy.setContribution.handler(({ input, context: { core } }) => {
    setContribution(core, input);
    return {};
  }),
};
