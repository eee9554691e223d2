import { parentPort, workerData } from 'node:worker_threads';
import type { ImportChoices } from '../../../shared/contract/imports.ts';
import { readExport } from '../../../shared/exchange/read.ts';
import { connect } from '../../database/connection.ts';
import { toPracticeError } from '../../database/errors.ts';
import { prepareToWrite } from '../../database/open.ts';
import { Store } from '../../database/store.ts';
import { change } from '../record.ts';
import { meet } from './meet.ts';
import { type PatientFileJob, patientFile } from './patient-file.ts';
import { reportOf } from './report.ts';
import { takeIn } from './take.ts';
import { takingOf } from './taking.ts';
import { type PracticeFileJob, writePractice } from './write-practice.ts';

/** An exported file and the record that it is held against. */
interface FileJob {
  readonly database: string;
  /** 32 bytes. */
  readonly key: Buffer;
  readonly text: string;
}

/** What the thread is started for. Its key is a copy of its own. */
export type ExchangeErrand =
  | ({ readonly kind: 'everything' } & PracticeFileJob)
  | ({ readonly kind: 'patient' } & PatientFileJob)
  /** Tells what a file would bring. */
  | ({ readonly kind: 'check' } & FileJob)
  /** Refuses what could not be taken in, and writes nothing. */
  | ({ readonly kind: 'try'; readonly choices: ImportChoices } & FileJob)
  | ({ readonly kind: 'take'; readonly choices: ImportChoices } & FileJob);

const errand = workerData as ExchangeErrand;
const key = Buffer.from(errand.key);
try {
  parentPort!.postMessage({ ok: true, value: done({ ...errand, key }) });
} catch (cause) {
  parentPort!.postMessage({ ok: false, refusal: toPracticeError(cause).toRefusal() });
} finally {
  key.fill(0);
}

function done(errand: ExchangeErrand): unknown {
  switch (errand.kind) {
    case 'everything':
      return writePractice(errand, (progress) => parentPort!.postMessage({ progress }));
    case 'patient':
      return patientFile(errand);
    case 'check':
      return check(errand);
    case 'try':
      return attempt(errand, errand.choices);
    case 'take':
      return take(errand, errand.choices);
  }
}

function check(job: FileJob) {
  const document = readExport(job.text);
  return onOneState(job, (store) => reportOf(store, document, meet(store, document)));
}

function attempt(job: FileJob, choices: ImportChoices): void {
  const document = readExport(job.text);
  onOneState(job, (store) => takingOf(store, document, meet(store, document), choices));
}

/** Holds the file against the record and writes what was chosen, in one transaction. */
function take({ database: path, key, text }: FileJob, choices: ImportChoices) {
  const document = readExport(text);
  const database = connect(path, key, {});
  try {
    prepareToWrite(database);
    const store = new Store(database);
    const at = new Date().toISOString();
    return change(store, 'imports.take', at, () =>
      takeIn(store, takingOf(store, document, meet(store, document), choices), at),
    );
  } finally {
    database.close();
  }
}

/** Asks one state of the record, which is only read. */
function onOneState<T>({ database: path, key }: FileJob, ask: (store: Store) => T): T {
  const database = connect(path, key, { readonly: true });
  try {
    database.exec('BEGIN');
    return ask(new Store(database));
  } finally {
    database.close();
  }
}
