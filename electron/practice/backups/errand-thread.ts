import { parentPort, workerData } from 'node:worker_threads';
import type { Input } from '../../../shared/contract/index.ts';
import { type BackupJob, makeBackup } from '../../database/backup.ts';
import { type CheckJob, checkDatabase, type Progress } from '../../database/check.ts';
import { clearRemnants } from '../../database/clear.ts';
import { toPracticeError } from '../../database/errors.ts';
import type { PracticeFiles } from '../../database/files.ts';
import { stageRestore } from '../../database/restore.ts';
import { exportTrail } from '../audit/export.ts';
import { type TrailPlace, verifyTrail } from '../audit/verify.ts';
import { type SalvageErrand, stageSalvaged } from '../mending/salvaging.ts';
import { refuseNonAdministrator } from '../people.ts';
import { compareBackup } from './compare.ts';

/** A backup that is made ready to take the place of the record. */
interface RestoreErrand {
  readonly files: PracticeFiles;
  /** The folder of the backup. */
  readonly from: string;
  /** Opens the backup. */
  readonly key: Buffer;
  /** Whose secret that was; null: the recovery code was it. */
  readonly personId: string | null;
  /** Names the folder in which the record of before is kept. */
  readonly stamp: string;
}

/** What the thread is started for. Its key is a copy of its own. */
export type Errand =
  | ({ readonly kind: 'make' } & BackupJob)
  | { readonly kind: 'compare'; readonly backup: string; readonly practice: string; readonly key: Buffer }
  | { readonly kind: 'clear'; readonly database: string; readonly key: Buffer; readonly erasures: number }
  | ({ readonly kind: 'check' } & CheckJob)
  | ({ readonly kind: 'salvage' } & SalvageErrand)
  | ({ readonly kind: 'restore' } & RestoreErrand)
  | ({ readonly kind: 'verifyTrail'; readonly noted: string } & TrailPlace)
  | {
      readonly kind: 'exportTrail';
      readonly database: string;
      readonly key: Buffer;
      readonly format: Input<'audit.export'>['format'];
    };

const errand = workerData as Errand;
const key = Buffer.from(errand.key);
let shown = -1;

/** Every hundredth is enough to be drawn. */
function tell(progress: Progress): void {
  const hundredth = Math.floor((100 * progress.done) / progress.total);
  if (hundredth === shown) return;
  shown = hundredth;
  parentPort!.postMessage({ progress });
}

try {
  parentPort!.postMessage({ ok: true, value: done(errand) });
} catch (cause) {
  parentPort!.postMessage({ ok: false, refusal: toPracticeError(cause).toRefusal() });
} finally {
  key.fill(0);
}

function done(errand: Errand): unknown {
  switch (errand.kind) {
    case 'make':
      return makeBackup({ ...errand, key });
    case 'compare':
      return compareBackup(errand.backup, errand.practice, key);
    case 'check':
      return checkDatabase({ ...errand, key }, tell);
    case 'salvage':
      return stageSalvaged({ ...errand, key }, tell);
    case 'restore': {
      const { files, from, stamp, personId } = errand;
      return stageRestore(
        ...([files, from, key, stamp] as const),
        (people) => refuseNonAdministrator(people, personId),
        tell,
      );
    }
    case 'verifyTrail':
      return verifyTrail({ ...errand, key }, errand.noted);
    case 'exportTrail':
      return exportTrail(errand.database, key, errand.format);
    case 'clear':
      return clearRemnants(errand.database, key, errand.erasures);
  }
}
