/**
 * Hybrid logical clock: 16 bytes, ordered as bytes. 48 bits of milliseconds since 1970, a 16-bit counter for changes in
 * the same millisecond (or while the machine's clock runs behind), 64 bits of device. Order and idempotency key in one.
 */
export interface HybridClock {
  /** The stamp of the next change: greater than every stamp given or seen before. */
  next(): Buffer;
  /** Moves the clock past a stamp that came from the log or from another device. */
  observe(stamp: Buffer): void;
}

export interface HybridClockDeps {
  /** 8 bytes that name this installation. */
  device: Buffer;
  /** Milliseconds since 1970. */
  now: () => number;
}

const counterLimit = 0xff_ff;

export function createHybridClock({ device, now }: HybridClockDeps): HybridClock {
  if (device.length !== 8) throw new RangeError('a device is 8 bytes');
  let milliseconds = 0;
  let counter = 0;
  return {
    next() {
      const present = now();
      if (present > milliseconds) {
        milliseconds = present;
        counter = 0;
      } else if (counter < counterLimit) counter += 1;
      else {
        milliseconds += 1;
        counter = 0;
      }
      return stampOf(milliseconds, counter, device);
    },
    observe(stamp) {
      const seen = stamp.readUIntBE(0, 6);
      const seenCounter = stamp.readUInt16BE(6);
      if (seen > milliseconds || (seen === milliseconds && seenCounter > counter)) {
        milliseconds = seen;
        counter = seenCounter;
      }
    },
  };
}

function stampOf(milliseconds: number, counter: number, device: Buffer): Buffer {
  const stamp = Buffer.allocUnsafe(16);
  stamp.writeUIntBE(milliseconds, 0, 6);
  stamp.writeUInt16BE(counter, 6);
  device.copy(stamp, 8);
  return stamp;
}

/** The moment a change was recorded, in UTC. */
export const instantOfStamp = (stamp: Buffer) => new Date(stamp.readUIntBE(0, 6)).toISOString();
