import { describe, expect, test } from 'vitest';
import { sizeOfJpeg, sizeOfPng } from './picture-size.ts';

/** The head of a JPEG as a camera writes it: what it says of how it was held, then the size of the picture. */
function jpeg(width: number, height: number, orientation: number | null, order: 'II' | 'MM' = 'II'): Uint8Array {
  const little = order === 'II';
  const exif = Buffer.alloc(32);
  const word = (value: number, at: number) => (little ? exif.writeUInt16LE(value, at) : exif.writeUInt16BE(value, at));
  const long = (value: number, at: number) => (little ? exif.writeUInt32LE(value, at) : exif.writeUInt32BE(value, at));
  exif.write(order, 0, 'latin1');
  word(42, 2);
  long(8, 4);
  word(1, 8);
  word(0x0112, 10);
  word(3, 12);
  long(1, 14);
  word(orientation ?? 1, 18);
  const head = Buffer.from([0xff, 0xe1, 0, 2 + 6 + exif.length]);
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 0, 0, 0]);
  const said = orientation === null ? [] : [head, Buffer.from('Exif\0\0', 'latin1'), exif];
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...said, frame, Buffer.from([0xff, 0xd9])]);
}

describe('a photograph', () => {
  test('is as large as it is seen, however the camera was held', () => {
    expect(sizeOfJpeg(jpeg(4000, 3000, null))).toEqual({ width: 4000, height: 3000, orientation: 1 });
    expect(sizeOfJpeg(jpeg(4000, 3000, 3))).toEqual({ width: 4000, height: 3000, orientation: 3 });
    for (const order of ['II', 'MM'] as const) {
      expect(sizeOfJpeg(jpeg(4000, 3000, 6, order))).toEqual({ width: 3000, height: 4000, orientation: 6 });
      expect(sizeOfJpeg(jpeg(4000, 3000, 8, order))).toEqual({ width: 3000, height: 4000, orientation: 8 });
    }
    // What no camera says is taken for upright.
    expect(sizeOfJpeg(jpeg(4000, 3000, 99))?.orientation).toBe(1);
  });

  test('that was cut short is none', () => {
    expect(sizeOfJpeg(jpeg(4000, 3000, 6).slice(0, -2))).toBeNull();
    expect(sizeOfPng(Buffer.alloc(100))).toBeNull();
  });
});
