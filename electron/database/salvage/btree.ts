import { USABLE_BYTES } from './format.ts';
import type { Pages } from './pages.ts';

// SQLite's file format (https://www.sqlite.org/fileformat2.html): pages that are trees' branches and leaves, and the records in them.

export type Value = string | number | bigint | Buffer | null;

/** One record of a page. */
export interface Cell {
  /** Null in the trees of indices and of tables WITHOUT ROWID. */
  readonly rowid: number | null;
  /** As they lie on the disk; the first ones only where the rest lies on an unreadable page. */
  readonly values: readonly Value[];
  readonly isWhole: boolean;
}

/** A page of a tree: the pages below it, and what is written in it. */
export interface Node {
  readonly children: readonly number[];
  readonly cells: readonly Cell[];
}

const TABLE_LEAF = 13;
const TABLE_BRANCH = 5;
const INDEX_LEAF = 10;
const INDEX_BRANCH = 2;
const KINDS = [TABLE_LEAF, TABLE_BRANCH, INDEX_LEAF, INDEX_BRANCH];

/** Whether a page is one of a tree; the others continue long records or are free. */
export const isNode = (page: Buffer, number: number): boolean => KINDS.includes(page[headAt(number)]!);

/** The pages right below a branch; none below a leaf. */
export function childrenOf(page: Buffer, number: number): number[] {
  const head = headAt(number);
  if (![TABLE_BRANCH, INDEX_BRANCH].includes(page[head]!)) return [];
  return [...cellsAt(page, head).map((at) => page.readUInt32BE(at)), page.readUInt32BE(head + 8)];
}

/** What is written in a page of a tree; long records are gathered from the pages that continue them. */
export function cellsOf(page: Buffer, number: number, pages: Pages): Cell[] {
  const head = headAt(number);
  const kind = page[head]!;
  if (kind === TABLE_BRANCH) return [];
  const start = kind === INDEX_BRANCH ? 4 : 0;
  return cellsAt(page, head).map((at) => readCell(page, at + start, kind === TABLE_LEAF, pages));
}

const headAt = (number: number): number => (number === 1 ? 100 : 0);

function cellsAt(page: Buffer, head: number): number[] {
  const pointers = head + (page[head]! <= TABLE_BRANCH ? 12 : 8);
  return Array.from({ length: page.readUInt16BE(head + 3) }, (_, n) => page.readUInt16BE(pointers + 2 * n));
}

function readCell(page: Buffer, at: number, isOfTable: boolean, pages: Pages): Cell {
  const [length, afterLength] = varint(page, at);
  const [rowid, from] = isOfTable ? varint(page, afterLength) : [null, afterLength];
  const here = bytesHere(length, isOfTable);
  const local = page.subarray(from, from + here);
  if (here === length) return { rowid, values: valuesOf(local), isWhole: true };
  const { bytes, isWhole } = gather(local, length, page.readUInt32BE(from + here), pages);
  return { rowid, values: valuesOf(bytes), isWhole };
}

/** How much of a record of this length lies in the page itself. */
function bytesHere(length: number, isOfTable: boolean): number {
  const most = isOfTable ? USABLE_BYTES - 35 : Math.floor(((USABLE_BYTES - 12) * 64) / 255) - 23;
  if (length <= most) return length;
  const least = Math.floor(((USABLE_BYTES - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (USABLE_BYTES - 4));
  return fitting <= most ? fitting : least;
}

function gather(
  local: Buffer,
  length: number,
  first: number,
  pages: Pages,
): { bytes: Buffer; isWhole: boolean } {
  const parts = [local];
  let missing = length - local.length;
  for (let number = first; missing > 0; ) {
    const page = number >= 1 && number <= pages.count ? pages.read(number) : null;
    if (page === null) return { bytes: Buffer.concat(parts), isWhole: false };
    const part = page.subarray(4, Math.min(USABLE_BYTES, 4 + missing));
    parts.push(part);
    missing -= part.length;
    number = page.readUInt32BE(0);
  }
  return { bytes: Buffer.concat(parts), isWhole: true };
}

/** The values of a record, up to where its bytes end. */
function valuesOf(record: Buffer): Value[] {
  const [headEnd, first] = varint(record, 0);
  const values: Value[] = [];
  let data = headEnd;
  for (let at = first; at < headEnd && at < record.length; ) {
    const [type, next] = varint(record, at);
    at = next;
    const length = lengthOf(type);
    if (data + length > record.length) break;
    values.push(valueAs(record.subarray(data, data + length), type));
    data += length;
  }
  return values;
}

const LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

const lengthOf = (type: number): number => LENGTHS[type] ?? Math.floor((type - 12) / 2);

function valueAs(bytes: Buffer, type: number): Value {
  if (type === 0) return null;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type === 8 || type === 9) return type - 8;
  if (type === 6) return plainInteger(bytes.readBigInt64BE(0));
  if (type < 6) return bytes.readIntBE(0, bytes.length);
  return type % 2 === 0 ? Buffer.from(bytes) : bytes.toString('utf8');
}

const plainInteger = (value: bigint): number | bigint =>
  Number.isSafeInteger(Number(value)) ? Number(value) : value;

/** A number of 1 to 9 bytes, and where it ends. */
function varint(bytes: Buffer, at: number): [number, number] {
  let value = 0;
  for (let n = 0; n < 8; n++) {
    const byte = bytes[at + n]!;
    value = value * 128 + (byte & 127);
    if (byte < 128) return [value, at + n + 1];
  }
  return [value * 256 + bytes[at + 8]!, at + 9];
}
