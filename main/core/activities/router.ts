import { DomainError } from '#shared/contract/errors.ts';
import type { ReportView } from '#shared/contract/activities.ts';
import type { Report } from '#shared/model/report.ts';
import { procedures } from '../app/procedures.ts';
import { planContext } from '../plan/plan-context.ts';
import { linkedRecords } from '../records/linked.ts';
import { recordingOf } from '../records/recording.ts';
import { readRecords } from '../workbook/records.ts';
import { moveActivityDue, reportOnActivity, setActivityDistrict, setActivityLifecycle } from './activity-actions.ts';
import { activityView, activityViews } from './activity-views.ts';

export const activitiesRouter = {
  list: procedures.activities.list.handler(({ input, context: { core } }) => {
    const context = planContext(core, input.asOf);
    return { asOf: context.asOf, activities: activityViews(core.session.workbook().database, context) };
  }),
  get: procedures.activities.get.handler(({ input, context: { core } }) => {
    const { database } = core.session.workbook();
    const view = activityView(database, planContext(core, input.asOf), input.id);
    if (view === null) throw new DomainError('RECORD_MISSING', { entity: 'activity' });
    const withRecording = (report: Report): ReportView => ({ ...report, ...recordingOf(database, report.id) });
    return {
      ...view,
      reports: readRecords(database, 'report', 'record = @id', { id: input.id })
        .toSorted((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? '') || b.id.localeCompare(a.id))
        .map(withRecording),
      moves: readRecords(database, 'dateMove', 'record = @id', { id: input.id }),
      rollouts: readRecords(database, 'rollout', 'activity = @id', { id: input.id }),
      links: linkedRecords(database, input.id),
    };
  }),
  report: procedures.activities.report.handler(({ input, context: { core } }) => ({ reportId: reportOnActivity(core, input) })),
  moveDue: procedures.activities.moveDue.handler(({ input, context: { core } }) => {
    moveActivityDue(core, input);
    return {};
  }),
  setLifecycle: procedures.activities.setLifecycle.handler(({ input, context: { core } }) => {
    setActivityLifecycle(core, input);
    return {};
  }),
  setDistrict: procedures.activities.setDistrict.handler(({ input, context: { core } }) => {
    setActivityDistrict(core, input);
    return {};
  }),
};
