import type { Database } from 'better-sqlite3';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DomainError } from '#shared/contract/errors.ts';
import { largestCheckedBytes, type CheckedFile, type PackName } from '#shared/contract/pack-register.ts';
import type { Pack, PackFile } from '#shared/model/pack.ts';
import { packNumberKey } from '#shared/rules/ledger-reference.ts';
import type { Core } from '../../app/core.ts';
import { hashOfFile, sizeOfFile } from '../../attachments/file-store.ts';
import { errataOf } from '../errata.ts';
import { issuedPacks } from '../pack-store.ts';
import { renderIssued } from '../render-issued.ts';
import { sha256Of } from '../sha256-of.ts';
import { marksOf, UnreadableFileError, type FileMarks } from './file-marks.ts';
import { knownPacks, type KnownPack } from './known-packs.ts';

/**
 * Whether a file is one of ours, which, and unchanged. Its bytes alone decide; what it says of itself only helps to tell what a
 * changed one was. Throws FILE_MISSING, CHECK_REFUSED.
 */
export async function checkFile(core: Core, path: string, name = basename(path)): Promise<CheckedFile> {
  const bytes = sizeOfFile(path);
  if (bytes > largestCheckedBytes)
    throw new DomainError('CHECK_REFUSED', { name, why: 'tooLarge', limit: largestCheckedBytes });
  const { sha256 } = await hashOfFile(path);
  const { database } = core.session.workbook();
  const known = knownPacks(database);
  const issued = fileByHash(known, sha256);
  const file = { name, bytes, sha256 };
  if (issued !== null) return { ...file, verdict: 'ours', file: issued.file, pack: told(database, issued.pack) };

  const marks = await readMarks(path, name);
  const match = marks === null ? null : matched(known, marks);
  if (marks === null || match === null) return { ...file, verdict: 'notOurs', file: null, pack: null };
  const { pack, language } = match;
  const registered = (pack.files ?? []).find((one) => one.format === marks.format && one.language === language) ?? null;
  const verdict = match.isExact ? ((await isRemade(core, match, marks, sha256)) ? 'remade' : 'changed') : 'unissued';
  return { ...file, verdict, file: verdict === 'changed' ? registered : null, pack: told(database, pack) };
}

async function readMarks(path: string, name: string): Promise<FileMarks | null> {
  try {
    return await marksOf(await readFile(path));
  } catch (error) {
    if (error instanceof UnreadableFileError)
      throw new DomainError('CHECK_REFUSED', { name, why: error.why, limit: null }, { cause: error });
    throw error;
  }
}

/** The newest, should two packs have had the same bytes. */
function fileByHash(known: readonly KnownPack[], sha256: string): { pack: Pack; file: PackFile } | null {
  const found = known.flatMap(({ pack }) =>
    (pack.files ?? []).filter((file) => file.sha256 === sha256).map((file) => ({ pack, file })),
  );
  return found.at(-1) ?? null;
}

interface Match {
  pack: Pack;
  language: FileMarks['language'];
  /** It names the frozen document, not only the number. */
  isExact: boolean;
}

function matched(known: readonly KnownPack[], marks: FileMarks): Match | null {
  const byDocument = known.findLast(({ pack }) => pack.documentSha256 === marks.document);
  if (byDocument !== undefined) return { pack: byDocument.pack, language: marks.language, isExact: true };
  for (const identifier of marks.identifiers.toReversed())
    for (const { pack, frozen } of known) {
      const language = frozen?.languageByIdentifier.get(identifier);
      if (language !== undefined) return { pack, language, isExact: true };
    }
  if (marks.number === null) return null;
  const named = new Set(marks.number.split(/[,;]/).map(packNumberKey));
  const byNumber = known.filter(
    ({ frozen }) =>
      frozen !== null && [frozen.number.bg, frozen.number.en].some((text) => named.has(packNumberKey(text))),
  );
  const ofVersion = byNumber.findLast(({ pack }) => pack.version === marks.version);
  const found = ofVersion ?? byNumber.at(-1);
  return found === undefined ? null : { pack: found.pack, language: marks.language, isExact: false };
}

/** A form that was not issued, or was saved again, is the same bytes as long as nobody touched it. */
async function isRemade(
  core: Core,
  { pack, language }: Match,
  { format }: FileMarks,
  sha256: string,
): Promise<boolean> {
  if (language === null) return false;
  try {
    return sha256Of((await renderIssued(core, pack.id, format, language)).bytes) === sha256;
  } catch (error) {
    // Its document is lost or cannot be drawn: then nothing vouches for the file.
    if (error instanceof DomainError) return false;
    throw error;
  }
}

function told(database: Database, { id }: Pack): CheckedFile['pack'] {
  const packs = issuedPacks(database);
  const pack = packs.find((one) => one.id === id);
  if (pack === undefined) throw new DomainError('RECORD_MISSING', { entity: 'pack' });
  const newest = newestInPlaceOf(packs, id);
  return {
    ...nameOf(pack),
    meeting: pack.meeting,
    meetingName: pack.meetingName,
    dataAsOf: pack.dataAsOf,
    documentSha256: pack.documentSha256,
    isIntact: pack.isIntact,
    supersededBy: newest && nameOf(newest),
    errata: errataOf(database).filter((erratum) => erratum.pack === id),
  };
}

/** The last of those that took the place of a pack, one after another; null where none did. */
function newestInPlaceOf<Named extends Pick<Pack, 'id' | 'supersedes'>>(
  packs: readonly Named[],
  id: string,
): Named | null {
  const next = packs.find(({ supersedes }) => supersedes === id);
  return next === undefined ? null : (newestInPlaceOf(packs, next.id) ?? next);
}

const nameOf = ({ id, code, number, version, kind, edition, issuedAt }: PackName): PackName => ({
  id,
  code,
  number,
  version,
  kind,
  edition,
  issuedAt,
});
