import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DomainError } from '#shared/contract/errors.ts';
import { formatOf } from '#shared/contract/host.ts';
import type { PackFile, PackFileLanguage, PackFormat } from '#shared/model/pack.ts';
import type { Core } from '../app/core.ts';
import { asDomainError, writeAtomically } from '../files/write-atomically.ts';
import { readRecords } from '../workbook/records.ts';
import { formTools } from './forms/form-tools.ts';
import { packFileName, packForms } from './forms/forms.ts';
import { frozenDocument } from './pack-store.ts';
import { sha256Of } from './sha256-of.ts';

/** Makes any form of an issued pack again, from what was frozen: the same bytes, today and in ten years. */
export async function renderIssued(
  core: Core,
  id: string,
  format: PackFormat,
  language: PackFileLanguage,
  signal?: AbortSignal,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { database } = core.session.workbook();
  const pack = readRecords(database, 'pack', 'id = @id OR code = @id', { id })[0];
  if (pack === undefined) throw new DomainError('RECORD_MISSING', { entity: 'pack' });
  const document = frozenDocument(database, pack);
  const { bytes } = await packForms[format].render(document, language, formTools(core, signal));
  if (signal?.aborted) throw new DomainError('STOPPED', {});
  return { name: packFileName(document, format, language), bytes };
}

/** Writes a copy of an issued file where the person chose, whole or not at all. */
export async function saveCopy(
  core: Core,
  { id, format, language, grant }: { id: string; format: PackFormat; language: PackFileLanguage; grant: string },
  signal?: AbortSignal,
): Promise<{ name: string; bytes: number; sha256: string }> {
  const path = core.grants.redeem(grant, 'saveFile');
  if (formatOf(path) !== format)
    throw new DomainError('INVALID_INPUT', {
      issues: [{ path: 'grant', message: `not the name of a ${format} file` }],
    });
  const { bytes } = await renderIssued(core, id, format, language, signal);
  writeAtomically(path, bytes);
  return { name: basename(path), bytes: bytes.length, sha256: sha256Of(bytes) };
}

/** Writes one file of a pack, whole or not at all. */
export function writePackFile(
  folder: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
  { format, language }: Pick<PackFile, 'format' | 'language'>,
): PackFile {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw asDomainError(error, folder);
  }
  writeAtomically(join(folder, name), bytes);
  return { name: basename(name), format, language, sha256: sha256Of(bytes), bytes: bytes.length };
}
