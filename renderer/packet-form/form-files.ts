import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { AnsweredFile } from '#shared/model/packet-document.ts';
import { largestFileBytes, largestFilesBytes, mostFiles } from '#shared/model/packet-format.ts';
import { isDangerousName, isProgram, safeFileName } from '#shared/rules/file-safety.ts';

export type FileProblem = 'fileTooLarge' | 'filesTooLarge' | 'fileUnsafe' | 'filesTooMany' | 'fileEmpty';

export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** Throws where the text is no base64. */
export function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  return Uint8Array.from(binary, (sign) => sign.codePointAt(0) ?? 0);
}

function base64Of(bytes: Uint8Array): string {
  const step = 0x80_00; // as many arguments as every engine takes
  let binary = '';
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCodePoint(...bytes.subarray(at, at + step));
  return btoa(binary);
}

export interface FormFile extends AnsweredFile {
  readonly bytes: number;
}

/** The files that were added to the form, by hash. They are kept in the page alone: the answer's file is what holds them. */
export function createFormFiles() {
  const files = new Map<string, FormFile>();
  return {
    get: (hash: string): FormFile | undefined => files.get(hash),
    /** Takes a file beside those whose hashes are given; answers with its hash, or with what stands in the way. */
    async add(
      file: File,
      others: readonly string[],
    ): Promise<{ hash: string } | { problem: FileProblem; name: string }> {
      const name = safeFileName(file.name);
      const refused = (problem: FileProblem) => ({ problem, name });
      if (file.size === 0) return refused('fileEmpty');
      if (file.size > largestFileBytes) return refused('fileTooLarge');
      if (others.length >= mostFiles) return refused('filesTooMany');
      const together = others.reduce((sum, hash) => sum + (files.get(hash)?.bytes ?? 0), file.size);
      if (together > largestFilesBytes) return refused('filesTooLarge');
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (isDangerousName(name) || isProgram(bytes)) return refused('fileUnsafe');
      const hash = hashOf(bytes);
      files.set(hash, { name, sha256: hash, content: base64Of(bytes), bytes: bytes.length });
      return { hash };
    },
    /** Those of an answer that is gone on with. */
    load(answered: readonly AnsweredFile[]): void {
      for (const file of answered) files.set(file.sha256, { ...file, bytes: bytesOf(file.content).length });
    },
  };
}
export type FormFiles = ReturnType<typeof createFormFiles>;
