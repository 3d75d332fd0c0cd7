import { procedures } from '../app/procedures.ts';
import { planContext } from '../plan/plan-context.ts';
import { programmeSinceReport } from '../reporting/since-last-report.ts';
import { amendProgramme } from './amendment-actions.ts';
import { planAmendment, previewOf } from './amendment-plan.ts';
import { createProgramme } from './create-programme.ts';
import { setDeliverableStatus } from './deliverable-actions.ts';
import { deliverableViews } from './deliverable-views.ts';
import { takeFileHash } from './file-hash.ts';
import { moveForecast } from './forecast-actions.ts';
import { approveFunderReport, setFunderPeriod, submitFunderReport } from './funder-period-actions.ts';
import { achieveMilestone } from './milestone-actions.ts';
import { milestoneViews } from './milestone-views.ts';
import { programmeMoved } from './programme-moved.ts';
import { placeOf, programmeDetail } from './programme-detail.ts';
import { reportOnProgramme } from './programme-reports.ts';
import { saveSlips } from './save-slips.ts';
import { programmeViews } from './programme-views.ts';

export const programmesRouter = {
  list: procedures.programmes.list.handler(({ input, context: { core } }) => {
    const context = planContext(core, input.asOf);
    return { asOf: context.asOf, programmes: programmeViews(core.session.workbook().database, context) };
  }),
  get: procedures.programmes.get.handler(({ input, context: { core } }) =>
    programmeDetail(core.session.workbook().database, planContext(core, input.asOf), input.id),
  ),
  moved: procedures.programmes.moved.handler(({ input, context: { core } }) =>
    programmeMoved(core.session.workbook().database, planContext(core, input.asOf), input.id),
  ),
  place: procedures.programmes.place.handler(({ input, context: { core } }) =>
    placeOf(core.session.workbook().database, input.id),
  ),
  milestones: procedures.programmes.milestones.handler(({ input, context: { core } }) => {
    const context = planContext(core, input.asOf);
    return { asOf: context.asOf, milestones: milestoneViews(core.session.workbook().database, context) };
  }),
  deliverables: procedures.programmes.deliverables.handler(({ input, context: { core } }) => {
    const context = planContext(core, input.asOf);
    return { asOf: context.asOf, deliverables: deliverableViews(core.session.workbook().database, context) };
  }),
  create: procedures.programmes.create.handler(({ input, context: { core } }) => ({
    id: createProgramme(core, input),
  })),
  achieveMilestone: procedures.programmes.achieveMilestone.handler(({ input, context: { core } }) => {
    achieveMilestone(core, input);
    return {};
  }),
  moveForecast: procedures.programmes.moveForecast.handler(({ input, context: { core } }) => {
    moveForecast(core, input);
    return {};
  }),
  setDeliverableStatus: procedures.programmes.setDeliverableStatus.handler(({ input, context: { core } }) => {
    setDeliverableStatus(core, input);
    return {};
  }),
  takeFileHash: procedures.programmes.takeFileHash.handler(async ({ input, context: { core } }) => ({
    sha256: await takeFileHash(core, input),
  })),
  previewAmendment: procedures.programmes.previewAmendment.handler(({ input, context: { core } }) =>
    previewOf(planAmendment(core.session.workbook().database, input)),
  ),
  amend: procedures.programmes.amend.handler(({ input, context: { core } }) => ({
    id: amendProgramme(core, input),
  })),
  setFunderPeriod: procedures.programmes.setFunderPeriod.handler(({ input, context: { core } }) => ({
    id: setFunderPeriod(core, input),
  })),
  submitFunderReport: procedures.programmes.submitFunderReport.handler(({ input, context: { core } }) => {
    submitFunderReport(core, input);
    return {};
  }),
  approveFunderReport: procedures.programmes.approveFunderReport.handler(({ input, context: { core } }) => {
    approveFunderReport(core, input);
    return {};
  }),
  saveSlips: procedures.programmes.saveSlips.handler(({ input, context: { core } }) => saveSlips(core, input)),
  sinceLastReport: procedures.programmes.sinceLastReport.handler(({ input, context: { core } }) =>
    programmeSinceReport(core.session.workbook().database, planContext(core, input.asOf), input.id),
  ),
  report: procedures.programmes.report.handler(({ input, context: { core } }) => ({
    reportId: reportOnProgramme(core, input),
  })),
};
