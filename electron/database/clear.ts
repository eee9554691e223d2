import { connect } from './connection.ts';
import { inUse } from './errors.ts';

/**
 * Writes a database anew, so that nothing that was deleted or overwritten stays in its pages, in free ones or in the
 * log. It may be open and in use: who reads goes on, who writes has to wait. Afterwards so many erasures count as cleared.
 * @param key 32 bytes. The caller keeps and zeroes it.
 * @throws what the driver throws; the database is then as it was
 */
export function clearRemnants(path: string, key: Buffer, erasures: number): void {
  const database = connect(path, key, { timeout: 10_000 });
  try {
    database.pragma('synchronous = FULL');
    database.exec('VACUUM');
    const [checkpoint] = database.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }];
    // Somebody read all the while: the log still holds what was there before.
    if (checkpoint.busy !== 0) throw inUse();
    database.prepare('UPDATE settings SET erasures_cleared = ?').run(erasures);
  } finally {
    database.close();
  }
}
