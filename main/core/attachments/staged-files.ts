import { randomBytes } from 'node:crypto';
import { DomainError } from '#shared/contract/errors.ts';
import type { Attachment } from '#shared/model/link.ts';

/** What an attachment will be, but for the record that it is attached to. */
export type StagedFields = Pick<Attachment, 'fileName' | 'bytes' | 'sha256' | 'mediaType' | 'linkedPath'>;

/** More than any form holds; what was staged first and never attached is forgotten first. */
const atMost = 200;

/** Files that are ready to be attached while the person still fills in the form that they are evidence for. */
export function createStagedFiles() {
  const staged = new Map<string, StagedFields>();
  return {
    put(fields: StagedFields): string {
      const [oldest] = staged.keys();
      if (staged.size >= atMost && oldest !== undefined) staged.delete(oldest);
      const id = randomBytes(24).toString('base64url');
      staged.set(id, fields);
      return id;
    },
    /** They stay until they are forgotten: what was refused is tried again. Throws GRANT_EXPIRED. */
    get: (ids: readonly string[]): StagedFields[] =>
      ids.map((id) => {
        const fields = staged.get(id);
        if (fields === undefined) throw new DomainError('GRANT_EXPIRED', {});
        return fields;
      }),
    find: (id: string): StagedFields | undefined => staged.get(id),
    forget(ids: readonly string[]): void {
      for (const id of ids) staged.delete(id);
    },
    has: (sha256: string): boolean => [...staged.values()].some((fields) => fields.sha256 === sha256),
  };
}
export type StagedFiles = ReturnType<typeof createStagedFiles>;
