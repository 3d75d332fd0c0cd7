import { crc32 } from 'node:zlib';
import type { Canvas } from './canvas.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Pixels an inch. */
const perMetre = (perPoint: number) => Math.round((perPoint * 72) / 0.0254);

/**
 * The pixels as a PNG. Packed here and not by zlib, whose bytes differ from processor to processor: each row as its
 * difference from the one above, and of that only runs are told shortly; a drawing is mostly paper.
 */
export function pngOf({ width, height, pixels }: Pick<Canvas, 'width' | 'height' | 'pixels'>, perPoint: number) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // eight bits of each of three colours
  const size = Buffer.alloc(9);
  size.writeUInt32BE(perMetre(perPoint), 0);
  size.writeUInt32BE(perMetre(perPoint), 4);
  size[8] = 1;
  return Buffer.concat([
    Buffer.from(signature),
    chunk('IHDR', header),
    chunk('pHYs', size),
    chunk('IDAT', packed(differences(width, height, pixels))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Uint8Array): Buffer {
  const bytes = Buffer.alloc(content.length + 12);
  bytes.writeUInt32BE(content.length, 0);
  bytes.write(name, 4, 'latin1');
  bytes.set(content, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), content.length + 8);
  return bytes;
}

function differences(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const row = width * 3;
  const bytes = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y += 1) {
    bytes[y * (row + 1)] = 2; // the filter "up"
    for (let x = 0; x < row; x += 1) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * row + x] ?? 0);
      bytes[y * (row + 1) + 1 + x] = (pixels[y * row + x] ?? 0) - above;
    }
  }
  return bytes;
}

const longestRun = 258;

/** DEFLATE with its fixed codes, and runs of one byte as its only repetitions; within the frame of zlib. */
function packed(bytes: Uint8Array): Uint8Array {
  const out = new BitWriter(bytes.length / 4);
  out.bits(1, 1); // the last block
  out.bits(1, 2); // with fixed codes
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    out.literal(byte);
    at += 1;
    let run = 0;
    while (run < longestRun && at + run < bytes.length && bytes[at + run] === byte) run += 1;
    if (run >= 3) {
      out.run(run);
      at += run;
    }
  }
  out.literal(256);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(adler32(bytes));
  return Buffer.concat([Buffer.from([0x78, 0x01]), out.done(), checksum]);
}

/** The shortest run of each code from 257 on, and how many bits say how much longer it is. */
const runCodes = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
].map((shortest, index) => ({
  shortest,
  code: 257 + index,
  extra: index < 8 || index === 28 ? 0 : Math.floor((index - 4) / 4),
}));

class BitWriter {
  private bytes: Uint8Array;
  private length = 0;
  private buffer = 0;
  private held = 0;

  constructor(expected: number) {
    this.bytes = new Uint8Array(Math.max(64, Math.ceil(expected)));
  }

  bits(value: number, count: number): void {
    this.buffer |= value << this.held;
    this.held += count;
    while (this.held >= 8) {
      this.byte(this.buffer & 255);
      this.buffer >>>= 8;
      this.held -= 8;
    }
  }

  literal(symbol: number): void {
    if (symbol < 144) this.code(0x30 + symbol, 8);
    else if (symbol < 256) this.code(0x190 + symbol - 144, 9);
    else if (symbol < 280) this.code(symbol - 256, 7);
    else this.code(0xc0 + symbol - 280, 8);
  }

  /** The byte before, so many times again. */
  run(length: number): void {
    const found = runCodes.findLast(({ shortest }) => shortest <= length);
    if (found === undefined) throw new Error(`a run of ${length}`);
    this.literal(found.code);
    this.bits(length - found.shortest, found.extra);
    this.code(0, 5); // one byte back
  }

  done(): Uint8Array {
    if (this.held > 0) this.byte(this.buffer & 255);
    return this.bytes.subarray(0, this.length);
  }

  /** Codes stand with their first bit first. */
  private code(value: number, count: number): void {
    let turned = 0;
    for (let bit = 0; bit < count; bit += 1) turned |= ((value >> bit) & 1) << (count - 1 - bit);
    this.bits(turned, count);
  }

  private byte(value: number): void {
    if (this.length === this.bytes.length) {
      const longer = new Uint8Array(this.bytes.length * 2);
      longer.set(this.bytes);
      this.bytes = longer;
    }
    this.bytes[this.length] = value;
    this.length += 1;
  }
}

function adler32(bytes: Uint8Array): number {
  let one = 1;
  let two = 0;
  // So many sums at the most fit an exact number of 32 bits.
  for (let from = 0; from < bytes.length; from += 3_800) {
    const to = Math.min(bytes.length, from + 3_800);
    for (let at = from; at < to; at += 1) {
      one += bytes[at] ?? 0;
      two += one;
    }
    one %= 65_521;
    two %= 65_521;
  }
  return ((two << 16) | one) >>> 0;
}
