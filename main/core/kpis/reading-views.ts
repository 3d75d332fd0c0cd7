import type { Database } from 'better-sqlite3';
import type { ReadingView } from '#shared/contract/kpis.ts';
import type { Reading } from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { countedReadings } from '#shared/rules/kpi-readings.ts';
import { deletedField } from '../workbook/change-log.ts';
import { readRecords } from '../workbook/records.ts';

interface Wanted {
  /** Of one indicator; missing: of every one. */
  kpi?: string | undefined;
  /** True on this day or later. */
  from?: Day | undefined;
}

/** Readings, newest first, each with whether it counts on the day and why not. */
export function readingViews(database: Database, on: Day, { kpi, from }: Wanted = {}): ReadingView[] {
  const wanted = { kpi: kpi ?? null, from: from ?? null };
  // A correction may be for an earlier day than what it supersedes, so all of them are read.
  const readings = readRecords(
    database,
    'reading',
    '(@kpi IS NULL OR kpi = @kpi) AND (@from IS NULL OR as_of >= @from OR supersedes IS NOT NULL)',
    wanted,
  );
  const counted = new Set(countedReadings(readings, on).map(({ id }) => id));
  const supersededBy = new Map(
    readings.filter(isSubmitted).flatMap(({ id, supersedes }) => (supersedes === null ? [] : [[supersedes, id]])),
  );
  const recordings = readingRecordings(database, wanted);
  return readings
    .filter(({ asOf }) => from === undefined || asOf >= from)
    .toSorted((a, b) => b.asOf.localeCompare(a.asOf) || b.id.localeCompare(a.id))
    .map((reading) => {
      const recording = recordings.get(reading.id);
      if (recording === undefined) throw new Error(`${reading.id} is not in the change log`);
      const by = supersededBy.get(reading.id) ?? null;
      const notCounted = counted.has(reading.id) ? partOf(reading) : whyNot(reading, on, by !== null);
      return { ...reading, isCounted: notCounted === null, notCounted, supersededBy: by, ...recording };
    });
}

const isSubmitted = ({ state }: Reading) => state === 'submitted' || state === 'approved';
const partOf = ({ disaggregation }: Reading) => (disaggregation === null || disaggregation === '' ? null : 'part');

function whyNot(reading: Reading, on: Day, isSuperseded: boolean): ReadingView['notCounted'] {
  if (isSuperseded) return 'superseded';
  if (!isSubmitted(reading)) return 'notApproved';
  return reading.asOf > on ? 'later' : 'notAvailable';
}

type Recording = Pick<ReadingView, 'recordedAt' | 'recordedBy'>;

function readingRecordings(
  database: Database,
  wanted: { kpi: string | null; from: Day | null },
): Map<string, Recording> {
  const rows = database
    .prepare<[{ kpi: string | null; from: Day | null; field: string }], Recording & { id: string }>(
      `SELECT r.id, a.recorded_at AS recordedAt, a.actor AS recordedBy
       FROM reading r
       JOIN _change c ON c.row_id = r.id AND c.field = @field AND c.base IS NULL
       JOIN _action a ON a.txn = c.txn
       WHERE r.deleted = 0 AND (@kpi IS NULL OR r.kpi = @kpi) AND (@from IS NULL OR r.as_of >= @from)`,
    )
    .all({ ...wanted, field: deletedField });
  return new Map(rows.map(({ id, ...recording }) => [id, recording]));
}
