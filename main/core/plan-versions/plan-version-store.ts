import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import { planDocumentSchema, planDocumentText, type PlanDocument } from '#shared/model/plan-document.ts';
import type { PlanVersion } from '#shared/model/plan.ts';
import type { Day } from '#shared/model/values.ts';
import { sha256Of } from '../packs/sha256-of.ts';
import { readRecords } from '../workbook/records.ts';
import type { WriteTransaction } from '../workbook/write.ts';
import { freezePlan } from './freeze-plan.ts';

/** A version that has a day: without one there is nothing to compare it by. */
export type AdoptedVersion = PlanVersion & { adoptedOn: Day };

const isAdopted = (version: PlanVersion): version is AdoptedVersion => version.adoptedOn !== null;

/** The versions of the plan in the order in which they were adopted. */
export const adoptedVersions = (database: Database): AdoptedVersion[] =>
  readRecords(database, 'planVersion', 'archived = 0')
    .filter(isAdopted)
    .toSorted((a, b) => a.adoptedOn.localeCompare(b.adoptedOn) || a.id.localeCompare(b.id));

export interface VersionContent {
  document: PlanDocument;
  /** Nothing was frozen when it was adopted (a workbook of before): worked out now from what was true on that day. */
  isWorkedOut: boolean;
}

/** What a version of the plan says. Throws PLAN_SIDE_DAMAGED where what was frozen is gone or not what was frozen. */
export function versionContent(database: Database, version: AdoptedVersion): VersionContent {
  if (version.documentSha256 === null) return { document: workedOut(database, version), isWorkedOut: true };
  const text = storedText(database, version.documentSha256);
  if (text === null || sha256Of(text) !== version.documentSha256)
    throw new DomainError('PLAN_SIDE_DAMAGED', { side: version.code ?? '' });
  return { document: planDocumentSchema.parse(JSON.parse(text)), isWorkedOut: false };
}

/** Whether what was frozen is still what was frozen; a version of which nothing was frozen cannot be damaged. */
export function isIntact(database: Database, { documentSha256 }: PlanVersion): boolean {
  if (documentSha256 === null) return true;
  const text = storedText(database, documentSha256);
  return text !== null && sha256Of(text) === documentSha256;
}

/** The first version has the dates that the plan began with. */
function workedOut(database: Database, version: AdoptedVersion): PlanDocument {
  const [first] = adoptedVersions(database);
  return freezePlan(database, version, first?.id === version.id ? 'baseline' : 'asOfDay');
}

const storedText = (database: Database, sha256: string): string | null =>
  database.prepare<[string], string>('SELECT document FROM _plan_document WHERE sha256 = ?').pluck().get(sha256) ??
  null;

/** Freezes what a version says; the same bytes are kept once. */
export function keepDocument(tx: WriteTransaction, version: string, document: PlanDocument): void {
  const text = planDocumentText(document);
  const documentSha256 = sha256Of(text);
  tx.database.prepare('INSERT OR IGNORE INTO _plan_document VALUES (?, ?)').run(documentSha256, text);
  tx.update('planVersion', version, { documentSha256 });
}
