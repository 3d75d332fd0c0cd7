import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from './canonical-json.ts';

/**
 * HMAC-SHA256 of a value, in hexadecimal. What is signed in a browser and checked here is the same bytes, whatever order
 * either of them keeps its keys in. A page opened from a stick has `crypto.subtle` in some browsers and not in others, so
 * the page and the workbook use the same library.
 */
export const hmacOf = (value: Json, key: Uint8Array): string =>
  bytesToHex(hmac(sha256, key, new TextEncoder().encode(canonicalJson(value))));
