import type { Database } from 'better-sqlite3';
import type { Named } from '#shared/contract/activities.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { SinceFact, SinceReport } from '#shared/contract/since-report.ts';
import { districtCodes } from '#shared/model/districts.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { Reading } from '#shared/model/kpi.ts';
import { moneySchema, type Day, type PartialDate } from '#shared/model/values.ts';
import { latestReading } from '#shared/rules/kpi-readings.ts';
import { latestReport } from '#shared/rules/latest-report.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { sofiaTime } from '#shared/rules/sofia-time.ts';
import { activityView } from '../activities/work-out-views.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { linkedRecords } from '../records/linked.ts';
import { recordingOf } from '../records/recording.ts';
import { named } from '../strategy/contributions.ts';
import { readReadings } from '../kpis/read-readings.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

/** What is asked: facts of one record that became true after the last report, up to the day looked at. */
interface Window {
  readonly database: Database;
  readonly id: string;
  readonly since: Day | null;
  readonly asOf: Day;
  /** Whether a fact of that day is among them. Without a day nobody knows when it came, so it is not. */
  readonly has: (on: PartialDate | null) => on is PartialDate;
}

const plain = ({ bg, en }: { bg: string; en: string }) => ({ bg, en });

/** What changed on an activity since its last report, by true time (MODEL, "Two times"). Throws RECORD_MISSING. */
export function activitySinceReport(database: Database, context: PlanContext, id: string): SinceReport {
  const activity = readRecord(database, 'activity', id);
  if (activity === null) throw new DomainError('RECORD_MISSING', { entity: 'activity' });
  const window = windowOf(database, 'activity', id, context.asOf);
  return told(window, [
    ...movesOf(window, 'activity', null),
    ...lifecycleOf(window),
    ...progressOf(window, context),
    ...subtasksOf(window),
    ...milestonesOf(window, 'activity'),
    ...districtsOf(window),
    ...readingsOf(window),
    ...moneyOf(window),
  ]);
}

/** The same of a programme: its milestones, deliverables, their dates, amendments and indicators. Throws RECORD_MISSING. */
export function programmeSinceReport(database: Database, context: PlanContext, id: string): SinceReport {
  if (readRecord(database, 'programme', id) === null) throw new DomainError('RECORD_MISSING', { entity: 'programme' });
  const window = windowOf(database, 'programme', id, context.asOf);
  const ofProgramme = ['archived = 0 AND programme = @id', { id }] as const;
  const deliverables = readRecords(database, 'deliverable', ...ofProgramme);
  return told(window, [
    ...milestonesOf(window, 'programme'),
    ...readRecords(database, 'milestone', ...ofProgramme).flatMap((milestone) =>
      movesOf({ ...window, id: milestone.id }, 'milestone', named(milestone)),
    ),
    ...deliverables.flatMap((deliverable) => [
      ...(window.has(deliverable.statusSince) && deliverable.status !== 'pending'
        ? [
            {
              kind: 'deliverable' as const,
              id: deliverable.id,
              on: deliverable.statusSince,
              of: named(deliverable),
              step: deliverable.status,
            },
          ]
        : []),
      ...movesOf({ ...window, id: deliverable.id }, 'deliverable', named(deliverable)),
    ]),
    ...readRecords(database, 'amendment', ...ofProgramme).flatMap((amendment) =>
      window.has(amendment.on)
        ? [
            {
              kind: 'amendment' as const,
              id: amendment.id,
              on: amendment.on,
              code: amendment.code,
              summary: plain(amendment.summary),
            },
          ]
        : [],
    ),
    ...readingsOf(window),
  ]);
}

function windowOf(database: Database, entity: 'activity' | 'programme', id: string, asOf: Day): Window {
  const reports = readRecords(database, 'report', 'entity = @entity AND record = @id', { entity, id });
  const since = latestReport(reports, asOf)?.day ?? null;
  const has = (on: PartialDate | null): on is PartialDate => {
    const day = on === null ? null : lastDay(on);
    return day !== null && day <= asOf && (since === null || day > since);
  };
  return { database, id, since, asOf, has };
}

const told = ({ since }: Window, facts: readonly SinceFact[]): SinceReport => ({
  since,
  facts: facts.toSorted((a, b) => (lastDay(b.on) ?? '').localeCompare(lastDay(a.on) ?? '')),
});

function movesOf({ database, id, has }: Window, entity: EntityName, of: Named | null): SinceFact[] {
  return readRecords(database, 'dateMove', 'archived = 0 AND entity = @entity AND record = @id', { entity, id })
    .filter(({ decidedOn, from, to }) => has(decidedOn) && from !== to)
    .map((move) => ({
      kind: 'moved',
      id: move.id,
      on: move.decidedOn,
      what: move.field,
      of,
      from: move.from,
      to: move.to,
      reason: plain(move.reason),
    }));
}

/** Steps that came from somewhere; the first one may only keep where a record had come to before there were steps. */
function lifecycleOf({ database, id, has }: Window): SinceFact[] {
  return readRecords(database, 'lifecycleStep', 'archived = 0 AND activity = @id', { id }).flatMap((step) =>
    has(step.since) && step.from !== step.to
      ? [{ kind: 'lifecycle' as const, id: step.id, on: step.since, to: step.to, reason: plain(step.reason) }]
      : [],
  );
}

function progressOf({ database, id, since, asOf }: Window, context: PlanContext): SinceFact[] {
  const now = activityView(database, context, id)?.progress ?? null;
  const before = since === null ? null : (activityView(database, { ...context, asOf: since }, id)?.progress ?? null);
  if (now === null || now === before || (now === 0 && before === null)) return [];
  return [{ kind: 'progress', id: 'progress', on: asOf, from: before, to: now }];
}

function subtasksOf({ database, id, has }: Window): SinceFact[] {
  return readRecords(database, 'subtask', 'archived = 0 AND activity = @id', { id }).flatMap((subtask) =>
    has(subtask.doneOn)
      ? [{ kind: 'subtask' as const, id: subtask.id, on: subtask.doneOn, title: plain(subtask.title) }]
      : [],
  );
}

function milestonesOf({ database, id, has }: Window, owner: 'activity' | 'programme'): SinceFact[] {
  return readRecords(database, 'milestone', `archived = 0 AND achieved <> 'no' AND ${owner} = @id`, { id }).flatMap(
    ({ achievedOn, kind, achieved, title, ...milestone }) =>
      has(achievedOn)
        ? [
            {
              kind: 'milestone' as const,
              id: milestone.id,
              on: achievedOn,
              milestone: { kind, achieved, title: plain(title) },
            },
          ]
        : [],
  );
}

function districtsOf({ database, id, has }: Window): SinceFact[] {
  return readRecords(database, 'rollout', "archived = 0 AND state <> 'planned' AND activity = @id", { id }).flatMap(
    (rollout) => {
      const district = districtCodes.find((code) => code === rollout.district);
      if (district === undefined || !has(rollout.since)) return [];
      return [{ kind: 'district' as const, id: rollout.id, on: rollout.since, district, state: rollout.state }];
    },
  );
}

/** The latest value of each indicator that measures the record, where it is newer than the last report. */
function readingsOf({ database, id, has, since, asOf }: Window): SinceFact[] {
  const measuring = linkedRecords(database, id).filter(
    ({ link, entity, isOutgoing }) => link.relation === 'measures' && entity === 'kpi' && !isOutgoing,
  );
  return measuring.flatMap(({ record }) => {
    const kpi = readRecord(database, 'kpi', record.id);
    const readings = readReadings(database, 'kpi = @kpi', { kpi: record.id });
    const reading = latestReading(readings, asOf);
    if (kpi === null || reading === null || !has(reading.asOf)) return [];
    const before = since === null ? null : latestReading(readings, since);
    const { title, unit, decimals, valueType, currency, grades } = kpi;
    return [
      {
        kind: 'reading' as const,
        id: reading.id,
        on: reading.asOfPrecision ?? reading.asOf,
        kpi: { title: plain(title), unit, decimals, valueType, currency, grades },
        reading: valueOf(reading),
        before: before && valueOf(before),
      },
    ];
  });
}

const valueOf = ({ quantity, valueText, asOf }: Reading) => ({ quantity, valueText, asOf });

const moneyFields = ['budget', 'spent'] as const;

/** Money carries no day, so what was recorded since the last report was recorded counts. */
function moneyOf(window: Window): SinceFact[] {
  const { database, id, asOf } = window;
  const reports = readRecords(database, 'report', "entity = 'activity' AND record = @id", { id });
  const last = latestReport(reports, asOf)?.report ?? null;
  if (last === null) return [];
  const { recordedAt } = recordingOf(database, last.id);
  const changes = database.prepare<[string, string], { value: string | null; recorded_at: string }>(
    `SELECT c.value, a.recorded_at FROM _change c JOIN _action a ON a.txn = c.txn
     WHERE c.row_id = ? AND c.field = ? ORDER BY c.lseq`,
  );
  return moneyFields.flatMap((what) => {
    const all = changes.all(id, what);
    const before = all.findLast(({ recorded_at }) => recorded_at <= recordedAt)?.value ?? null;
    const now = all.at(-1);
    if (now === undefined || now.recorded_at <= recordedAt || now.value === before) return [];
    return [
      {
        kind: 'money' as const,
        id: what,
        on: sofiaTime(now.recorded_at).day,
        what,
        from: moneyIn(before),
        to: moneyIn(now.value),
      },
    ];
  });
}

/** The log keeps a value as JSON of what the column holds, which for an amount is JSON too. */
const moneyIn = (value: string | null) =>
  value === null ? null : moneySchema.parse(JSON.parse(JSON.parse(value) as string));
