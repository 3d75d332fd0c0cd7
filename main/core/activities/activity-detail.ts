import type { Database } from 'better-sqlite3';
import type { ActivityDetail, Measured, ReportView } from '#shared/contract/activities.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { Report } from '#shared/model/report.ts';
import type { Day } from '#shared/model/values.ts';
import { latestReading } from '#shared/rules/kpi-readings.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { linkedRecords, type Linked } from '../records/linked.ts';
import { recordingOf } from '../records/recording.ts';
import { readReadings } from '../kpis/read-readings.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { dependenciesOf } from './dependency-views.ts';
import { subtaskViews } from './subtask-views.ts';
import { activityView } from './work-out-views.ts';

/** The whole record of an activity: what the list shows of it, and everything that belongs to it. Throws RECORD_MISSING. */
export function activityDetail(database: Database, context: PlanContext, id: string): ActivityDetail {
  const view = activityView(database, context, id);
  if (view === null) throw new DomainError('RECORD_MISSING', { entity: 'activity' });
  const links = linkedRecords(database, id);
  const withRecording = (report: Report): ReportView => ({ ...report, ...recordingOf(database, report.id) });
  return {
    ...view,
    reports: readRecords(database, 'report', "entity = 'activity' AND record = @id", { id })
      .toSorted((one, other) => lastDayOf(other).localeCompare(lastDayOf(one)) || other.id.localeCompare(one.id))
      .map(withRecording),
    moves: readRecords(database, 'dateMove', "entity = 'activity' AND field IN ('due', 'start') AND record = @id", {
      id,
    }).toSorted((one, other) => other.decidedOn.localeCompare(one.decidedOn) || other.id.localeCompare(one.id)),
    lifecycleSteps: readRecords(database, 'lifecycleStep', 'activity = @id AND archived = 0', { id }).toSorted(
      (one, other) => other.id.localeCompare(one.id),
    ),
    rollouts: readRecords(database, 'rollout', 'activity = @id AND archived = 0', { id }),
    subtasks: subtaskViews(database, id, context.asOf),
    ...dependenciesOf(database, context, view),
    links,
    indicators: links.filter(isMeasuring).map(({ record }) => measured(database, record.id, context.asOf)),
  };
}

const lastDayOf = ({ asOf }: Report) => (asOf === null ? '' : (lastDay(asOf) ?? ''));

const isMeasuring = ({ link, entity, isOutgoing }: Linked) =>
  link.relation === 'measures' && entity === 'kpi' && !isOutgoing;

function measured(database: Database, id: string, asOf: Day): Measured {
  const kpi = readRecord(database, 'kpi', id);
  if (kpi === null) throw new DomainError('RECORD_MISSING', { entity: 'kpi' });
  const reading = latestReading(readReadings(database, 'kpi = @id', { id }), asOf);
  return {
    kpi: { id, code: kpi.code, title: { bg: kpi.title.bg, en: kpi.title.en } },
    unit: { bg: kpi.unit.bg, en: kpi.unit.en },
    decimals: kpi.decimals,
    reading:
      reading === null
        ? null
        : {
            asOf: reading.asOf,
            quantity: reading.quantity,
            valueText: { bg: reading.valueText.bg, en: reading.valueText.en },
          },
  };
}
