import { refusedAboveBytes } from '#shared/contract/attachments.ts';
import { DomainError } from '#shared/contract/errors.ts';

/** Throws FILE_TOO_LARGE. */
export function refuseTooLarge(name: string, bytes: number): void {
  if (bytes > refusedAboveBytes) throw new DomainError('FILE_TOO_LARGE', { name, bytes, limit: refusedAboveBytes });
}
