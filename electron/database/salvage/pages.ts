import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { decryptPage } from './cipher.ts';
import { PAGE_BYTES } from './format.ts';
import { readLog } from './log.ts';

/** The pages of a closed record with its log, read without SQLite and one by one; a damaged page bars no other. */
export class Pages {
  readonly #file: number;
  readonly #key: Buffer;
  readonly #logged: ReadonlyMap<number, readonly Buffer[]>;
  /** Pages of the file that were found to be as they were written. */
  readonly #proven = new Set<number>();
  /** How many pages the record has, the unreadable ones among them. */
  readonly count: number;

  /** @param key 32 bytes; the caller keeps and zeroes it */
  constructor(path: string, key: Buffer) {
    const log = readLog(`${path}-wal`);
    this.#file = openSync(path, 'r');
    this.#key = key;
    this.#logged = log.pages;
    this.count = log.pageCount ?? Math.floor(fstatSync(this.#file).size / PAGE_BYTES);
  }

  /** A page as SQLite wrote it last; null where nothing of it can be believed. Pages count from 1. */
  read(number: number): Buffer | null {
    for (const content of (this.#logged.get(number) ?? []).toReversed()) {
      const page = decryptPage(content, number, this.#key, false);
      if (page !== null) return page;
    }
    const bytes = Buffer.alloc(PAGE_BYTES);
    const got = readSync(this.#file, bytes, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES);
    if (got < PAGE_BYTES) return null;
    const page = decryptPage(bytes, number, this.#key, this.#proven.has(number));
    if (page !== null) this.#proven.add(number);
    return page;
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** The most pages at the beginning of a file that are tried under a key. */
const TRIED = 64;

/** Whether a database, however damaged, is written under a key: one readable page is proof. */
export function isKeyOf(path: string, key: Buffer): boolean {
  const pages = new Pages(path, key);
  try {
    for (let number = 1; number <= Math.min(pages.count, TRIED); number++) {
      if (pages.read(number) !== null) return true;
    }
    return false;
  } finally {
    pages.close();
  }
}
