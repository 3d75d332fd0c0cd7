import { DomainError } from '#shared/contract/errors.ts';
import type { PackPaper } from '#shared/model/pack-document/papers.ts';
import { isKept, partsOf } from '../../attachments/file-store.ts';
import type { Core } from '../../app/core.ts';
import { sha256Of } from '../sha256-of.ts';
import type { FormTools } from './forms.ts';

/** What forms are made with where a workbook is open. */
export const formTools = (core: Core, signal?: AbortSignal): FormTools => ({
  packRenderer: core.packRenderer,
  resourcesFolder: core.resourcesFolder,
  signal,
  bytesOf: (paper) => paperBytes(core, paper),
});

function paperBytes(core: Core, { sha256, title }: PackPaper): Uint8Array {
  const { database } = core.session.workbook();
  const name = title.bg || title.en;
  if (!isKept(database, sha256)) throw new DomainError('FILE_MISSING', { name });
  const bytes = Buffer.concat([...partsOf(database, sha256)]);
  if (sha256Of(bytes) !== sha256) throw new DomainError('FILE_DAMAGED', { name });
  return bytes;
}
