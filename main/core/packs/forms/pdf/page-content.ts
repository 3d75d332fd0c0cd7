import { decodePDFRawStream, PDFArray, PDFRawStream, type PDFPage } from '@cantoo/pdf-lib';

/** What a page draws: its one stream as it is kept, or the bytes of several, one after the other. */
export type PageContent = PDFRawStream | Uint8Array;

/** Throws for what cannot be read. */
export function pageContent(page: PDFPage): PageContent {
  const contents = page.node.Contents();
  if (contents === undefined) return new Uint8Array();
  if (contents instanceof PDFRawStream) return contents;
  if (!(contents instanceof PDFArray)) throw new Error('a page of no streams');
  const streams = contents.asArray().map((_, index) => {
    const stream = contents.lookup(index);
    if (!(stream instanceof PDFRawStream)) throw new Error('a part of a page is no stream');
    return stream;
  });
  const [only] = streams;
  if (only !== undefined && streams.length === 1) return only;
  // A part may end in the middle of a line, but never of a word.
  return Buffer.concat(streams.flatMap((stream) => [decodePDFRawStream(stream).decode(), Buffer.from('\n')]));
}
