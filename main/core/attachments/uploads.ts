import { randomBytes } from 'node:crypto';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { askedAboveBytes, refusedAboveBytes } from '#shared/contract/attachments.ts';
import { DomainError } from '#shared/contract/errors.ts';
import { safeFileName } from '#shared/rules/file-safety.ts';
import { asDomainError } from '../files/write-atomically.ts';
import type { OpenedFiles } from './opened-files.ts';
import { refuseTooLarge } from './size-limit.ts';

/** Files on their way at once; a window that breaks off leaves its own to be forgotten. */
const atOnce = 8;
const lifetimeMilliseconds = 10 * 60 * 1000;

interface Upload {
  name: string;
  path: string;
  bytes: number;
  received: number;
  expires: number;
}

export interface UploadsDeps {
  now: () => number;
  openedFiles: OpenedFiles;
}

/** Files that were dropped on a window: a page has their bytes and no path, so they come in pieces, bounded. */
export function createUploads({ now, openedFiles }: UploadsDeps) {
  const uploads = new Map<string, Upload>();

  const forget = (id: string) => {
    const upload = uploads.get(id);
    uploads.delete(id);
    if (upload !== undefined) rmSync(dirname(upload.path), { recursive: true, force: true });
  };
  const known = (id: string): Upload => {
    const upload = uploads.get(id);
    if (upload === undefined || upload.expires < now()) {
      forget(id);
      throw new DomainError('GRANT_EXPIRED', {});
    }
    return upload;
  };

  return {
    /** Asks first about a large file, as for one chosen in a dialog. */
    begin({ name: given, bytes, isLargeAgreed }: { name: string; bytes: number; isLargeAgreed: boolean }) {
      if (bytes > askedAboveBytes && !isLargeAgreed)
        return { outcome: 'asks' as const, mayCopy: bytes <= refusedAboveBytes };
      const name = safeFileName(given);
      refuseTooLarge(name, bytes);
      for (const [id, { expires }] of uploads) if (expires < now()) forget(id);
      const [oldest] = uploads.keys();
      if (uploads.size >= atOnce && oldest !== undefined) forget(oldest);
      const path = openedFiles.placeFor(name);
      writeFileSync(path, '', { mode: 0o600 });
      const upload = randomBytes(24).toString('base64url');
      uploads.set(upload, { name, path, bytes, received: 0, expires: now() + lifetimeMilliseconds });
      return { outcome: 'ready' as const, upload };
    },
    /** Throws GRANT_EXPIRED; FILE_CHANGED where more comes than was said; DISK_FULL. */
    piece(id: string, content: string): number {
      const upload = known(id);
      const bytes = Buffer.from(content, 'base64');
      if (upload.received + bytes.length > upload.bytes) {
        forget(id);
        throw new DomainError('FILE_CHANGED', { name: upload.name });
      }
      try {
        appendFileSync(upload.path, bytes);
      } catch (error) {
        forget(id);
        throw asDomainError(error, dirname(upload.path));
      }
      upload.received += bytes.length;
      upload.expires = now() + lifetimeMilliseconds;
      return upload.received;
    },
    /** A file of which all is here; it stays until it is forgotten. Throws GRANT_EXPIRED, FILE_CHANGED. */
    whole(id: string): { name: string; path: string } {
      const { name, path, bytes, received } = known(id);
      if (received === bytes) return { name, path };
      forget(id);
      throw new DomainError('FILE_CHANGED', { name });
    },
    forget,
  };
}
export type Uploads = ReturnType<typeof createUploads>;
