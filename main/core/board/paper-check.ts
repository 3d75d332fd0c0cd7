import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { DomainError, type PaperRefusal } from '#shared/contract/errors.ts';
import { largestPaperBytes, mostPaperPages, mostPaperPixels, type PaperKind } from '#shared/contract/papers.ts';
import type { PaperSheets } from '#shared/model/paper-sheets.ts';
import { sizeOfJpeg, sizeOfPng } from '../documents/pictures/picture-size.ts';
import { pageContent } from '../packs/forms/pdf/page-content.ts';
import { paperPage, type PaperPage } from '../packs/forms/pdf/paper-page.ts';

export interface CheckedPaper {
  kind: PaperKind;
  /** The pages that it takes in the book; none for what cannot stand there. */
  sheets: PaperSheets | null;
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
    return { kind, sheets: null };
  }
  if (kind === 'pdf') {
    const pages = await pagesOf(bytes, refuse);
    if (pages.length > mostPaperPages) throw refuse('tooManyPages', mostPaperPages);
    return { kind, sheets: sheetsOf(pages) };
  }
  const size = kind === 'png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
  if (size === null) throw refuse('damaged');
  if (size.width * size.height > mostPaperPixels) throw refuse('tooManyPixels', mostPaperPixels / 1_000_000);
  return { kind: 'image', sheets: sheetsOf([size]) };
}

const sheetsOf = (pages: readonly { width: number; height: number }[]): PaperSheets => ({
  count: pages.length,
  landscape: pages.flatMap(({ width, height }, index) => (width > height ? [index + 1] : [])),
});

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
): Promise<PaperPage[]> {
  // The reader mends what it can; a file without its end was cut short, and pages are missing.
  if (!textAt(bytes, bytes.length - 2_048, bytes.length).includes('%%EOF')) throw refuse('damaged');
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fast,
      warnOnInvalidObjects: false,
    });
    const pages = document.getPages();
    if (pages.length === 0) throw refuse('damaged');
    // What cannot be drawn into the book is found now, and not when the book is made.
    for (const page of pages) pageContent(page);
    return pages.map(paperPage);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw refuse(error instanceof EncryptedPDFError ? 'encrypted' : 'damaged');
  }
}
