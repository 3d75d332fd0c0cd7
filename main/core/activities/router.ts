import { procedures } from '../app/procedures.ts';
import { planContext } from '../plan/plan-context.ts';
import { activitySinceReport } from '../reporting/since-last-report.ts';
import { readRecords } from '../workbook/records.ts';
import { reportOnActivity, setActivityLifecycle } from './activity-actions.ts';
import { activityDetail } from './activity-detail.ts';
import { activityRowsOf } from './activity-rows.ts';
import { askPlan } from './ask-plan.ts';
import { changeMany } from './change-many.ts';
import { createActivity, nextActivityCode } from './create-activity.ts';
import { districtRowsOf, districtSums } from './district-matrix.ts';
import { addDependency, changeDependency, removeDependency } from './dependency-actions.ts';
import { editCells } from './edit-cells.ts';
import { moveActivityDates, moveActivityDue } from './move-dates.ts';
import { exportDistricts } from './export-districts.ts';
import { setDistricts } from './set-districts.ts';
import { addSubtask, completeSubtask } from './subtask-actions.ts';

export const activitiesRouter = {
  ask: procedures.activities.ask.handler(({ input: { asOf, question, language, window }, context: { core } }) =>
    askPlan(core.session.workbook().database, planContext(core, asOf), question, language, window),
  ),
  rows: procedures.activities.rows.handler(({ input, context: { core } }) => {
    const context = planContext(core, input.asOf);
    return { asOf: context.asOf, ...activityRowsOf(core.session.workbook().database, context, input.ids) };
  }),
  get: procedures.activities.get.handler(({ input, context: { core } }) =>
    activityDetail(core.session.workbook().database, planContext(core, input.asOf), input.id),
  ),
  focusAreas: procedures.activities.focusAreas.handler(({ context: { core } }) =>
    readRecords(core.session.workbook().database, 'strategyNode', "level = 'focusArea' AND archived = 0").map(
      ({ id, code, title }) => ({ id, code, title: { bg: title.bg, en: title.en } }),
    ),
  ),
  nextCode: procedures.activities.nextCode.handler(({ context: { core } }) => ({
    code: nextActivityCode(core.session.workbook().database),
  })),
  create: procedures.activities.create.handler(({ input, context: { core } }) => ({ id: createActivity(core, input) })),
  sinceLastReport: procedures.activities.sinceLastReport.handler(({ input, context: { core } }) =>
    activitySinceReport(core.session.workbook().database, planContext(core, input.asOf), input.id),
  ),
  editCells: procedures.activities.editCells.handler(({ input, context: { core } }) => ({
    changed: editCells(core, input),
  })),
  report: procedures.activities.report.handler(({ input, context: { core } }) => ({
    reportId: reportOnActivity(core, input),
  })),
  moveDue: procedures.activities.moveDue.handler(({ input, context: { core } }) => {
    moveActivityDue(core, input);
    return {};
  }),
  moveDates: procedures.activities.moveDates.handler(({ input, context: { core } }) => {
    moveActivityDates(core, input);
    return {};
  }),
  setLifecycle: procedures.activities.setLifecycle.handler(({ input, context: { core } }) => {
    setActivityLifecycle(core, input);
    return {};
  }),
  changeMany: procedures.activities.changeMany.handler(({ input, context: { core } }) => ({
    changed: changeMany(core, input),
  })),
  setDistrict: procedures.activities.setDistrict.handler(({ input, context: { core } }) => {
    setDistricts(core, [input], null);
    return {};
  }),
  districtSums: procedures.activities.districtSums.handler(({ input, context: { core } }) => {
    const context = planContext(core, input.asOf);
    const { database } = core.session.workbook();
    return { asOf: context.asOf, ...districtSums(database, context, input.question, input.language) };
  }),
  districtRows: procedures.activities.districtRows.handler(({ input, context: { core } }) => {
    const context = planContext(core, input.asOf);
    return { asOf: context.asOf, ...districtRowsOf(core.session.workbook().database, context, input.ids) };
  }),
  exportDistricts: procedures.activities.exportDistricts.handler(({ input, context: { core } }) =>
    exportDistricts(core, planContext(core, input.asOf), input),
  ),
  setDistricts: procedures.activities.setDistricts.handler(({ input, context: { core } }) => {
    setDistricts(core, input.cells, input.asOf ?? null);
    return {};
  }),
  addSubtask: procedures.activities.addSubtask.handler(({ input, context: { core } }) => ({
    id: addSubtask(core, input),
  })),
  completeSubtask: procedures.activities.completeSubtask.handler(({ input, context: { core } }) => {
    completeSubtask(core, input);
    return {};
  }),
  addDependency: procedures.activities.addDependency.handler(({ input, context: { core } }) => ({
    id: addDependency(core, input),
  })),
  changeDependency: procedures.activities.changeDependency.handler(({ input, context: { core } }) => {
    changeDependency(core, input);
    return {};
  }),
  removeDependency: procedures.activities.removeDependency.handler(({ input, context: { core } }) => {
    removeDependency(core, input.id);
    return {};
  }),
};
