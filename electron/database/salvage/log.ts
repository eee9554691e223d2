import { readFileSync } from 'node:fs';
import { PAGE_BYTES } from './format.ts';

/** The write-ahead log beside a database, read without SQLite: SQLite passes over what is damaged in it without a word. */
export interface Log {
  /** For each page its contents in the log, the latest last, still encrypted. */
  readonly pages: ReadonlyMap<number, readonly Buffer[]>;
  /** How many pages the database has after the last transaction of the log; null where the log holds none. */
  readonly pageCount: number | null;
  /**
   * Whether transactions that were once complete can no longer be followed. The last one of all is not counted: it looks the same
   * when power fails before anybody was told that it is saved.
   */
  readonly isDamaged: boolean;
}

const HEADER_BYTES = 32;
const FRAME_BYTES = 24 + PAGE_BYTES;

interface Frame {
  readonly page: number;
  /** Pages of the database after the transaction that this frame ends; 0 within one. */
  readonly pagesAfter: number;
  readonly isIntact: boolean;
  readonly content: Buffer;
}

const NOTHING: Log = { pages: new Map(), pageCount: null, isDamaged: false };

/** Reads the log of a database; nothing where there is none. Throws what the system throws. */
export function readLog(path: string): Log {
  const bytes = readIfThere(path);
  if (bytes === null || bytes.length < HEADER_BYTES) return NOTHING;
  const { frames, isHeaderIntact } = readFrames(bytes);
  const broken = frames.findIndex(({ isIntact }) => !isIntact);
  const after = broken === -1 ? [] : frames.slice(broken);
  const lost = after.filter(({ pagesAfter }) => pagesAfter > 0).length;
  const endsOpen = after.at(-1)?.pagesAfter === 0;
  const isDamaged = isHeaderIntact ? lost > 1 || (lost === 1 && endsOpen) : lost > 0;
  // What is damaged in between is passed over: what is later and whole says more than what is earlier.
  const readable = isDamaged ? frames : frames.slice(0, broken === -1 ? frames.length : broken);
  const last = readable.findLastIndex(({ pagesAfter }) => pagesAfter > 0);
  const pages = new Map<number, Buffer[]>();
  for (const { page, content } of readable.slice(0, last + 1)) {
    const known = pages.get(page);
    if (known === undefined) pages.set(page, [content]);
    else known.push(content);
  }
  return { pages, pageCount: last === -1 ? null : readable[last]!.pagesAfter, isDamaged };
}

/** The frames that were written since the log was last begun anew. */
function readFrames(bytes: Buffer): { frames: Frame[]; isHeaderIntact: boolean } {
  const magic = bytes.readUInt32BE(0);
  const isBigEndian = magic === 0x377f0683;
  let sum = checksum([0, 0], bytes.subarray(0, 24), isBigEndian);
  const isHeaderIntact =
    (isBigEndian || magic === 0x377f0682) &&
    bytes.readUInt32BE(8) === PAGE_BYTES &&
    sum[0] === bytes.readUInt32BE(24) &&
    sum[1] === bytes.readUInt32BE(28);
  // Each beginning has its own number, which every frame repeats.
  const run = bytes.subarray(...(isHeaderIntact ? [16, 24] : [HEADER_BYTES + 8, HEADER_BYTES + 16]));
  const frames: Frame[] = [];
  let isIntact = isHeaderIntact;
  for (let at = HEADER_BYTES; at + FRAME_BYTES <= bytes.length; at += FRAME_BYTES) {
    const head = bytes.subarray(at, at + 24);
    const content = bytes.subarray(at + 24, at + FRAME_BYTES);
    const isOfRun = head.subarray(8, 16).equals(run);
    if (isIntact) {
      sum = checksum(checksum(sum, head.subarray(0, 8), isBigEndian), content, isBigEndian);
      isIntact = isOfRun && sum[0] === head.readUInt32BE(16) && sum[1] === head.readUInt32BE(20);
    }
    if (isOfRun)
      frames.push({ page: head.readUInt32BE(0), pagesAfter: head.readUInt32BE(4), isIntact, content });
  }
  return { frames, isHeaderIntact };
}

/** SQLite's running sum over pairs of 32-bit words, in the byte order that the log's first word names. */
function checksum([first, second]: [number, number], bytes: Buffer, isBigEndian: boolean): [number, number] {
  let [a, b] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ENOENT') return null;
    throw cause;
  }
}
