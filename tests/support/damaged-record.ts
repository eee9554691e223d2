import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { readKeyFile, unwrap } from '../../electron/database/keys.ts';
import { Practice } from '../../electron/practice/practice.ts';
import { fillBusyPractice } from './busy-practice.ts';
import { copyRecord, cutTo, overwrite, rowsOf } from './damage.ts';
import { QUICK, temporaryFolder } from './practice.ts';
import { FIRST_START, PASSPHRASE } from './records.ts';

/** Of a page of the database, in bytes. */
export const PAGE = 4096;
export const secret = { passphrase: PASSPHRASE };

type Rows = ReturnType<typeof rowsOf>;

/** Records with some years of work in them, to be copied and damaged. */
export interface RecordsToDamage {
  /** The data folder of one that was closed cleanly. */
  readonly whole: string;
  readonly rows: Rows;
  /** That of one whose process died with work in the log. */
  readonly crashed: string;
  readonly crashedRows: Rows;
  readonly key: Buffer;
}

/** Called at the top of a file: makes both before its first test; they are there from then on until its last one is over. */
export function recordsToDamage(size: { patients: number; sessions: number }): RecordsToDamage {
  const whole = mkdtempSync(join(tmpdir(), 'ashi-test-'));
  const crashed = mkdtempSync(join(tmpdir(), 'ashi-test-'));
  let made: Pick<RecordsToDamage, 'rows' | 'crashedRows' | 'key'>;
  beforeAll(async () => {
    const practice = new Practice({ folder: whole, sample: false }, QUICK);
    await practice.create(FIRST_START);
    fillBusyPractice(practice.store, size);
    practice.lock();
    await practice.unlock(secret);
    const { key } = (await unwrap(readKeyFile(join(whole, 'practice.key')), secret))!;
    // What a killed process leaves: the file, and several transactions in its log.
    fillBusyPractice(practice.store, { patients: 3, sessions: 6 });
    copyRecord(whole, crashed);
    const crashedRows = rowsOf(join(whole, 'practice.db'), key);
    practice.close();
    made = { rows: rowsOf(join(whole, 'practice.db'), key), crashedRows, key };
  }, 120_000);
  afterAll(() => {
    for (const folder of [whole, crashed]) rmSync(folder, { recursive: true, force: true });
  });
  return {
    whole,
    crashed,
    get rows() {
      return made.rows;
    },
    get crashedRows() {
      return made.crashedRows;
    },
    get key() {
      return made.key;
    },
  };
}

/** A copy of a record that a test may damage. */
export function copyOf(folder: string) {
  const copy = temporaryFolder();
  copyRecord(folder, copy);
  return { folder: copy, database: join(copy, 'practice.db') };
}

/** Rows in one and not in the other, by table. */
export function missing(from: Rows, of: Rows) {
  return [...of].flatMap(([table, all]) => {
    const left = new Set(from.get(table)?.map((row) => JSON.stringify(row)));
    return all.filter((row) => !left.has(JSON.stringify(row))).map((row) => ({ table, row }));
  });
}

/** What can become of a file; `at` is the place in it, as a part of its length. */
export interface Harm {
  readonly kind: (typeof HARMS)[number];
  readonly at: number;
  readonly length: number;
  readonly fill: number;
}

export const HARMS = [
  ...(['flip', 'zero', 'cut', 'header', 'swap', 'foreign', 'emptied'] as const),
  ...(['log', 'logCut', 'logTorn', 'key'] as const),
];

/** Damages a record as disks, cables and other programs do. */
export function damage(folder: string, { kind, at, length, fill }: Harm): void {
  const database = join(folder, 'practice.db');
  const log = `${database}-wal`;
  const keyFile = join(folder, 'practice.key');
  const { size } = statSync(database);
  const place = Math.floor(at * size);
  const page = Math.floor(place / PAGE) * PAGE;
  const inLog = existsSync(log) ? Math.floor(at * statSync(log).size) : null;
  switch (kind) {
    case 'flip':
      if (size > 0) overwrite(database, place, Buffer.from([readFileSync(database)[place]! ^ fill]));
      break;
    case 'zero':
      overwrite(database, page, Buffer.alloc(Math.min(length * PAGE, size - page)));
      break;
    case 'cut':
      cutTo(database, place);
      break;
    case 'header':
      overwrite(database, 0, Buffer.alloc(length * 24, fill));
      break;
    case 'swap':
      swapPages(database, page, (Math.floor(page / PAGE / 2) + length) * PAGE);
      break;
    case 'foreign':
      // What another program has saved under this name.
      overwrite(database, 0, Buffer.alloc(size, `Not a record ${fill}. `));
      break;
    case 'emptied':
      cutTo(database, 0);
      break;
    case 'log':
      if (inLog !== null) overwrite(log, inLog, Buffer.alloc(length * 8, fill));
      break;
    case 'logCut':
      if (inLog !== null) cutTo(log, inLog);
      break;
    case 'logTorn':
      // From here on nothing of it had reached the disk.
      if (inLog !== null) overwrite(log, inLog, Buffer.alloc(statSync(log).size - inLog));
      break;
    case 'key':
      cutTo(keyFile, Math.floor(at * statSync(keyFile).size));
      break;
  }
}

function swapPages(database: string, first: number, second: number): void {
  const content = readFileSync(database);
  if (Math.max(first, second) + PAGE > content.length) return;
  overwrite(database, first, content.subarray(second, second + PAGE));
  overwrite(database, second, content.subarray(first, first + PAGE));
}
