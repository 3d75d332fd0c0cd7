import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHybridClock, instantOfStamp } from './hlc.ts';

const device = Buffer.from('00000000000000ff', 'hex');
const start = Date.parse('2021-01-04T08:00:00Z');

describe('the hybrid clock', () => {
  test('names the moment and the device', () => {
    const stamp = createHybridClock({ device, now: () => start }).next();
    expect(stamp).toHaveLength(16);
    expect(instantOfStamp(stamp)).toBe('2021-01-04T08:00:00.000Z');
    expect(stamp.subarray(8)).toEqual(device);
  });

  test('goes on from a stamp that it saw, though the machine is behind', () => {
    const ahead = createHybridClock({ device, now: () => start + 60_000 }).next();
    const clock = createHybridClock({ device, now: () => start });
    clock.observe(ahead);
    expect(Buffer.compare(clock.next(), ahead)).toBe(1);
  });

  test('counts 65,536 changes of one millisecond, then borrows the next', () => {
    const clock = createHybridClock({ device, now: () => start });
    const stamps = Array.from({ length: 65_538 }, () => clock.next());
    expect(instantOfStamp(stamps[65_535] ?? Buffer.alloc(16))).toBe('2021-01-04T08:00:00.000Z');
    expect(instantOfStamp(stamps[65_536] ?? Buffer.alloc(16))).toBe('2021-01-04T08:00:00.001Z');
    expect(
      stamps.every((stamp, index) => index === 0 || Buffer.compare(stamps[index - 1] ?? stamp, stamp) === -1),
    ).toBe(true);
  });

  test('only ever goes up, however the machine’s clock jumps and whatever stamps it sees', () => {
    const moment = fc.integer({ min: start - 10_000, max: start + 10_000 });
    const step = fc.oneof(
      fc.record({ at: moment }),
      fc.record({ seen: moment, counter: fc.oneof(fc.constant(0xff_ff), fc.integer({ min: 0, max: 0xff_ff })) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let present = start;
        const clock = createHybridClock({ device, now: () => present });
        let last = clock.next();
        for (const taken of steps) {
          if ('at' in taken) present = taken.at;
          else {
            const seen = Buffer.alloc(16);
            seen.writeUIntBE(taken.seen, 0, 6);
            seen.writeUInt16BE(taken.counter, 6);
            clock.observe(seen);
            if (Buffer.compare(seen, last) === 1) last = seen;
          }
          const stamp = clock.next();
          expect(Buffer.compare(stamp, last)).toBe(1);
          last = stamp;
        }
      }),
    );
  });

  test('refuses a device that is not 8 bytes', () => {
    expect(() => createHybridClock({ device: Buffer.alloc(7), now: () => start })).toThrow(RangeError);
  });
});
