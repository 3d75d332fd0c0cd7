import { readFileSync } from 'node:fs';
import { timingSafeEqual } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import { DomainError } from '#shared/contract/errors.ts';
import { sizeOfFile } from '../attachments/file-store.ts';

/** Why a file is not one that a page of ours saved, or not a whole one; `otherKind`: it is JSON of something else. */
export type UnreadableWhy = 'notJson' | 'cutShort' | 'otherKind' | 'version' | 'shape';

/** A kind of file that comes back from a page opened without the application. */
export interface SavedFormat<File> {
  readonly format: string;
  readonly version: number;
  /** Strict: what is not known was not written by the page. */
  readonly schema: z.ZodType<File>;
  /** How many brackets deep such a file is; more is made to exhaust whoever reads it. */
  readonly deepest: number;
  readonly largestBytes: number;
  readonly unreadable: (why: UnreadableWhy, cause?: unknown) => DomainError;
}

/** The text of a file that a person chose. Throws FILE_MISSING, or FILE_TOO_LARGE before any of it is read. */
export function savedText(path: string, largestBytes: number): { name: string; text: string } {
  const name = basename(path);
  refuseTooLarge(name, sizeOfFile(path), largestBytes);
  return { name, text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '') };
}

function refuseTooLarge(name: string, bytes: number, limit: number): void {
  if (bytes > limit) throw new DomainError('FILE_TOO_LARGE', { name, bytes, limit });
}

/** What the text says, if it is whole and of this format; nothing of it is believed yet. Throws as the format says. */
export function parsedSaved<File>(text: string, kind: SavedFormat<File>): File {
  const { format, version, schema, deepest, largestBytes, unreadable } = kind;
  refuseTooLarge('', Buffer.byteLength(text), largestBytes);
  if (depthOf(text) > deepest) throw unreadable('shape');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unreadable(text.trimStart().startsWith('{') && text.includes(format) ? 'cutShort' : 'notJson', error);
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== format)
    throw unreadable('otherKind');
  if ('version' in value && value.version !== version) throw unreadable('version');
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw unreadable('shape', parsed.error);
  return parsed.data;
}

/** How deep the brackets go, by the text alone. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isInText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isInText = false;
    } else if (sign === '"') isInText = true;
    else if (sign === '{' || sign === '[') most = Math.max(most, (depth += 1));
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return most;
}

/** Both in hexadecimal and of one length, as the schema has checked. */
export const isSameSignature = (expected: string, given: string): boolean =>
  timingSafeEqual(Buffer.from(expected, 'hex'), Buffer.from(given, 'hex'));
