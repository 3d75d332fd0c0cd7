import { procedures } from '../app/procedures.ts';
import { planContext } from '../plan/plan-context.ts';
import { createRisk, nextRiskCode, reviewRisk, setRiskAbout, setRiskStatus } from './risk-actions.ts';
import { riskDetail, risksAbout, riskViews } from './risk-views.ts';

export const risksRouter = {
  list: procedures.risks.list.handler(({ input, context: { core } }) => {
    const { asOf } = planContext(core, input.asOf);
    return { asOf, risks: riskViews(core.session.workbook().database, asOf) };
  }),
  get: procedures.risks.get.handler(({ input, context: { core } }) =>
    riskDetail(core.session.workbook().database, input.id, planContext(core, input.asOf).asOf),
  ),
  about: procedures.risks.about.handler(({ input, context: { core } }) => {
    const { asOf } = planContext(core, input.asOf);
    return { asOf, risks: risksAbout(core.session.workbook().database, input.record, asOf) };
  }),
  nextCode: procedures.risks.nextCode.handler(({ context: { core } }) => ({
    code: nextRiskCode(core.session.workbook().database),
  })),
  create: procedures.risks.create.handler(({ input, context: { core } }) => ({ id: createRisk(core, input) })),
  review: procedures.risks.review.handler(({ input, context: { core } }) => ({ reviewId: reviewRisk(core, input) })),
  setStatus: procedures.risks.setStatus.handler(({ input, context: { core } }) => ({
    reviewId: setRiskStatus(core, input),
  })),
  setAbout: procedures.risks.setAbout.handler(({ input, context: { core } }) => {
    setRiskAbout(core, input);
    return {};
  }),
};
