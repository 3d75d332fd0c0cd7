import { basename } from 'node:path';
import { DomainError } from '#shared/contract/errors.ts';
import { formatOf, type DrawnFormat } from '#shared/contract/host.ts';
import type { Core } from '../app/core.ts';
import { writeAtomically } from './write-atomically.ts';

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What a screen may have made: so that a page that was taken over still writes no program under a picture's name. */
const isOf: Record<DrawnFormat, (content: Buffer) => boolean> = {
  png: (content) => content.subarray(0, pngSignature.length).equals(pngSignature),
  svg: (content) => {
    const text = content.toString('utf8');
    return /^(<\?xml[^>]*\?>\s*)?<svg[\s>]/.test(text) && !/<script|<foreignObject|\son\w+\s*=|javascript:/i.test(text);
  },
};

export interface SaveFileInput {
  grant: string;
  format: DrawnFormat;
  /** Base64. */
  content: string;
}

/**
 * Writes a file whole or not at all. Throws GRANT_EXPIRED, INVALID_INPUT where the bytes or the chosen name are not of the
 * format, DISK_FULL, FOLDER_NOT_WRITABLE.
 */
export function saveFile(core: Core, { grant, format, content }: SaveFileInput): { name: string; bytes: number } {
  const path = core.grants.redeem(grant, 'saveFile');
  const bytes = Buffer.from(content, 'base64');
  if (formatOf(path) !== format || !isOf[format](bytes))
    throw new DomainError('INVALID_INPUT', { issues: [{ path: 'content', message: `not a ${format} file` }] });
  writeAtomically(path, bytes);
  return { name: basename(path), bytes: bytes.length };
}
