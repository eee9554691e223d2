import { join } from 'node:path';
import { PracticeError } from '../../../shared/contract/errors.ts';
import type { ImportChoices } from '../../../shared/contract/imports.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { Backups, OpenRecord } from '../backups/backups.ts';
import type { Turns } from '../backups/turns.ts';
import { runThread } from '../threads.ts';
import type { ExchangeErrand } from './exchange-thread.ts';

/** Lies beside this module, in the sources and in the built practice. */
const THREAD = join(import.meta.dirname, 'exchange-thread');

/** Takes exported records into one open practice. Ended with the record. */
export class Imports {
  readonly #record: OpenRecord;
  readonly #turns: Turns;
  readonly #backups: Backups | null;
  readonly #ending = new AbortController();
  #isTaking = false;
  #underWay: Promise<unknown> | null = null;

  /** The sample practice has no backups. */
  constructor(record: OpenRecord, turns: Turns, backups: Backups | null) {
    this.#record = record;
    this.#turns = turns;
    this.#backups = backups;
  }

  /** Resolves when the file takes changes again; null while it does. */
  get underWay(): Promise<unknown> | null {
    return this.#underWay;
  }

  end(): void {
    this.#ending.abort();
  }

  /** Reads a file and holds it against the record, in a thread; nothing is written. */
  check({ text }: Input<'imports.check'>): Promise<Output<'imports.check'>> {
    return this.#run({ kind: 'check', ...this.#file(text) });
  }

  /** Backs up, then reads the file again and writes what was chosen in one transaction, in a thread. */
  async take({ text, choices }: Input<'imports.take'>): Promise<Output<'imports.take'>> {
    if (this.#isTaking) throw new PracticeError('conflict', 'A file is being taken in already.');
    this.#isTaking = true;
    try {
      // Who cannot be read is told so before anything is copied.
      await this.#run({ kind: 'try', ...this.#file(text), choices });
      await this.#backups?.make();
      return await this.#turns.take(() => this.#write(text, choices));
    } finally {
      this.#isTaking = false;
    }
  }

  async #write(text: string, choices: ImportChoices): Promise<Output<'imports.take'>> {
    if (this.#ending.signal.aborted) {
      throw new PracticeError('locked', 'The practice was locked meanwhile. Nothing was taken in.');
    }
    const { store } = this.#record;
    const taken = this.#run<Output<'imports.take'>>({ kind: 'take', ...this.#file(text), choices });
    this.#underWay = taken.catch(() => {});
    // What this connection would write now is refused at once; waiting for it would keep everybody waiting.
    store.setPatience(0);
    try {
      return await taken;
    } finally {
      this.#underWay = null;
      if (!this.#ending.signal.aborted) store.setPatience();
    }
  }

  #file(text: string) {
    const { files, key } = this.#record;
    return { database: files.database, key, text };
  }

  #run<T>(errand: ExchangeErrand): Promise<T> {
    return runThread<T>(THREAD, errand, this.#ending.signal);
  }
}
