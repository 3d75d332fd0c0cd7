import { procedures } from '../app/procedures.ts';
import { planContext } from '../plan/plan-context.ts';
import { planExtent } from './plan-extent.ts';
import { timelineFacts } from './timeline-facts.ts';

export const timelineRouter = {
  rows: procedures.timeline.rows.handler(({ input, context: { core } }) => {
    const context = planContext(core, input.asOf);
    return { asOf: context.asOf, rows: timelineFacts(core.session.workbook().database, context, input.ids) };
  }),
  extent: procedures.timeline.extent.handler(({ input, context: { core } }) => ({
    extent: planExtent(core.session.workbook().database, planContext(core, input.asOf)),
  })),
};
