import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const PAGE = 4096;
/** At the end of each page: a nonce of 16 bytes and an authentication tag of as many. */
const RESERVED = 32;
/** The beginning of the first page that is not encrypted: the salt, and what SQLite must read before it has a key. */
const OPEN_HEAD = 24;
const LOG_HEAD = 32;
const FRAME_HEAD = 24;

/**
 * Every page of a database and of its log as SQLite would write it without a key: free pages and the gaps within pages
 * included, which no query shows. ChaCha20 with a key of 32 bytes for each page.
 */
export function plainPages(database: string, key: Buffer): Buffer[] {
  const file = readFileSync(database);
  const pages = chunks(file, 0, PAGE).map((page, index) => plain(page, index + 1, key));
  const log = existsSync(`${database}-wal`) ? readFileSync(`${database}-wal`) : Buffer.alloc(0);
  const frames = chunks(log, LOG_HEAD, FRAME_HEAD + PAGE).map((frame) =>
    plain(frame.subarray(FRAME_HEAD), frame.readUInt32BE(0), key),
  );
  return [...pages, ...frames];
}

function chunks(bytes: Buffer, from: number, size: number): Buffer[] {
  const all: Buffer[] = [];
  for (let at = from; at + size <= bytes.length; at += size) all.push(bytes.subarray(at, at + size));
  return all;
}

/** The cipher takes one block of its stream for keys of this page, and goes on with the second half of it as key. */
function plain(page: Buffer, number: number, key: Buffer): Buffer {
  const nonce = page.subarray(PAGE - RESERVED, PAGE - RESERVED + 12);
  const counter = (page.readUInt32LE(PAGE - RESERVED + 12) ^ number) >>> 0;
  const keys = stream(Buffer.alloc(64), key, counter, nonce);
  const from = number === 1 ? OPEN_HEAD : 0;
  const hidden = page.subarray(from, PAGE - RESERVED);
  return stream(hidden, keys.subarray(32), (counter + 1) >>> 0, nonce);
}

function stream(bytes: Buffer, key: Buffer, counter: number, nonce: Buffer): Buffer {
  const start = Buffer.alloc(4);
  start.writeUInt32LE(counter);
  return createDecipheriv('chacha20', key, Buffer.concat([start, nonce])).update(bytes);
}
