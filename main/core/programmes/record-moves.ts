import type { Database } from 'better-sqlite3';
import type { DateMove } from '#shared/model/activity.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { dueAsOf } from '#shared/rules/date-moves.ts';
import { groupBy } from '../records/by-id.ts';
import { readRecords } from '../workbook/records.ts';

interface RecordMoves {
  /** The latest decision first. */
  readonly dateMoves: DateMove[];
  readonly dueMoves: readonly DateMove[];
  /** A forecast decided after the day is not known on it. */
  readonly forecastOn: (forecast: PartialDate | null, on: Day) => PartialDate | null;
}

/** A deliverable's due date moves by being revised; plans of the time before amendments moved dates may say `due`. */
const dueFields: readonly DateMove['field'][] = ['due', 'dueRevised'];

/** Looks up how the dates of one milestone or deliverable moved. */
export function movesByRecord(database: Database, entity: 'milestone' | 'deliverable'): (id: string) => RecordMoves {
  const moves = groupBy(readRecords(database, 'dateMove', 'entity = @entity', { entity }), ({ record }) => record);
  return (id) => {
    const all = moves.get(id) ?? [];
    const forecasts = all.filter(({ field }) => field === 'forecast');
    return {
      dateMoves: all.toSorted((a, b) => b.decidedOn.localeCompare(a.decidedOn) || b.id.localeCompare(a.id)),
      dueMoves: all.filter(({ field }) => dueFields.includes(field)),
      forecastOn: (forecast, on) => dueAsOf(forecast, null, forecasts, on),
    };
  };
}

/** Looks up how the end of a programme moved. */
export function programmeMoves(database: Database): (id: string) => readonly DateMove[] {
  const moves = groupBy(
    readRecords(database, 'dateMove', "entity = 'programme' AND field = 'periodTo' AND archived = 0"),
    ({ record }) => record,
  );
  return (id) => moves.get(id) ?? [];
}
