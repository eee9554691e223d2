import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Output } from '../../../shared/contract/index.ts';
import { type ChainedRow, followChain, trailOf } from '../../database/audit-chain.ts';
import { backupFiles, backupsIn } from '../../database/backup.ts';
import { connect } from '../../database/connection.ts';
import { backupInstant } from '../backups/names.ts';

type Verified = Output<'audit.verify'>;
type BackupTrail = Verified['backups'][number];

/** What is verified. The key opens the record and its backups. */
export interface TrailPlace {
  readonly database: string;
  readonly key: Buffer;
  /** Folders of backups. */
  readonly folders: readonly string[];
}

/**
 * Follows the chain of the trail, looks for a hash that somebody noted, and holds the trail of each backup against it: a
 * trail that was rewritten or cut follows from itself, but no longer from what was copied earlier. Reads all of it and
 * takes its time; for a thread of its own.
 */
export function verifyTrail({ database, key, folders }: TrailPlace, noted: string): Verified {
  const practice = connect(database, key, { readonly: true });
  try {
    // One look at the whole: what is written meanwhile is not seen half.
    practice.exec('BEGIN');
    const { rows, head, brokenAt } = followChain(trailOf(practice));
    const backups = folders.flatMap((folder) =>
      backupsIn(folder).map(({ name }) => backupTrail(join(folder, name), name, key, practice)),
    );
    const byTime = backups.toSorted((a, b) => (a.name < b.name ? 1 : -1));
    return { rows, head, brokenAt, notedAt: findNoted(practice, noted), backups: byTime };
  } finally {
    practice.close();
  }
}

/** Groups, dashes and capitals are how people write a hash down; eight digits are enough to find one. */
function findNoted(practice: Database.Database, noted: string): number | null {
  const digits = noted.toLowerCase().replace(/[^0-9a-f]/g, '');
  if (digits.length < 8) return null;
  const found = practice.prepare("SELECT id FROM audit WHERE hash LIKE ? || '%'").pluck().get(digits);
  return (found as number | undefined) ?? null;
}

function backupTrail(folder: string, name: string, key: Buffer, practice: Database.Database): BackupTrail {
  const at = backupInstant(name)?.toISOString() ?? null;
  let backup: Database.Database | null = null;
  try {
    backup = connect(backupFiles(folder).database, key, { readonly: true });
    return { name, at, ...against(backup, practice) };
  } catch {
    return { name, at, rows: 0, state: 'unreadable', partsAt: null };
  } finally {
    backup?.close();
  }
}

/** Holds a backup's rows against today's, one by one; of a schema without a chain by what its rows say. */
function against(
  backup: Database.Database,
  practice: Database.Database,
): Pick<BackupTrail, 'rows' | 'state' | 'partsAt'> {
  const now = trailOf(practice);
  try {
    let rows = 0;
    let parting: Pick<BackupTrail, 'state' | 'partsAt'> | null = null;
    for (const then of trailOf(backup)) {
      rows++;
      if (parting !== null) continue;
      const today: ChainedRow | undefined = now.next().value;
      if (today !== undefined && isSame(then, today)) continue;
      const isRestored = today !== undefined && RESTORING.includes(today.verb);
      parting = { state: isRestored ? 'restored' : 'parted', partsAt: then.id };
    }
    return { rows, ...(parting ?? { state: 'same', partsAt: null }) };
  } finally {
    now.return?.();
  }
}

/** Verbs whose row is the first after a backup took the record's place. */
const RESTORING: readonly string[] = ['backups.restore', 'backups.restoreFrom', 'mending.restore'];

const isSame = (then: ChainedRow, now: ChainedRow): boolean =>
  (Object.keys(then) as (keyof ChainedRow)[]).every((column) => then[column] === now[column]);
