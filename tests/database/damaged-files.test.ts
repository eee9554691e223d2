import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDatabase } from '../../electron/database/check.ts';
import { connect } from '../../electron/database/connection.ts';
import { toPracticeError } from '../../electron/database/errors.ts';
import { cellsOf, isNode } from '../../electron/database/salvage/btree.ts';
import { Pages } from '../../electron/database/salvage/pages.ts';
import { Practice } from '../../electron/practice/practice.ts';
import { contentOf, rowsOf } from '../support/damage.ts';
import {
  copyOf,
  damage,
  HARMS,
  type Harm,
  missing,
  recordsToDamage,
  secret,
} from '../support/damaged-record.ts';
import { figure, SEED, tries } from '../support/endurance.ts';
import { QUICK } from '../support/practice.ts';

const records = recordsToDamage({ patients: tries(6, 30), sessions: tries(18, 90) });
const FILES = tries(4, 320);

const harm = fc.record<Harm>({
  kind: fc.constantFrom(...HARMS),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.integer({ min: 1, max: 4 }),
  fill: fc.integer({ min: 1, max: 255 }),
});

/** The records that a reading page by page finds on pages that are as they were written, whatever they belong to. */
function recordsOnWholePages(database: string): Set<string> {
  const pages = new Pages(database, records.key);
  try {
    const found = new Set<string>();
    for (let number = 2; number <= pages.count; number++) {
      const page = pages.read(number);
      if (page === null || !isNode(page, number)) continue;
      for (const { values, isWhole } of cellsOf(page, number, pages))
        if (isWhole) found.add(JSON.stringify(values));
    }
    return found;
  } finally {
    pages.close();
  }
}

/** The values of rows of a table as their records hold them; tables without a number of their own begin with their key. */
function asRecords(path: string): Map<string, string[]> {
  const database = connect(path, records.key, { readonly: true });
  const ordered = (table: string) => {
    const infos = database.prepare('SELECT name, pk FROM pragma_table_info(?)').all(table) as {
      name: string;
      pk: number;
    }[];
    const isBare =
      database.prepare('SELECT wr FROM pragma_table_list WHERE name = ?').pluck().get(table) === 1;
    const keys = infos.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    return (isBare ? [...keys, ...infos.filter(({ pk }) => pk === 0)] : infos).map(({ name }) => name);
  };
  try {
    // Those whose rows stay when another row is lost: nothing refers from them but to whom a stand-in is made for.
    const tables = ['patient', 'plan', 'session', 'plan_version', 'application'];
    return new Map(
      tables.map((table) => {
        const query = `SELECT ${ordered(table).join()} FROM "${table}"`;
        return [
          table,
          (database.prepare(query).raw().all() as unknown[][]).map((row) => JSON.stringify(row)),
        ];
      }),
    );
  } finally {
    database.close();
  }
}

/** What became of all that were damaged. */
const outcomes = { sound: 0, warned: 0, refused: 0, salvaged: 0, nothingLeft: 0, byBackupOnly: 0 };
const rowsSeen = { saved: 0, lost: 0, toldLost: 0 };

test(
  `${FILES} damaged files: never a crash, never wrongly found sound, always kept whole, and all that can be read comes back`,
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(harm, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (harms, hasLog) => {
          const { folder, database } = copyOf(hasLog ? records.crashed : records.whole);
          for (const one of harms) damage(folder, one);
          const before = contentOf(folder);
          const practice = new Practice({ folder, sample: false }, QUICK);
          try {
            const isRead = await practice.unlock(secret).then(() => true, expectDamaged);
            if (isRead) {
              readOn(practice, database, hasLog);
              return;
            }
            outcomes.refused++;
            const known = practice.status().damage;
            expect(known).not.toBeNull();
            expect(contentOf(folder)).toEqual(before);
            if (known !== 'record') {
              outcomes.byBackupOnly++;
              return;
            }
            const readable = recordsOnWholePages(database);
            const report = await practice.salvage({ secret }).catch((cause) => {
              expectDamaged(cause);
              return null;
            });
            if (report === null) {
              outcomes.nothingLeft++;
              expect(contentOf(folder)).toEqual(before);
              return;
            }
            outcomes.salvaged++;
            practice.lock();
            expect(checkDatabase({ database, key: records.key, depth: 'full' }, () => {})).toEqual([]);
            const [aside] = readdirSync(join(folder, 'set-aside'));
            expect(contentOf(join(folder, 'set-aside', aside!))).toEqual(before);
            expectAllReadable(database, readable);
            const all = hasLog ? records.crashedRows : records.rows;
            const lost = missing(rowsOf(database, records.key), all).length;
            rowsSeen.saved += [...all.values()].reduce((sum, rows) => sum + rows.length, 0) - lost;
            rowsSeen.lost += lost;
            rowsSeen.toldLost += report.tables.reduce((sum, table) => sum + table.lost, 0);
          } finally {
            practice.close();
          }
        },
      ),
      { numRuns: FILES, seed: SEED },
    );
    figure('damaged files', FILES);
    for (const [name, count] of Object.entries({ ...outcomes, ...rowsSeen }))
      figure(`damaged files: ${WORDS[name]}`, count);
  },
  tries(60_000, 3_000_000),
);

const WORDS: { readonly [name: string]: string } = {
  sound: 'opened, and sound or the same as after a power cut',
  warned: 'opened, and told of by the check',
  refused: 'refused',
  salvaged: 'refused, then salvaged',
  nothingLeft: 'refused, with nothing left to salvage',
  byBackupOnly: 'refused, with the key or the record gone',
  saved: 'rows that salvaging brought back',
  lost: 'rows that did not come back',
  toldLost: 'rows that salvaging told to be lost',
};

function expectDamaged(cause: unknown): false {
  expect(toPracticeError(cause).code, String(cause)).toBe('damaged');
  return false;
}

/** What opens although it was damaged is told of by the check, or has every row. */
function readOn(practice: Practice, database: string, hasLog: boolean): void {
  const findings = checkDatabase({ database, key: records.key, depth: 'full' }, () => {});
  practice.lock();
  outcomes[findings.length > 0 ? 'warned' : 'sound']++;
  // Only the last transactions of a log look alike, damaged and never answered.
  if (findings.length > 0 || hasLog) return;
  const gone = missing(rowsOf(database, records.key), records.rows);
  expect(gone.filter(({ table }) => table !== 'audit' && table !== 'settings')).toEqual([]);
}

/** Every record that can still be read came back, but what belongs to a plan of which nothing tells whose it was. */
function expectAllReadable(database: string, readable: ReadonlySet<string>): void {
  const back = asRecords(database);
  const plans = new Set(back.get('plan')!.map((record) => JSON.parse(record)[0]));
  for (const [table, wanted] of asRecords(join(records.whole, 'practice.db'))) {
    const kept = new Set(back.get(table));
    // A patient of whom something is missing has a note that says so.
    if (table === 'patient') continue;
    const belongs = (record: string) =>
      !['plan_version', 'application'].includes(table) || plans.has(JSON.parse(record)[0]);
    const lost = wanted.filter((record) => readable.has(record) && !kept.has(record) && belongs(record));
    expect(lost, table).toEqual([]);
  }
}
