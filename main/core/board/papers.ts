import type { Database } from 'better-sqlite3';
import type { PaperKind, PaperVersion, PaperView } from '#shared/contract/papers.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { AgendaItem, Paper } from '#shared/model/board.ts';
import type { BilingualPatch, Language, Visibility } from '#shared/model/values.ts';
import { endingOf } from '#shared/rules/file-safety.ts';
import { numberedAgenda } from '#shared/rules/agenda.ts';
import { attachStaged } from '../attachments/add-attachment.ts';
import { attachmentView } from '../attachments/attachment-views.ts';
import { partsOf } from '../attachments/file-store.ts';
import { unstage } from '../attachments/stage-file.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { checkPaper, type CheckedPaper } from './paper-check.ts';

/** The papers of a meeting as they are now, in the order of its agenda, each with what it superseded. */
export function papersOfMeeting(database: Database, meeting: string): PaperView[] {
  const lines = numberedAgenda(readRecords(database, 'agendaItem', 'meeting = @meeting AND archived = 0', { meeting }));
  return lines.flatMap(({ item }) => papersOfItem(database, item.id));
}

export function papersOfItem(database: Database, item: string): PaperView[] {
  const papers = readRecords(database, 'paper', 'item = @item AND archived = 0', { item });
  const versions = new Map(papers.map((paper) => [paper.id, paper]));
  const superseded = new Set(papers.map(({ supersedes }) => supersedes));
  return papers
    .filter(({ id }) => !superseded.has(id))
    .map((paper) => ({
      ...versionView(database, paper),
      earlier: chain(versions, paper).map((one) => versionView(database, one)),
    }));
}

function chain(versions: ReadonlyMap<string, Paper>, { supersedes }: Paper): Paper[] {
  const before = supersedes === null ? undefined : versions.get(supersedes);
  return before === undefined ? [] : [before, ...chain(versions, before)];
}

function versionView(database: Database, paper: Paper): PaperVersion {
  const attachment = readRecord(database, 'attachment', paper.attachment);
  return {
    ...paper,
    kind: attachment === null ? null : kindByName(attachment.fileName),
    file: attachment === null ? null : attachmentView(database, attachment),
  };
}

/** Its bytes were checked when it was put there, so that its name tells the rest. */
function kindByName(name: string | null): PaperKind | null {
  const ending = endingOf(name ?? '');
  if (ending === 'pdf' || ending === 'docx') return ending;
  return ending === 'png' || ending === 'jpg' || ending === 'jpeg' ? 'image' : null;
}

export interface NewPaper {
  item: string;
  staged: string;
  title?: BilingualPatch | undefined;
  language?: Language | null | undefined;
  visibility?: Visibility | undefined;
  supersedes: string | null;
}

/**
 * Puts a staged file at an item; as a new version it keeps what the one before says, unless told otherwise. Throws
 * PAPER_REFUSED, RECORD_MISSING, GRANT_EXPIRED, FILE_CHANGED.
 */
export async function addPaper(core: Core, given: NewPaper): Promise<string> {
  const { database, write } = core.session.workbook();
  const item = readRecord(database, 'agendaItem', given.item);
  if (item === null || item.isSection) throw new DomainError('RECORD_MISSING', { entity: 'agendaItem' });
  const before = given.supersedes === null ? null : newestOf(database, item, given.supersedes);
  const [staged] = core.stagedFiles.get([given.staged]);
  const name = staged?.fileName ?? '';
  const sha256 = staged?.linkedPath === null ? staged.sha256 : null;
  // A linked file may change or go: what members are sent must be what was put here.
  if (sha256 === null) throw new DomainError('PAPER_REFUSED', { name, why: 'linked', limit: null });
  const { sheets } = await checked(name, Buffer.concat([...partsOf(database, sha256)])).catch((error: unknown) => {
    // What is refused is not kept either.
    unstage(core, given.staged);
    throw error;
  });
  const id = write({ kind: before === null ? 'paper.create' : 'paper.supersede', actor: actorOf(core) }, (tx) => {
    const [attachment] = attachStaged(core, tx, { entity: 'agendaItem', record: item.id }, [given.staged]);
    if (attachment === undefined) throw new DomainError('GRANT_EXPIRED', {});
    const kept = before === null ? {} : { bg: before.title.bg, en: before.title.en };
    return tx.insert('paper', {
      item: item.id,
      title: given.title ?? kept,
      version: (before?.version ?? 0) + 1,
      language: given.language === undefined ? (before?.language ?? null) : given.language,
      visibility: given.visibility ?? before?.visibility ?? item.visibility,
      inBook: sheets !== null && (before?.inBook ?? true),
      sheets,
      attachment,
      supersedes: before?.id ?? null,
      sortOrder: before?.sortOrder ?? lastPlace(database, item.id) + 1,
    });
  });
  core.stagedFiles.forget([given.staged]);
  return id;
}

async function checked(name: string, bytes: Uint8Array): Promise<CheckedPaper> {
  const paper = await checkPaper(name, bytes);
  if (kindByName(name) !== paper.kind) throw new DomainError('PAPER_REFUSED', { name, why: 'kind', limit: null });
  return paper;
}

const lastPlace = (database: Database, item: string): number =>
  Math.max(0, ...readRecords(database, 'paper', 'item = @item', { item }).map(({ sortOrder }) => sortOrder ?? 0));

/** Two windows may each have a new version: the second supersedes the first, not what both saw. */
function newestOf(database: Database, { id: item }: AgendaItem, paper: string): Paper {
  const view = papersOfItem(database, item).find(
    ({ id, earlier }) => id === paper || earlier.some((one) => one.id === paper),
  );
  const found = view === undefined ? null : readRecord(database, 'paper', view.id);
  if (found === null) throw new DomainError('RECORD_MISSING', { entity: 'paper' });
  return found;
}

/** Throws PAPER_REFUSED for a DOCX, whose pages nobody knows; RECORD_MISSING. */
export function setInBook(core: Core, id: string, inBook: boolean): void {
  const { database, write } = core.session.workbook();
  const paper = readRecord(database, 'paper', id);
  if (paper === null) throw new DomainError('RECORD_MISSING', { entity: 'paper' });
  const { kind, file } = versionView(database, paper);
  if (inBook && (kind === null || kind === 'docx'))
    throw new DomainError('PAPER_REFUSED', { name: file?.fileName ?? '', why: 'notForBook', limit: null });
  write({ kind: 'paper.edit', actor: actorOf(core) }, (tx) => tx.update('paper', id, { inBook }));
}

/** Takes a paper away with its versions and their files. */
export function removePaper(core: Core, id: string): void {
  const { database, write } = core.session.workbook();
  const paper = readRecord(database, 'paper', id);
  const view = paper === null ? undefined : papersOfItem(database, paper.item).find((one) => one.id === id);
  if (view === undefined) throw new DomainError('RECORD_MISSING', { entity: 'paper' });
  write({ kind: 'paper.archive', actor: actorOf(core) }, (tx) => {
    for (const version of [view, ...view.earlier]) {
      tx.update('paper', version.id, { archived: true });
      if (version.file !== null) tx.update('attachment', version.attachment, { archived: true });
    }
  });
}
