import { join } from 'node:path';
import { PracticeError } from '../../../shared/contract/errors.ts';
import type { ImportChoices } from '../../../shared/contract/imports.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { Backups, OpenRecord } from '../backups/backups.ts';
import type { Turns } from '../backups/turns.ts';
import { change } from '../record.ts';
import { runThread } from '../threads.ts';
import type { ExchangeErrand } from './exchange-thread.ts';
import { takeIn } from './take.ts';
import type { Taking } from './taking.ts';

/** Lies beside this module, in the sources and in the built practice. */
const THREAD = join(import.meta.dirname, 'exchange-thread');

/** Takes exported records into one open practice. Ended with the record. */
export class Imports {
  readonly #record: OpenRecord;
  readonly #turns: Turns;
  readonly #backups: Backups | null;
  readonly #ending = new AbortController();
  #isTaking = false;

  /** The sample practice has no backups. */
  constructor(record: OpenRecord, turns: Turns, backups: Backups | null) {
    this.#record = record;
    this.#turns = turns;
    this.#backups = backups;
  }

  end(): void {
    this.#ending.abort();
  }

  /** Reads a file and holds it against the record, in a thread; nothing is written. */
  check({ text }: Input<'imports.check'>): Promise<Output<'imports.check'>> {
    return this.#read(text, null);
  }

  /** Backs up, reads the file in a thread, then writes what was chosen in one transaction. */
  async take({ text, choices }: Input<'imports.take'>): Promise<Output<'imports.take'>> {
    if (this.#isTaking) throw new PracticeError('conflict', 'A file is being taken in already.');
    this.#isTaking = true;
    try {
      // Who cannot be read is told so before anything is copied.
      const taking = await this.#read<Taking>(text, choices);
      await this.#backups?.make();
      return await this.#turns.take(async () => {
        if (this.#ending.signal.aborted) {
          throw new PracticeError('locked', 'The practice was locked meanwhile. Nothing was taken in.');
        }
        const at = new Date().toISOString();
        return change(this.#record.store, 'imports.take', at, () => takeIn(this.#record.store, taking, at));
      });
    } finally {
      this.#isTaking = false;
    }
  }

  #read<T>(text: string, choices: ImportChoices | null): Promise<T> {
    const { files, key } = this.#record;
    const errand: ExchangeErrand = { kind: 'read', database: files.database, key, text, choices };
    return runThread<T>(THREAD, errand, this.#ending.signal);
  }
}
