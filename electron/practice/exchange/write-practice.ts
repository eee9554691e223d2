import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFormat } from '../../../shared/contract/exports.ts';
import type { ExportDocument } from '../../../shared/exchange/document.ts';
import { peopleNamed } from '../../../shared/exchange/people.ts';
import { connect } from '../../database/connection.ts';
import { syncFolder } from '../../database/files.ts';
import { Store, sqlFor } from '../../database/store.ts';
import { listProtocols } from '../protocols.ts';
import { FORMS } from './forms.ts';
import { exportedPatient, exportedPractice, practitionersNamed } from './gather.ts';

/** A practice that is to be written into a file. */
export interface PracticeFileJob {
  /** Of the record; it may be open and in use. */
  readonly database: string;
  /** 32 bytes. The caller keeps and zeroes it. */
  readonly key: Buffer;
  readonly format: ExportFormat;
  readonly head: ExportDocument['head'];
  readonly folder: string;
  readonly fileName: string;
}

/**
 * Writes everything as it stands at one instant, in clear text. The file gets its name after it was flushed, so what bears
 * a name is whole; a draft that a dead process left is cleared away first. Gives its bytes and patients.
 * @throws what the driver or the system throws
 */
export function writePractice(
  job: PracticeFileJob,
  onProgress: (progress: { written: number; of: number }) => void,
): { bytes: number; patients: number } {
  clearDrafts(job.folder);
  const draft = join(job.folder, `.${job.fileName}${DRAFT}`);
  const database = connect(job.database, job.key, { readonly: true });
  try {
    const file = openSync(draft, 'wx', 0o600);
    let bytes = 0;
    const write = (part: string | Uint8Array) => {
      const all = typeof part === 'string' ? Buffer.from(part) : part;
      for (let at = 0; at < all.length; ) at += writeSync(file, all, at);
      bytes += all.length;
    };
    let patients = 0;
    try {
      // One transaction reads one state of the record, whatever is changed meanwhile.
      database.exec('BEGIN');
      patients = gatherInto(new Store(database), job, write, onProgress);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, join(job.folder, job.fileName));
    syncFolder(job.folder);
    return { bytes, patients };
  } catch (cause) {
    rmSync(draft, { force: true });
    throw cause;
  } finally {
    database.close();
  }
}

function gatherInto(
  store: Store,
  { format, head }: PracticeFileJob,
  write: (part: string | Uint8Array) => void,
  onProgress: (progress: { written: number; of: number }) => void,
): number {
  const protocols = [false, true].flatMap((archived) => listProtocols(store, { archived }).protocols);
  const writer = FORMS[format].begin({ head, practice: exportedPractice(store), protocols }, write);
  const named = new Set<string>();
  const ids = store.all(sqlFor.selectFrom('patient').select('id').orderBy('record_number').orderBy('id'));
  for (const [index, { id }] of ids.entries()) {
    const patient = exportedPatient(store, id);
    const people = peopleNamed(patient);
    for (const person of people) named.add(person);
    writer.patient(patient, practitionersNamed(store, people));
    onProgress({ written: index + 1, of: ids.length });
  }
  writer.end(practitionersNamed(store, named));
  return ids.length;
}

const DRAFT = '.ashi-draft';

/** What a thread left that was ended in the middle. */
export function clearDrafts(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.endsWith(DRAFT)) rmSync(join(folder, name), { force: true });
}
