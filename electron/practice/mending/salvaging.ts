import { copyFileSync } from 'node:fs';
import { PracticeError } from '../../../shared/contract/errors.ts';
import type { SalvageReport } from '../../../shared/contract/mending.ts';
import { appendToTrail, followChain, trailOf } from '../../database/audit-chain.ts';
import { checkDatabase, type Progress } from '../../database/check.ts';
import { connect } from '../../database/connection.ts';
import type { PracticeFiles } from '../../database/files.ts';
import { holdersOf, readKeyFile } from '../../database/keys.ts';
import { peopleOf, stage } from '../../database/restore.ts';
import { type Salvaged, salvage } from '../../database/salvage/salvage.ts';
import { Store, sqlFor } from '../../database/store.ts';
import { trailEntry } from '../audit/entry.ts';
import { refuseUnknownAdministrator } from '../people.ts';

export interface SalvageErrand {
  readonly files: PracticeFiles;
  /** 32 bytes. The caller keeps and zeroes it. */
  readonly key: Buffer;
  /** Whose secret opened the record; null: the recovery code did. */
  readonly personId: string | null;
  /** Names the folder in which the damaged record is kept. */
  readonly stamp: string;
}

/**
 * Makes what can be read of a damaged record ready to take its place: written anew, marked where something is missing, found
 * sound. The damaged files are only read.
 * @throws PracticeError, or what the driver or the system throws
 */
export function stageSalvaged(
  { files, key, personId, stamp }: SalvageErrand,
  onProgress: (progress: Progress) => void,
): SalvageReport {
  return stage(files, stamp, (coming) => {
    const people = holdersOf(readKeyFile(files.key));
    const salvaged = salvage({ database: files.database, key, into: coming.database, people }, onProgress);
    if (salvaged.tables.every(({ kept }) => kept === 0)) throw nothingSalvaged();
    refuseUnknownAdministrator(peopleOf(coming.database, key) ?? [], personId);
    const patients = mark(coming.database, key, salvaged);
    const findings = checkDatabase({ database: coming.database, key, depth: 'full' }, () => {});
    if (findings.length > 0) {
      console.error(`mending.salvage: ${findings.length} faults in what was salvaged`);
      throw nothingSalvaged();
    }
    copyFileSync(files.key, coming.key);
    return { ...salvaged, patients };
  });
}

const nothingSalvaged = () =>
  new PracticeError('damaged', 'Nothing of this record could be salvaged. It was left as it is.');

/** Says in the record what is missing: in the note of each patient concerned, and in the audit trail. */
function mark(path: string, key: Buffer, salvaged: Salvaged): SalvageReport['patients'] {
  const at = new Date().toISOString();
  const database = connect(path, key, {});
  const { brokenAt } = followChain(trailOf(database));
  const store = new Store(database);
  try {
    return store.transaction(() => {
      const patients = salvaged.patients.flatMap((id) => {
        const found = store.first(
          sqlFor
            .selectFrom('patient')
            .select(['given_name', 'family_name', 'notes', 'revision'])
            .where('id', '=', id),
        );
        if (found === undefined) return [];
        const notes = [noteOf(at), found.notes].filter(Boolean).join('\n\n');
        store.run(
          sqlFor
            .updateTable('patient')
            .set({ notes, revision: found.revision + 1, updated_at: at })
            .where('id', '=', id),
        );
        const subject = { kind: 'patient', id } as const;
        const summary = 'part of this record could not be salvaged';
        appendToTrail(store, trailEntry(store, { at, verb: 'mending.salvage', subject, summary }));
        return [{ id, name: `${found.given_name} ${found.family_name}` }];
      });
      const lost = salvaged.tables.reduce((sum, table) => sum + table.lost, 0);
      const summary = [
        `salvaged from a damaged record: ${salvaged.unreadablePages} of ${salvaged.pages} pages unreadable, ${lost} rows known to be lost`,
        ...(brokenAt === null ? [] : [`the audit trail is broken at row ${brokenAt}`]),
      ].join('; ');
      const subject = { kind: 'practice', id: null } as const;
      appendToTrail(store, trailEntry(store, { at, verb: 'mending.salvage', subject, summary }));
      return patients;
    });
  } finally {
    store.close();
  }
}

const noteOf = (at: string): string =>
  `${at.slice(0, 10)}: part of this record was damaged and could not be read. Please check plans, sessions and notes against paper.`;
