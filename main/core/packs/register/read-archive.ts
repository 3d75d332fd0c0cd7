import { inflateRawSync } from 'node:zlib';

/** The archive is cut short, encrypted, or is not what it says of itself. */
export class ArchiveError extends Error {
  readonly why: 'damaged' | 'encrypted';

  constructor(why: 'damaged' | 'encrypted') {
    super(why);
    this.name = 'ArchiveError';
    this.why = why;
  }
}

const endOfDirectory = 0x06_05_4b_50;
const directoryEntry = 0x02_01_4b_50;
const localHeader = 0x04_03_4b_50;
const endLength = 22;
const longestComment = 65_535;
/** An office file has a few hundred parts. */
const mostParts = 20_000;
/** A part that unpacks to more is none of ours. */
const largestPart = 64 * 1024 * 1024;

interface Part {
  header: number;
  packed: number;
  isStored: boolean;
}

/**
 * The names of the parts of a ZIP archive from anywhere, and the text of one of them: bounded in all that it takes. Throws
 * ArchiveError.
 */
export function readArchive(bytes: Buffer) {
  const parts = within(() => directoryOf(bytes));
  return {
    has: (name: string) => parts.has(name),
    /** Null where there is no such part. */
    text(name: string): string | null {
      const part = parts.get(name);
      return part === undefined ? null : within(() => contentOf(bytes, part).toString('utf8'));
    },
  };
}

function directoryOf(bytes: Buffer): ReadonlyMap<string, Part> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostParts) throw new ArchiveError('damaged');
  const parts = new Map<string, Part>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== directoryEntry) throw new ArchiveError('damaged');
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new ArchiveError('encrypted');
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    parts.set(bytes.toString('utf8', at + 46, at + 46 + name), {
      header: bytes.readUInt32LE(at + 42),
      packed: bytes.readUInt32LE(at + 20),
      isStored: bytes.readUInt16LE(at + 10) === 0,
    });
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** Where the last record begins: at the end of the file, before a comment that nobody writes. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - longestComment); at -= 1)
    if (bytes.readUInt32LE(at) === endOfDirectory) return at;
  throw new ArchiveError('damaged');
}

function contentOf(bytes: Buffer, { header, packed, isStored }: Part): Buffer {
  if (bytes.readUInt32LE(header) !== localHeader) throw new ArchiveError('damaged');
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const content = bytes.subarray(start, start + packed);
  if (content.length !== packed) throw new ArchiveError('damaged');
  return isStored ? content : inflateRawSync(content, { maxOutputLength: largestPart });
}

/** Whatever goes wrong in reading it is told as what it means. */
function within<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('damaged');
  }
}
