import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import type { Link } from '#shared/model/link.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { linkedRecords, nameOf } from '../records/linked.ts';
import { recordingOf } from '../records/recording.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { deliverableViews } from './deliverable-views.ts';
import { milestoneViews } from './milestone-views.ts';
import { programmeView } from './programme-views.ts';
import { programmeMoves } from './record-moves.ts';

/** One programme, archived or not, with all that belongs to it. Throws RECORD_MISSING. */
export function programmeDetail(database: Database, context: PlanContext, id: string): ProgrammeDetail {
  const programme = readRecord(database, 'programme', id);
  if (programme === null) throw new DomainError('RECORD_MISSING', { entity: 'programme' });
  const ofProgramme = ['archived = 0 AND programme = @id', { id }] as const;
  const content = {
    milestones: milestoneViews(database, context, id),
    deliverables: deliverableViews(database, context, id),
    amendments: readRecords(database, 'amendment', ...ofProgramme),
    funderPeriods: readRecords(database, 'funderPeriod', ...ofProgramme).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  };
  return {
    ...programmeView(programme, { ...content, periodMoves: programmeMoves(database)(id) }, context),
    ...content,
    coordinatorName: programme.coordinator === null ? null : nameOf(database, 'organisation', programme.coordinator),
    phases: readRecords(database, 'phase', ...ofProgramme),
    links: linkedRecords(database, id),
    proofs: proofsOf(database, id),
    reports: readRecords(database, 'report', "entity = 'programme' AND record = @id", { id })
      .toSorted((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? '') || b.id.localeCompare(a.id))
      .map((report) => ({ ...report, ...recordingOf(database, report.id) })),
  };
}

/** Ties of its deliverables to the milestones that they prove. */
const proofsOf = (database: Database, programme: string): Link[] =>
  readRecords(
    database,
    'link',
    `archived = 0 AND relation = 'verifies' AND to_entity = 'milestone'
     AND "from" IN (SELECT id FROM deliverable WHERE programme = @programme AND deleted = 0 AND archived = 0)`,
    { programme },
  );

/** Where a programme, a milestone or a deliverable is seen. Throws RECORD_MISSING. */
export function placeOf(database: Database, id: string): { programme: string | null; activity: string | null } {
  if (readRecord(database, 'programme', id) !== null) return { programme: id, activity: null };
  const milestone = readRecord(database, 'milestone', id);
  if (milestone !== null) return { programme: milestone.programme, activity: milestone.activity };
  const deliverable = readRecord(database, 'deliverable', id);
  if (deliverable !== null) return { programme: deliverable.programme, activity: null };
  throw new DomainError('RECORD_MISSING', { entity: 'programme' });
}
