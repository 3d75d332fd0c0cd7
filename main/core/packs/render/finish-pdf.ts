import {
  ParseSpeeds,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';
import type { PaperToBind } from '../forms/pdf/bind-papers.ts';

/** Names the document in its XMP metadata as in the file's identifier. */
function namedMetadata(xmp: string, identifier: string): string {
  return xmp
    .replace(/<xmpMM:DocumentID>[^<]*</, `<xmpMM:DocumentID>uuid:${identifier}<`)
    .replace('<xmpMM:RenditionClass>proof<', '<xmpMM:RenditionClass>default<');
}

/**
 * Finishes a PDF of the compiler. It packs the thousands of small objects, which are the tags that make it readable aloud,
 * into compressed streams (a third of the size), gives the file the identifier of its document, and has viewers show its
 * title. Papers are put into the places that the template left for them. Dates are left as the template set them; nothing here asks for the time.
 * `identifier` is 32 hexadecimal digits that depend on the document alone.
 */
export async function finishPdf(
  pdf: Uint8Array,
  identifier: string,
  papers: readonly PaperToBind[] = [],
): Promise<Uint8Array> {
  // Nothing else waits in this thread, so the library need not pause between its objects.
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const { catalog, context } = document;
  if (papers.length > 0) {
    // Only a pack with papers loads what binds them.
    const { bindPapers } = await import('../forms/pdf/bind-papers.ts');
    await bindPapers(document, papers);
  }

  const preferences = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
  preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True);

  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (metadata instanceof PDFRawStream) {
    const xmp = new TextDecoder().decode(decodePDFRawStream(metadata).decode());
    const stream = context.stream(new TextEncoder().encode(namedMetadata(xmp, identifier)), {
      Type: 'Metadata',
      Subtype: 'XML',
    });
    catalog.set(PDFName.of('Metadata'), context.register(stream));
  }
  context.trailerInfo.ID = context.obj([PDFHexString.of(identifier), PDFHexString.of(identifier)]);

  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}
