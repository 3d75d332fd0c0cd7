import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { inflateRawSync } from 'node:zlib';
import type { PackFormat } from '#shared/model/pack.ts';
import { readPdf } from '../../render/testing/read-pdf.ts';

/**
 * Everything that can be read in a file, however it is packed: what it shows, what it is called, what is in its streams.
 * In small letters, without spaces and soft hyphens, so that a word is found wherever its line ends.
 */
export async function textsIn(bytes: Uint8Array, format: PackFormat): Promise<string> {
  const raw = Buffer.from(bytes);
  const parts = [raw.toString('latin1'), raw.toString('utf8')];
  if (format === 'pdf') parts.push(...(await partsOfPdf(bytes)));
  if (format === 'docx' || format === 'xlsx') parts.push(...partsOfArchive(raw));
  return parts
    .join('\n')
    .replaceAll(/[\s\u00AD\u200B]+/g, '')
    .toLowerCase();
}

async function partsOfPdf(bytes: Uint8Array): Promise<string[]> {
  const parts: string[] = [(await readPdf(new Uint8Array(bytes))).text];
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const collect = (value: unknown): void => {
    if (value instanceof PDFString || value instanceof PDFHexString) parts.push(value.decodeText());
    else if (value instanceof PDFArray) value.asArray().forEach(collect);
    else if (value instanceof PDFDict) value.values().forEach(collect);
    else if (value instanceof PDFRawStream) {
      collect(value.dict);
      const content = Buffer.from(decodePDFRawStream(value).decode());
      parts.push(content.toString('latin1'), content.toString('utf8'));
    }
  };
  for (const [, value] of document.context.enumerateIndirectObjects()) collect(value);
  return parts;
}

/** Each part of a ZIP archive by its own header, also one that the directory would not name. */
function partsOfArchive(bytes: Buffer): string[] {
  const parts: string[] = [];
  const header = Buffer.from([0x50, 0x4b, 3, 4]);
  for (let at = bytes.indexOf(header); at >= 0; at = bytes.indexOf(header, at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26));
    const content =
      bytes.readUInt16LE(at + 8) === 8
        ? inflateRawSync(bytes.subarray(start), { finishFlush: 2 })
        : bytes.subarray(start, start + bytes.readUInt32LE(at + 18));
    parts.push(name, content.toString('utf8'));
  }
  return parts;
}
