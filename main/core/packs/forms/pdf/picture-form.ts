import { PDFName, PDFRawStream, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';
import { sizeOfJpeg, sizeOfPng, type PictureSize } from '../../../documents/pictures/picture-size.ts';

export interface PictureForm {
  readonly image: PDFRef;
  readonly size: PictureSize;
}

/** Registers a picture as an image of the book. Throws for what is no whole picture. */
export async function pictureForm(
  book: PDFDocument,
  bytes: Uint8Array,
  mediaType: 'image/png' | 'image/jpeg',
): Promise<PictureForm> {
  const size = mediaType === 'image/png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
  if (size === null) throw new Error('a picture is not whole');
  const plain = mediaType === 'image/png' ? plainPng(book, bytes) : null;
  if (plain !== null) return { image: plain, size };
  const image = await (mediaType === 'image/png' ? book.embedPng(bytes) : book.embedJpg(bytes));
  await image.embed();
  return { image: image.ref, size };
}

/**
 * A PNG without transparency is packed as a PDF packs its pictures: it is taken over as it is, and a large one needs no
 * memory for its points. Null for any other.
 */
function plainPng(book: PDFDocument, bytes: Uint8Array): PDFRef | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height, depth, kind, interlaced] = [
    view.getUint32(16),
    view.getUint32(20),
    view.getUint8(24),
    view.getUint8(25),
    view.getUint8(28),
  ];
  const parts: Uint8Array[] = [];
  let palette: Uint8Array | null = null;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const content = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (type === 'tRNS') return null;
    if (type === 'PLTE') palette = content;
    if (type === 'IDAT') parts.push(content);
  }
  const colours = { 0: 1, 2: 3, 3: 1 }[kind];
  if (colours === undefined || interlaced !== 0 || (kind === 3 && palette === null)) return null;
  const { context } = book;
  const space =
    palette !== null && kind === 3
      ? context.obj([
          'Indexed',
          'DeviceRGB',
          palette.length / 3 - 1,
          context.register(context.flateStream(Uint8Array.from(palette))),
        ])
      : PDFName.of(colours === 3 ? 'DeviceRGB' : 'DeviceGray');
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: space,
    BitsPerComponent: depth,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: depth, Columns: width },
  });
  return context.register(PDFRawStream.of(dict, Buffer.concat(parts)));
}
