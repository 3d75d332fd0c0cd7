import { procedures } from '../app/procedures.ts';
import { planContext } from '../plan/plan-context.ts';
import { createNode, moveNode, nextCodeOf, setContribution } from './strategy-actions.ts';
import { strategyTree } from './strategy-tree.ts';

export const strategyRouter = {
  tree: procedures.strategy.tree.handler(({ input, context: { core } }) => {
    const context = planContext(core, input.asOf);
    return { asOf: context.asOf, ...strategyTree(core.session.workbook().database, context) };
  }),
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
