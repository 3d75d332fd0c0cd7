/**
 * SHA-256 (FIPS 180-4) and HMAC over it (RFC 2104), for the form of an update packet: a page opened from a stick has
 * `crypto.subtle` in some browsers and not in others, and an answer must be signed in all of them. Bytes in, hexadecimal out.
 */

const roundConstants = firstPrimes(64).map((prime) => fraction(Math.cbrt(prime)));
const initialState = firstPrimes(8).map((prime) => fraction(Math.sqrt(prime)));

const blockBytes = 64;

/** The first 32 bits behind the point: what the standard takes its constants from. */
function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  return primes;
}

const rotated = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** The hash of some bytes as 32 bytes. */
function digest(message: Uint8Array): Uint8Array {
  const padded = withPadding(message);
  const state = [...initialState];
  const schedule = new Int32Array(blockBytes);
  const view = new DataView(padded.buffer);
  for (let at = 0; at < padded.length; at += blockBytes) {
    for (let i = 0; i < 16; i += 1) schedule[i] = view.getInt32(at + i * 4);
    mix(state, schedule);
  }
  const hash = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => hash.setInt32(index * 4, word));
  return new Uint8Array(hash.buffer);
}

function withPadding(message: Uint8Array): Uint8Array {
  const length = Math.ceil((message.length + 9) / blockBytes) * blockBytes;
  const padded = new Uint8Array(length);
  padded.set(message);
  padded[message.length] = 0x80;
  const bits = new DataView(padded.buffer);
  bits.setUint32(length - 8, Math.floor(message.length / 2 ** 29));
  bits.setUint32(length - 4, (message.length << 3) >>> 0);
  return padded;
}

function mix(state: number[], w: Int32Array): void {
  const word = (index: number) => w[index] ?? 0;
  for (let i = 16; i < blockBytes; i += 1) {
    const s0 = rotated(word(i - 15), 7) ^ rotated(word(i - 15), 18) ^ (word(i - 15) >>> 3);
    const s1 = rotated(word(i - 2), 17) ^ rotated(word(i - 2), 19) ^ (word(i - 2) >>> 10);
    w[i] = (word(i - 16) + s0 + word(i - 7) + s1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < blockBytes; i += 1) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (roundConstants[i] ?? 0) + word(i)) | 0;
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => {
    state[index] = ((state[index] ?? 0) + value) | 0;
  });
}

const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256Hex = (message: Uint8Array): string => hexOf(digest(message));

export function hmacSha256Hex(key: Uint8Array, message: Uint8Array): string {
  const block = new Uint8Array(blockBytes);
  block.set(key.length > blockBytes ? digest(key) : key);
  const with_ = (pad: number, rest: Uint8Array) => {
    const bytes = new Uint8Array(blockBytes + rest.length);
    bytes.set(block.map((byte) => byte ^ pad));
    bytes.set(rest, blockBytes);
    return bytes;
  };
  return hexOf(digest(with_(0x5c, digest(with_(0x36, message)))));
}
