import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DomainError } from '#shared/contract/errors.ts';
import type { Meeting } from '#shared/model/board.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { packFileSchema } from '#shared/model/pack.ts';
import type { Day, Language } from '#shared/model/values.ts';
import type { z } from 'zod';
import { actorOf, todayOf, type Core } from '../app/core.ts';
import { asDomainError, writeAtomically } from '../files/write-atomically.ts';
import { planContextOf } from '../plan/plan-context.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { nameOf } from '../records/linked.ts';
import { both } from './freeze/pack-language.ts';
import { freezePack, packDocumentText } from './freeze/freeze-pack.ts';
import { sha256Of } from './sha256-of.ts';
import { frozenDocument, lastHash, registeredPacks } from './pack-store.ts';
import { preflight } from './preflight.ts';

export type PackFile = z.infer<typeof packFileSchema>;

interface FreezeRequest {
  meeting: string;
  asOf?: Day | undefined;
}

function meetingOf(core: Core, id: string): Meeting {
  const meeting = readRecord(core.session.workbook().database, 'meeting', id);
  if (meeting === null) throw new DomainError('MEETING_MISSING', {});
  return meeting;
}

/** Who froze it, by name: the pack is read by people who have no workbook. */
function frozenByOf(core: Core): string | null {
  const actor = actorOf(core);
  const person = /^[0-9a-f-]{36}$/.test(actor) ? nameOf(core.session.workbook().database, 'person', actor) : null;
  return person === null ? actor || null : person.title.bg || person.title.en;
}

/** DESIGN, Packs, step 1, on the open workbook. */
export function freeze(core: Core, { meeting: id, asOf }: FreezeRequest, isDraft: boolean): PackDocument {
  const { database, name, id: workbook } = core.session.workbook();
  const meeting = meetingOf(core, id);
  const plan = planContextOf(database, asOf, todayOf(core));
  const earlier = registeredPacks(database).filter((pack) => pack.meeting === id);
  return freezePack({
    database,
    workbookName: name,
    plan,
    planOn: (day) => planContextOf(database, day, day),
    meeting,
    identity: {
      version: earlier.length + 1,
      edition: 'board',
      isDraft,
      dataAsOf: plan.asOf,
      frozenAt: new Date(core.now()).toISOString(),
      frozenBy: frozenByOf(core),
      previousHash: lastHash(database),
      superseded: earlier.at(-1) ?? null,
      workbook,
    },
  });
}

export function packFileName(document: PackDocument, language: Language): string {
  const name = both((say, of) =>
    say('fileName', { number: document.pack.number[of], version: document.pack.version, language: of }),
  );
  return `${name[language]}.pdf`;
}

export interface IssueRequest extends FreezeRequest {
  languages: readonly Language[];
  folder: string;
  /** Explains what preflight found that does not block. */
  note: string;
}

export interface IssuedFiles {
  id: string;
  files: PackFile[];
}

/**
 * Freezes, draws, writes the files and registers the pack: the register says only what is on disk. Throws
 * PREFLIGHT_BLOCKED, EXPLANATION_REQUIRED, PACK_RENDER_FAILED, DISK_FULL or FOLDER_NOT_WRITABLE; then nothing is registered.
 */
export async function issuePack(core: Core, request: IssueRequest): Promise<IssuedFiles> {
  const workbook = core.session.workbook();
  if (workbook.readOnly !== null) throw new DomainError('WORKBOOK_READ_ONLY', { reason: workbook.readOnly });
  const meeting = meetingOf(core, request.meeting);
  const findings = preflight(workbook.database, planContextOf(workbook.database, request.asOf, todayOf(core)), meeting);
  const blocking = findings.filter(({ isBlocking }) => isBlocking).length;
  if (blocking > 0) throw new DomainError('PREFLIGHT_BLOCKED', { findings: blocking });
  if (findings.length > 0 && request.note.trim() === '')
    throw new DomainError('EXPLANATION_REQUIRED', { what: 'findings' });

  const document = freeze(core, request, false);
  const text = packDocumentText(document);
  const files: PackFile[] = [];
  for (const language of new Set(request.languages)) {
    const bytes = await core.packRenderer.renderPdf(document, language);
    files.push(writePdf(request.folder, packFileName(document, language), language, bytes));
  }
  const sha256 = sha256Of(text);
  const { dataAsOf, version, edition, frozen, previousHash } = document.pack;
  const id = workbook.write({ kind: 'pack.issue', actor: actorOf(core), final: true }, (tx) => {
    tx.database.prepare('INSERT OR IGNORE INTO _pack_document VALUES (?, ?)').run(sha256, text);
    const superseded = registeredPacks(tx.database).findLast((pack) => pack.meeting === meeting.id);
    const packId = tx.insert('pack', {
      code: `${document.pack.number.en}-v${version}`,
      meeting: meeting.id,
      version,
      edition,
      templateVersion: String(document.templateVersion),
      dataAsOf: dataAsOf.day,
      frozenBy: frozenByOf(core),
      frozenAt: frozen.at,
      documentSha256: sha256,
      previousHash,
      figures: document.ledger.length,
      supersedes: superseded?.id ?? null,
      changeSummary: { bg: request.note, en: request.note },
      files,
      issuedAt: tx.recordedAt,
    });
    if (meeting.state === 'draft' || meeting.state === 'called')
      tx.update('meeting', meeting.id, { state: 'packIssued' });
    return packId;
  });
  return { id, files };
}

/** Draws an issued pack again, from what was frozen: the same bytes, today and in ten years. */
export async function renderIssued(
  core: Core,
  id: string,
  language: Language,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { database } = core.session.workbook();
  const pack = readRecords(database, 'pack', 'id = @id OR code = @id', { id })[0];
  if (pack === undefined) throw new DomainError('RECORD_MISSING', { entity: 'pack' });
  const document = frozenDocument(database, pack);
  return { name: packFileName(document, language), bytes: await core.packRenderer.renderPdf(document, language) };
}

/** Writes one file of a pack, whole or not at all. */
export function writePdf(folder: string, name: string, language: Language, bytes: Uint8Array): PackFile {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw asDomainError(error, folder);
  }
  writeAtomically(join(folder, name), bytes);
  return { name: basename(name), format: 'pdf', language, sha256: sha256Of(bytes), bytes: bytes.length };
}
