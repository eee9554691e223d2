import { parentPort, workerData } from 'node:worker_threads';
import { type BackupJob, makeBackup } from '../../database/backup.ts';
import { toPracticeError } from '../../database/errors.ts';
import { compareBackup } from './compare.ts';

/** What the thread is started for. Its key is a copy of its own. */
export type Errand =
  | ({ readonly kind: 'make' } & BackupJob)
  | { readonly kind: 'compare'; readonly backup: string; readonly practice: string; readonly key: Buffer };

const errand = workerData as Errand;
const key = Buffer.from(errand.key);
try {
  const value =
    errand.kind === 'make'
      ? makeBackup({ ...errand, key })
      : compareBackup(errand.backup, errand.practice, key);
  parentPort!.postMessage({ ok: true, value });
} catch (cause) {
  parentPort!.postMessage({ ok: false, refusal: toPracticeError(cause).toRefusal() });
} finally {
  key.fill(0);
}
