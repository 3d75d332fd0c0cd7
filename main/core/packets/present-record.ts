import type { Database } from 'better-sqlite3';
import type { AskedEntity } from '#shared/model/packet-document.ts';
import type { Report } from '#shared/model/report.ts';
import type { Bilingual, Language, PartialDate } from '#shared/model/values.ts';
import { latestReport } from '#shared/rules/latest-report.ts';
import type { PacketValues } from '#shared/rules/packet-fields.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

/** A record that a packet asks about, as the workbook holds it. */
export interface PresentRecord {
  readonly entity: AskedEntity;
  readonly id: string;
  readonly code: string | null;
  readonly title: Bilingual;
  readonly isEvent: boolean;
  readonly archived: boolean;
  /** Whether something is still to be told of it. */
  readonly isOpen: boolean;
  readonly due: PartialDate | null;
  readonly lastReport: Report | null;
  /** Its texts in the language of the packet. */
  readonly values: PacketValues;
}

/** Null for what is not there. */
export function presentRecord(
  database: Database,
  { entity, id }: { entity: AskedEntity; id: string },
  language: Language,
): PresentRecord | null {
  switch (entity) {
    case 'milestone': {
      const milestone = readRecord(database, 'milestone', id);
      if (milestone === null) return null;
      const { achieved, achievedOn, evidence, note, forecast, kind, due, dueOriginal } = milestone;
      return {
        ...named(entity, milestone),
        isEvent: kind === 'event',
        isOpen: achieved !== 'yes',
        due: due ?? dueOriginal,
        values: {
          achieved,
          achievedOn,
          evidence: evidence ?? '',
          files: attachedTo(database, id),
          note: note[language],
          forecast,
          forecastReason: '',
        },
      };
    }
    case 'deliverable': {
      const deliverable = readRecord(database, 'deliverable', id);
      if (deliverable === null) return null;
      const { status, statusSince, delayJustification, forecast, dueRevised, dueOriginal } = deliverable;
      return {
        ...named(entity, deliverable),
        isOpen: status !== 'approved',
        due: dueRevised ?? dueOriginal,
        values: {
          status,
          statusSince,
          delayJustification: delayJustification[language],
          files: attachedTo(database, id),
          forecast,
          forecastReason: '',
        },
      };
    }
    case 'programme': {
      const programme = readRecord(database, 'programme', id);
      if (programme === null) return null;
      return { ...named(entity, programme), due: programme.periodTo, ...reported(database, entity, id, language) };
    }
    case 'activity': {
      const activity = readRecord(database, 'activity', id);
      if (activity === null) return null;
      const { lastReport, values } = reported(database, entity, id, language);
      const isOver = activity.lifecycle === 'done' || activity.lifecycle === 'dropped';
      return {
        ...named(entity, activity),
        isOpen: !isOver,
        due: activity.due,
        lastReport,
        values: { ...values, progressPercent: activity.progressPercent },
      };
    }
  }
}

interface Common {
  id: string;
  code: string | null;
  title: Bilingual;
  archived: boolean;
}

const named = (entity: AskedEntity, { id, code, title, archived }: Common) => ({
  entity,
  id,
  code,
  title,
  archived,
  isEvent: false,
  isOpen: true,
  lastReport: null,
});

/** The latest report, of whatever day: a packet asks what came after it. */
function reported(database: Database, entity: 'programme' | 'activity', id: string, language: Language) {
  const reports = readRecords(database, 'report', 'entity = @entity AND record = @id', { entity, id });
  const latest = latestReport(reports, '9999-12-31')?.report.id;
  const lastReport = reports.find((report) => report.id === latest) ?? null;
  const text = (of: (report: Report) => Bilingual) => (lastReport === null ? '' : of(lastReport)[language]);
  const values: PacketValues = {
    light: lastReport?.light ?? null,
    asOf: lastReport?.asOf ?? null,
    done: text(({ done }) => done),
    next: text(({ next }) => next),
    blockers: text(({ blockers }) => blockers),
    askOfBoard: text(({ askOfBoard }) => askOfBoard),
    files: lastReport === null ? '' : attachedTo(database, lastReport.id),
  };
  return { lastReport, values };
}

/** The copied files of a record, by their hashes. */
const attachedTo = (database: Database, record: string): string =>
  readRecords(database, 'attachment', 'archived = 0 AND record = @record', { record })
    .flatMap(({ sha256, linkedPath }) => (sha256 === null || linkedPath !== null ? [] : [sha256]))
    .join('\n');
