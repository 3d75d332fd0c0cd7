const endOfDirectory = 0x06_05_4b_50;
const directoryEntry = 0x02_01_4b_50;
const localHeader = 0x04_03_4b_50;

/** 1 January 1980, the first day that a ZIP archive knows. */
const firstTime = 0x00_21_00_00;

/**
 * Sets the time of every file in a ZIP archive to one fixed moment, in place: a library that stamps them with the clock
 * would give other bytes for the same content each time. Throws where the bytes are no archive as our libraries write them.
 */
export function fixZipTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22; // no comment is ever written
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory) throw new Error('not a ZIP archive without a comment');
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(entry, true) !== directoryEntry) throw new Error(`no directory entry at ${entry}`);
    const header = view.getUint32(entry + 42, true);
    if (view.getUint32(header, true) !== localHeader) throw new Error(`no local header at ${header}`);
    view.setUint32(entry + 12, firstTime, true);
    view.setUint32(header + 10, firstTime, true);
    entry += 46 + [28, 30, 32].reduce((length, at) => length + view.getUint16(entry + at, true), 0);
  }
  return bytes;
}
