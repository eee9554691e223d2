import type { Input, Output } from '../../../shared/contract/index.ts';
import type { Store } from '../../database/store.ts';
import { runErrand } from '../backups/errands.ts';
import { change } from '../record.ts';
import { Reads } from './reads.ts';

/** The open record, as its trail needs it. */
export interface TrailRecord {
  readonly database: string;
  readonly store: Store;
  /** 32 bytes; zeroed when the record is closed. */
  readonly key: Buffer;
  /** Where its backups are to be found now. */
  backupFolders(): readonly string[];
}

/** The audit trail of one open record: what is read, and what looks at the trail as a whole. Ended with the record. */
export class AuditTrail {
  readonly reads: Reads;
  readonly #record: TrailRecord;
  readonly #ending = new AbortController();

  constructor(record: TrailRecord) {
    this.#record = record;
    this.reads = new Reads(record.store);
  }

  verify({ noted }: Input<'audit.verify'>): Promise<Output<'audit.verify'>> {
    const { database, key } = this.#record;
    const errand = {
      kind: 'verifyTrail',
      database,
      key,
      folders: this.#record.backupFolders(),
      noted,
    } as const;
    return runErrand(errand, this.#ending.signal);
  }

  /** The row that tells of the export is the last one in it. */
  async export({ format }: Input<'audit.export'>, at: string): Promise<Output<'audit.export'>> {
    const { database, key, store } = this.#record;
    this.reads.flush();
    change(store, 'audit.export', at, () => ({
      value: null,
      subject: { kind: 'practice', id: null },
      summary: `exported as ${format}`,
    }));
    const errand = { kind: 'exportTrail', database, key, format } as const;
    return { text: await runErrand<string>(errand, this.#ending.signal) };
  }

  /** Writes what still waits, before the record is closed. */
  end(): void {
    this.#ending.abort();
    this.reads.flush();
  }
}
