import { keptViews } from '../activities/activity-views.ts';
import { procedures } from '../app/procedures.ts';
import { planContext } from '../plan/plan-context.ts';
import { saveTimeline, timelineDrawing } from './export-timeline.ts';
import { planExtent } from './plan-extent.ts';
import { timelineFacts } from './timeline-facts.ts';

export const timelineRouter = {
  rows: procedures.timeline.rows.handler(({ input, context: { core } }) => {
    const context = planContext(core, input.asOf);
    const { database } = core.session.workbook();
    const { upTo } = keptViews(database, context);
    return { asOf: context.asOf, revision: upTo, rows: timelineFacts(database, context, input.ids) };
  }),
  extent: procedures.timeline.extent.handler(({ input, context: { core } }) => ({
    extent: planExtent(core.session.workbook().database, planContext(core, input.asOf)),
  })),
  drawing: procedures.timeline.drawing.handler(({ input, context: { core } }) => {
    const { svg, width, height } = timelineDrawing(core, input);
    return { svg, width, height };
  }),
  save: procedures.timeline.save.handler(({ input, context: { core } }) => saveTimeline(core, input)),
};
