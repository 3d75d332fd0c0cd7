import { EncryptedPDFError, ParseSpeeds, PDFArray, PDFDocument, PDFHexString, PDFString } from '@cantoo/pdf-lib';
import { z } from 'zod';
import type { PackFile } from '#shared/model/pack.ts';
import { ArchiveError, readArchive } from './read-archive.ts';

/** By what a file says which pack it is of. Whoever changes a copy rarely thinks of these. */
export interface FileMarks {
  readonly format: PackFile['format'];
  /** SHA-256 of its pack document. */
  readonly document: string | null;
  /** Of a PDF: what its document and language come to (`pdfIdentifier`); the last one counts. */
  readonly identifiers: readonly string[];
  /** "ДБ-2021-01", in the language of the file. */
  readonly number: string | null;
  readonly version: number | null;
  readonly language: PackFile['language'] | null;
}

/** Cannot be read at all: cut short, or behind a password. */
export class UnreadableFileError extends Error {
  readonly why: 'damaged' | 'encrypted';

  constructor(why: 'damaged' | 'encrypted', options?: ErrorOptions) {
    super(why, options);
    this.name = 'UnreadableFileError';
    this.why = why;
  }
}

/** What a file says of itself, by its bytes, whatever it is called; null for what is no form of a pack. Throws UnreadableFileError. */
export async function marksOf(bytes: Buffer): Promise<FileMarks | null> {
  const head = bytes.toString('latin1', 0, 2_048);
  if (head.slice(0, 1_024).includes('%PDF-')) return pdfMarks(bytes);
  if (head.startsWith('PK\u0003\u0004')) return officeMarks(bytes);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0') && bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new UnreadableFileError('encrypted');
  return /<!doctype html|<html/i.test(head) ? htmlMarks(bytes.toString('utf8')) : null;
}

const nothing = { document: null, identifiers: [], number: null, version: null, language: null } as const;

/** Our metadata lies open in the file; other programs pack it, so a file without it is read as a PDF. */
async function pdfMarks(bytes: Buffer): Promise<FileMarks> {
  const open = pdfMetadata(bytes);
  if (open.identifiers.length > 0) return { ...nothing, format: 'pdf', ...open };
  try {
    const pdf = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fast,
      warnOnInvalidObjects: false,
    });
    if (pdf.getPageCount() === 0) throw new UnreadableFileError('damaged');
    const ids = pdf.context.trailerInfo.ID;
    const first = ids instanceof PDFArray ? ids.get(0) : null;
    const identifier =
      first instanceof PDFHexString || first instanceof PDFString
        ? Buffer.from(first.asBytes()).toString('hex').toLowerCase()
        : null;
    return {
      ...nothing,
      format: 'pdf',
      identifiers: identifier === null ? [] : [identifier],
      number: open.number ?? pdf.getKeywords() ?? null,
    };
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError(error instanceof EncryptedPDFError ? 'encrypted' : 'damaged', { cause: error });
  }
}

/** An edited file may carry the metadata of before and its own: all that it names. */
function pdfMetadata(bytes: Buffer): Pick<FileMarks, 'identifiers' | 'number'> {
  const identifiers: string[] = [];
  let number: string | null = null;
  const begin = '<x:xmpmeta';
  const end = '</x:xmpmeta>';
  for (let at = bytes.indexOf(begin); at !== -1; at = bytes.indexOf(begin, at + begin.length)) {
    const to = bytes.indexOf(end, at);
    if (to === -1) break;
    const xmp = bytes.toString('utf8', at, Math.min(to, at + 100_000));
    const identifier = /DocumentID>\s*uuid:([0-9a-f]{32})\s*</i.exec(xmp)?.[1];
    if (identifier !== undefined) identifiers.push(identifier.toLowerCase());
    number = /<pdf:Keywords>([^<]{1,200})</.exec(xmp)?.[1] ?? number;
  }
  return { identifiers, number };
}

function officeMarks(bytes: Buffer): FileMarks | null {
  try {
    const archive = readArchive(bytes);
    const format = archive.has('word/document.xml') ? 'docx' : archive.has('xl/workbook.xml') ? 'xlsx' : null;
    if (format === null) return null;
    const properties = archive.text('docProps/core.xml') ?? '';
    const property = (name: string) =>
      new RegExp(`<(?:\\w+:)?${name}[^>]*>([^<]{1,500})<`).exec(properties)?.[1]?.trim() ?? null;
    const version = Number(property('version'));
    const language = property('language')?.slice(0, 2);
    // The spreadsheet says it in its first sheet, before the hash of the pack before it.
    const inCells =
      format === 'docx'
        ? ''
        : `${archive.text('xl/sharedStrings.xml') ?? ''} ${archive.text('xl/worksheets/sheet1.xml') ?? ''}`;
    const number = property('keywords') ?? /(?:ДБ|DB)-\d{4}-\d{2,}/u.exec(inCells)?.[0] ?? null;
    return {
      ...nothing,
      format,
      document: firstHash(`${property('identifier') ?? ''} ${inCells}`),
      number,
      version: Number.isInteger(version) && version > 0 ? version : null,
      // A spreadsheet says it only by how it writes the number.
      language:
        language === 'bg' || language === 'en' ? language : number === null ? null : isLatin(number) ? 'en' : 'bg',
    };
  } catch (error) {
    if (error instanceof ArchiveError) throw new UnreadableFileError(error.why, { cause: error });
    throw error;
  }
}

const isLatin = (text: string) => /^[\p{Script=Latin}\p{N}\p{P}\s]*$/u.test(text);

const firstHash = (text: string) => /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i.exec(text)?.[0].toLowerCase() ?? null;

const pageDataSchema = z.object({
  document: z.string().regex(/^[0-9a-f]{64}$/),
  number: z.object({ bg: z.string() }),
  version: z.int(),
});

function htmlMarks(text: string): FileMarks {
  const data = /<script[^>]*\bid="pack"[^>]*>([\s\S]*?)<\/script>/i.exec(text)?.[1] ?? '';
  const parsed = pageDataSchema.safeParse(jsonIn(data));
  const title = /<title>([^<·]{1,200})/i.exec(text)?.[1]?.trim() ?? null;
  return {
    ...nothing,
    format: 'html',
    document: parsed.data?.document ?? firstHash(/"document":"([0-9a-f]{64})"/.exec(text)?.[1] ?? ''),
    number: parsed.data?.number.bg ?? title,
    version: parsed.data?.version ?? null,
    language: 'both',
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Data that somebody spoiled say nothing; the rest of the page may.
    return null;
  }
}
