import { inflateRawSync } from 'node:zlib';

/** The files of an archive that is known to be ours: no comment, no data descriptors. */
export function archiveParts(bytes: Uint8Array): Map<string, Buffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Buffer>();
  for (let at = 0; view.getUint32(at, true) === 0x04_03_4b_50;) {
    const [packed, nameLength, extra] = [
      view.getUint32(at + 18, true),
      view.getUint16(at + 26, true),
      view.getUint16(at + 28, true),
    ];
    const body = at + 30 + nameLength + extra;
    const content = bytes.subarray(body, body + packed);
    const name = Buffer.from(bytes.subarray(at + 30, at + 30 + nameLength)).toString();
    parts.set(name, view.getUint16(at + 8, true) === 0 ? Buffer.from(content) : inflateRawSync(content));
    at = body + packed;
  }
  return parts;
}

/** The text of one of them. */
export function partOf(bytes: Uint8Array, wanted: string): string {
  const part = archiveParts(bytes).get(wanted);
  if (part === undefined) throw new Error(`no ${wanted} in the archive`);
  return part.toString();
}
