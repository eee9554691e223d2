import { parentPort, workerData } from 'node:worker_threads';
import type { ImportChoices } from '../../../shared/contract/imports.ts';
import { readExport } from '../../../shared/exchange/read.ts';
import { connect } from '../../database/connection.ts';
import { toPracticeError } from '../../database/errors.ts';
import { Store } from '../../database/store.ts';
import { meet } from './meet.ts';
import { reportOf } from './report.ts';
import { takingOf } from './taking.ts';
import { type PracticeFileJob, writePractice } from './write-practice.ts';

/** A file that is to be held against the record; without choices, to be told of, with them, to be taken in. */
interface ReadJob {
  readonly database: string;
  /** 32 bytes. */
  readonly key: Buffer;
  readonly text: string;
  readonly choices: ImportChoices | null;
}

/** What the thread is started for. Its key is a copy of its own. */
export type ExchangeErrand =
  | ({ readonly kind: 'write' } & PracticeFileJob)
  | ({ readonly kind: 'read' } & ReadJob);

const errand = workerData as ExchangeErrand;
const key = Buffer.from(errand.key);
try {
  const value =
    errand.kind === 'write'
      ? writePractice({ ...errand, key }, (progress) => parentPort!.postMessage({ progress }))
      : read({ ...errand, key });
  parentPort!.postMessage({ ok: true, value });
} catch (cause) {
  parentPort!.postMessage({ ok: false, refusal: toPracticeError(cause).toRefusal() });
} finally {
  key.fill(0);
}

/** What a file would bring, or what of it is to be written; from one state of the record, which is only read. */
function read({ text, database: path, key: own, choices }: ReadJob) {
  const document = readExport(text);
  const database = connect(path, own, { readonly: true });
  try {
    database.exec('BEGIN');
    const store = new Store(database);
    const met = meet(store, document);
    return choices === null ? reportOf(store, document, met) : takingOf(store, document, met, choices);
  } finally {
    database.close();
  }
}
