import type { Database } from 'better-sqlite3';
import type { ReadingView } from '#shared/contract/kpis.ts';
import type { Reading } from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { countedReadings } from '#shared/rules/kpi-readings.ts';
import { deletedField } from '../workbook/change-log.ts';
import { readRecords } from '../workbook/records.ts';

/** All readings, of one indicator or of every one, newest first, each with whether it counts on the day and why not. */
export function readingViews(database: Database, on: Day, kpi: string | null = null): ReadingView[] {
  const readings = readRecords(database, 'reading', '@kpi IS NULL OR kpi = @kpi', { kpi });
  const counted = new Set(countedReadings(readings, on).map(({ id }) => id));
  const supersededBy = new Map(
    readings.filter(isSubmitted).flatMap(({ id, supersedes }) => (supersedes === null ? [] : [[supersedes, id]])),
  );
  const recordings = readingRecordings(database, kpi);
  return readings
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

function readingRecordings(database: Database, kpi: string | null): Map<string, Recording> {
  const rows = database
    .prepare<[{ kpi: string | null; field: string }], Recording & { id: string }>(
      `SELECT r.id, a.recorded_at AS recordedAt, a.actor AS recordedBy
       FROM reading r
       JOIN _change c ON c.row_id = r.id AND c.field = @field AND c.base IS NULL
       JOIN _action a ON a.txn = c.txn
       WHERE r.deleted = 0 AND (@kpi IS NULL OR r.kpi = @kpi)`,
    )
    .all({ kpi, field: deletedField });
  return new Map(rows.map(({ id, ...recording }) => [id, recording]));
}
