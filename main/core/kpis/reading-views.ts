import type { Database } from 'better-sqlite3';
import type { ReadingView } from '#shared/contract/kpis.ts';
import type { Reading } from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { countedReadings } from '#shared/rules/kpi-readings.ts';
import { deletedField } from '../workbook/change-log.ts';
import { packsThatQuote } from '../packs/quotes.ts';
import { byId, groupBy } from '../records/by-id.ts';
import { readReadings, stepsOf } from './read-readings.ts';

interface Wanted {
  /** Of one indicator; missing: of every one. */
  kpi?: string | undefined;
  /** Of these alone. */
  kpis?: readonly string[] | undefined;
  /** True on this day or later. */
  from?: Day | undefined;
}

/** Readings, newest first, each with whether it counts on the day and why not. */
export function readingViews(database: Database, on: Day, { kpi, kpis, from }: Wanted = {}): ReadingView[] {
  const wanted = { kpi: kpi ?? null, from: from ?? null, kpis: kpis === undefined ? null : JSON.stringify(kpis) };
  // A correction may be for an earlier day than what it supersedes, so all of them are read.
  const readings = readReadings(
    database,
    `${kpis === undefined ? '(@kpi IS NULL OR kpi = @kpi) AND @kpis IS NULL' : 'kpi IN (SELECT value FROM json_each(@kpis)) AND @kpi IS NULL'}
     AND (@from IS NULL OR as_of >= @from OR supersedes IS NOT NULL)`,
    wanted,
  );
  return viewsOf(database, readings, on).filter(({ asOf }) => from === undefined || asOf >= from);
}

/** The same for readings that were read already, with what supersedes them. */
export function viewsOf(database: Database, readings: readonly Reading[], on: Day): ReadingView[] {
  const counted = new Set(countedReadings(readings, on).map(({ id }) => id));
  const supersededBy = approvedSuccessors(readings);
  const ids = readings.map(({ id }) => id);
  const recordings = readingRecordings(database, ids);
  const steps = stepsOf(database, readings);
  const quotes = groupBy(
    packsThatQuote(database, ids).flatMap(({ pack, figures }) =>
      [...new Set(figures.map(({ reading }) => reading))].map((reading) => ({
        reading,
        quote: { pack, figures: figures.filter((figure) => figure.reading === reading) },
      })),
    ),
    ({ reading }) => reading,
  );
  return readings
    .toSorted((a, b) => b.asOf.localeCompare(a.asOf) || b.id.localeCompare(a.id))
    .map((reading) => {
      const recording = recordings.get(reading.id);
      if (recording === undefined) throw new Error(`${reading.id} is not in the change log`);
      const by = supersededBy.get(reading.id) ?? null;
      return {
        ...reading,
        ...countedOrWhy(reading, { on, isSuperseded: by !== null, isCounted: counted.has(reading.id) }),
        supersededBy: by,
        steps: [...(steps.get(reading.id) ?? [])],
        quotedIn: (quotes.get(reading.id) ?? []).map(({ quote }) => quote),
        ...recording,
      };
    });
}

/** Which approved reading stands in the place of each; it may have come over others that were not approved. */
function approvedSuccessors(readings: readonly Reading[]): ReadonlyMap<string, string> {
  const known = byId(readings);
  const successors = new Map<string, string>();
  for (const { id, state, supersedes } of readings) {
    if (state !== 'approved') continue;
    for (let old = supersedes; old !== null && !successors.has(old);) {
      successors.set(old, id);
      const before = known.get(old);
      old = before === undefined || before.state === 'approved' ? null : before.supersedes;
    }
  }
  return successors;
}

interface CountedFacts {
  on: Day;
  isSuperseded: boolean;
  isCounted: boolean;
}

function countedOrWhy(
  reading: Reading,
  { on, isSuperseded, isCounted }: CountedFacts,
): Pick<ReadingView, 'isCounted' | 'notCounted'> {
  const notCounted = isCounted ? partOf(reading) : whyNot(reading, on, isSuperseded);
  return { isCounted: notCounted === null, notCounted };
}

const partOf = ({ disaggregation }: Reading) => (disaggregation === null || disaggregation === '' ? null : 'part');

function whyNot(reading: Reading, on: Day, isSuperseded: boolean): ReadingView['notCounted'] {
  if (isSuperseded) return 'superseded';
  if (reading.state === 'submitted' || reading.state === 'returned') return reading.state;
  if (reading.state !== 'approved') return 'notApproved';
  return reading.asOf > on ? 'later' : 'notAvailable';
}

type Recording = Pick<ReadingView, 'recordedAt' | 'recordedBy'>;

function readingRecordings(database: Database, ids: readonly string[]): Map<string, Recording> {
  const rows = database
    .prepare<[{ ids: string; field: string }], Recording & { id: string }>(
      `SELECT c.row_id AS id, a.recorded_at AS recordedAt, a.actor AS recordedBy
       FROM json_each(@ids) r
       JOIN _change c ON c.row_id = r.value AND c.field = @field AND c.base IS NULL
       JOIN _action a ON a.txn = c.txn`,
    )
    .all({ ids: JSON.stringify(ids), field: deletedField });
  return new Map(rows.map(({ id, ...recording }) => [id, recording]));
}
