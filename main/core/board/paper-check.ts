import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { DomainError, type PaperRefusal } from '#shared/contract/errors.ts';
import { largestPaperBytes, mostPaperPages, mostPaperPixels, type PaperKind } from '#shared/contract/papers.ts';

export interface CheckedPaper {
  kind: PaperKind;
  /** Of a PDF. */
  pages: number | null;
}

/**
 * What a paper is by its bytes, whatever its name says. Throws PAPER_REFUSED with the reason for what cannot be printed,
 * bound or opened by others: better now than when the book is made the evening before the meeting.
 */
export async function checkPaper(name: string, bytes: Uint8Array): Promise<CheckedPaper> {
  const refuse = (why: PaperRefusal, limit: number | null = null) =>
    new DomainError('PAPER_REFUSED', { name, why, limit });
  if (bytes.length > largestPaperBytes) throw refuse('tooLarge', largestPaperBytes);
  const kind = kindOf(bytes);
  if (kind === 'protectedOffice') throw refuse('encrypted');
  if (kind === null) throw refuse('kind');
  if (kind === 'docx') {
    if (!isWholeDocx(bytes)) throw refuse('damaged');
    return { kind, pages: null };
  }
  if (kind === 'pdf') {
    const pages = await pagesOf(bytes, refuse);
    if (pages > mostPaperPages) throw refuse('tooManyPages', mostPaperPages);
    return { kind, pages };
  }
  const pixels = kind === 'png' ? pixelsOfPng(bytes) : pixelsOfJpeg(bytes);
  if (pixels === null) throw refuse('damaged');
  if (pixels > mostPaperPixels) throw refuse('tooManyPixels', mostPaperPixels / 1_000_000);
  return { kind: 'image', pages: null };
}

const startsWith = (bytes: Uint8Array, ...beginning: number[]) =>
  beginning.every((byte, index) => bytes[index] === byte);

function kindOf(bytes: Uint8Array): 'pdf' | 'png' | 'jpeg' | 'docx' | 'protectedOffice' | null {
  // A PDF may have something before its head, as some scanners and mail programs leave it.
  if (textAt(bytes, 0, 1_024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) && bytesInclude(bytes, utf16('EncryptedPackage')))
    return 'protectedOffice';
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return null;
  const hasPart = (part: string) => bytesInclude(bytes, Buffer.from(part, 'latin1'));
  return hasPart('word/document.xml') && !hasPart('word/vbaProject.bin') ? 'docx' : null;
}

const textAt = (bytes: Uint8Array, start: number, end: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', Math.max(0, start), end);
const bytesInclude = (bytes: Uint8Array, wanted: Buffer) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(wanted);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

/** The list of what it holds stands at its end; a file that was cut short has none. */
function isWholeDocx(bytes: Uint8Array): boolean {
  const end = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
  const longestEnd = 65_557; // the record and the longest comment after it
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(end) >= Math.max(0, bytes.length - longestEnd)
  );
}

async function pagesOf(
  bytes: Uint8Array,
  refuse: (why: PaperRefusal) => DomainError<'PAPER_REFUSED'>,
): Promise<number> {
  // The reader mends what it can; a file without its end was cut short, and pages are missing.
  if (!textAt(bytes, bytes.length - 2_048, bytes.length).includes('%%EOF')) throw refuse('damaged');
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fast,
      warnOnInvalidObjects: false,
    });
    const pages = document.getPages();
    if (pages.length === 0 || pages.some((page) => page.getWidth() <= 0 || page.getHeight() <= 0))
      throw refuse('damaged');
    return pages.length;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw refuse(error instanceof EncryptedPDFError ? 'encrypted' : 'damaged');
  }
}

/** Width times height; null for what is no whole picture. */
function pixelsOfPng(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (
    bytes.length < 45 ||
    textAt(bytes, 12, 16) !== 'IHDR' ||
    textAt(bytes, bytes.length - 8, bytes.length - 4) !== 'IEND'
  )
    return null;
  return view.getUint32(16) * view.getUint32(20) || null;
}

function pixelsOfJpeg(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Some cameras leave bytes after the end of the picture.
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(Buffer.from([0xff, 0xd9])) === -1)
    return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // The frame headers C0–CF, but for the tables among them, say how large it is.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return view.getUint16(at + 5) * view.getUint16(at + 7) || null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
