import { createCipheriv, timingSafeEqual } from 'node:crypto';
import { USABLE_BYTES } from './format.ts';

// How the encrypting build of SQLite writes a page under a raw key (its cipher "chacha20", sqleet's format): at the end of each page
// a nonce of 16 bytes and a tag of 16; a block of ChaCha20, counted from the nonce's last word and the page's number, gives the key of
// the tag and the key of the page; Poly1305 over encrypted bytes and nonce is the tag. Of the first page, 24 bytes stay readable.
// SQLite itself gives up a whole statement at the first tag that does not fit, so salvaging reads pages by itself.

const NONCE_AT = USABLE_BYTES;
const TAG_AT = NONCE_AT + 16;
const READABLE_OF_FIRST = 24;

/**
 * Decrypts one page.
 * @param number counts from 1
 * @param isProven its tag was found right before; most of the work is in proving it
 * @returns null when a bit of it is not as it was written
 */
export function decryptPage(
  encrypted: Buffer,
  number: number,
  key: Buffer,
  isProven: boolean,
): Buffer | null {
  const nonce = encrypted.subarray(NONCE_AT, TAG_AT);
  const counter = (nonce.readUInt32LE(12) ^ number) >>> 0;
  const keys = chacha20(key, nonce, counter, Buffer.alloc(64));
  if (!isProven) {
    const tag = poly1305(keys.subarray(0, 32), encrypted.subarray(0, TAG_AT));
    if (!timingSafeEqual(tag, encrypted.subarray(TAG_AT))) return null;
  }
  const from = number === 1 ? READABLE_OF_FIRST : 0;
  const page = Buffer.from(encrypted);
  chacha20(keys.subarray(32), nonce, counter + 1, encrypted.subarray(from, NONCE_AT)).copy(page, from);
  return page;
}

function chacha20(key: Buffer, nonce: Buffer, counter: number, data: Buffer): Buffer {
  const start = Buffer.alloc(16);
  start.writeUInt32LE(counter >>> 0);
  nonce.copy(start, 4, 0, 12);
  return createCipheriv('chacha20', key, start).update(data);
}

const PRIME = (1n << 130n) - 5n;
const CLAMP = 0x0ffffffc0ffffffc0ffffffc0fffffffn;
const BLOCK_END = 1n << 128n;

/** The tag of a message of whole blocks of 16 bytes (RFC 8439, 2.5), which Node's crypto offers only within another construction. */
function poly1305(key: Buffer, message: Buffer): Buffer {
  const factor = numberAt(key, 0) & CLAMP;
  let sum = 0n;
  for (let at = 0; at < message.length; at += 16) {
    sum = ((sum + numberAt(message, at) + BLOCK_END) * factor) % PRIME;
  }
  sum += numberAt(key, 16);
  const tag = Buffer.alloc(16);
  tag.writeBigUInt64LE(BigInt.asUintN(64, sum), 0);
  tag.writeBigUInt64LE(BigInt.asUintN(64, sum >> 64n), 8);
  return tag;
}

const numberAt = (bytes: Buffer, at: number): bigint =>
  bytes.readBigUInt64LE(at) | (bytes.readBigUInt64LE(at + 8) << 64n);
