import type { Database } from 'better-sqlite3';
import type { PlanSide } from '#shared/contract/compare.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { Day } from '#shared/model/values.ts';
import { meetingDay } from '#shared/rules/board-calendar.ts';
import { sofiaTime } from '#shared/rules/sofia-time.ts';
import { issuedPacks } from '../packs/pack-store.ts';
import { adoptedVersions } from '../plan-versions/plan-version-store.ts';
import { readRecords } from '../workbook/records.ts';

/** What a person can choose from: versions in the order of adoption; packs and meetings newest first. */
export function knownSides(database: Database) {
  return {
    versions: adoptedVersions(database).map(({ id, code, title: { bg, en }, adoptedOn }) => ({
      id,
      code: code ?? '',
      title: { bg, en },
      adoptedOn,
    })),
    packs: issuedPacks(database)
      .filter(({ isIntact, kind }) => isIntact && kind === 'main')
      .map(({ id, number, version, dataAsOf }) => ({ id, number, version, dataAsOf })),
    meetings: readRecords(database, 'meeting', "archived = 0 AND state IN ('held', 'minutesPublished')")
      .flatMap((meeting) => {
        const day = meetingDay(meeting);
        return day === null ? [] : [{ id: meeting.id, title: { bg: meeting.title.bg, en: meeting.title.en }, day }];
      })
      .toSorted((a, b) => b.day.localeCompare(a.day)),
    firstRecordedOn: firstRecordedOn(database),
  };
}

function firstRecordedOn(database: Database): Day {
  const first = database.prepare<[], string>('SELECT min(recorded_at) FROM _action').pluck().get();
  if (!first) throw new Error('a workbook without an action');
  return sofiaTime(first).day;
}

/**
 * A side by the number of a version (`PLAN-1`) or of an issued pack: its own code (`DB-2021-01-v1`), or the number of its
 * meeting in either language, which stands for the last version. Throws PLAN_SIDE_UNKNOWN.
 */
export function sideByNumber(database: Database, text: string): PlanSide {
  const wanted = text.trim().toLowerCase();
  const isIt = (code: string | null) => code?.toLowerCase() === wanted;
  const version = adoptedVersions(database).find(({ id, code }) => isIt(code) || isIt(id));
  if (version !== undefined) return { kind: 'version', id: version.id };
  // What is issued beside a pack has its number and no plan.
  const pack = issuedPacks(database).find(
    ({ id, kind, code, number }) => kind === 'main' && (isIt(code) || isIt(id) || isIt(number.bg) || isIt(number.en)),
  );
  if (pack !== undefined) return { kind: 'pack', id: pack.id };
  throw new DomainError('PLAN_SIDE_UNKNOWN', { side: text });
}
