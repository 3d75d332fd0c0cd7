/** How large a picture is as it is seen: a camera may keep it lying on its side, and say so. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** How it is kept, as EXIF counts: 1 upright, 3 on its head, 6 and 8 on its sides, the even ones but these mirrored. */
  readonly orientation: number;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const textAt = (bytes: Uint8Array, start: number, end: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', Math.max(0, start), end);

/** Null for what is no whole PNG. */
export function sizeOfPng(bytes: Uint8Array): PictureSize | null {
  if (
    bytes.length < 45 ||
    textAt(bytes, 12, 16) !== 'IHDR' ||
    textAt(bytes, bytes.length - 8, bytes.length - 4) !== 'IEND'
  )
    return null;
  const view = viewOf(bytes);
  return seen(view.getUint32(16), view.getUint32(20), 1);
}

/** Null for what is no whole JPEG. */
export function sizeOfJpeg(bytes: Uint8Array): PictureSize | null {
  // Some cameras leave bytes after the end of the picture.
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(Buffer.from([0xff, 0xd9])) === -1)
    return null;
  const view = viewOf(bytes);
  let orientation = 1;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const length = view.getUint16(at + 2);
    if (marker === 0xe1 && textAt(bytes, at + 4, at + 10) === 'Exif\0\0')
      orientation = orientationIn(bytes.subarray(at + 10, at + 2 + length)) ?? orientation;
    // The frame headers C0–CF, but for the tables among them, say how large it is.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return seen(view.getUint16(at + 7), view.getUint16(at + 5), orientation);
    at += 2 + length;
  }
  return null;
}

function seen(width: number, height: number, orientation: number): PictureSize | null {
  if (width === 0 || height === 0) return null;
  return orientation >= 5 ? { width: height, height: width, orientation } : { width, height, orientation };
}

const orientationTag = 0x0112;

/** What the camera says of how it was held; null where it says nothing that can be read. */
function orientationIn(exif: Uint8Array): number | null {
  if (exif.length < 14) return null;
  const view = viewOf(exif);
  const little = textAt(exif, 0, 2) === 'II';
  const directory = view.getUint32(4, little);
  if (directory + 2 > exif.length) return null;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > exif.length) return null;
    if (view.getUint16(entry, little) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
