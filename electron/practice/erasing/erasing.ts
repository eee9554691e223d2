import { PracticeError } from '../../../shared/contract/errors.ts';
import type { Input, Output, VerbName } from '../../../shared/contract/index.ts';
import { toPracticeError } from '../../database/errors.ts';
import type { Backups, OpenRecord } from '../backups/backups.ts';
import { runErrand } from '../backups/errands.ts';
import type { Turns } from '../backups/turns.ts';
import type { Done } from '../done.ts';
import { mergedWith } from '../merged-entries.ts';
import { getPatient } from '../patients.ts';
import { change } from '../record.ts';
import { localDay } from '../sessions/rows.ts';
import { erasePatient, eraseRows, erasures, extentOf } from './erase.ts';
import { letStay, rememberErased, returned } from './erased-list.ts';
import { retentionOf } from './retention.ts';

/**
 * Takes patients off an open record and clears its file of them, in a thread of its own. Ended with the record; what is
 * left to clear then is cleared when it is opened next.
 */
export class Erasing {
  readonly #record: OpenRecord;
  readonly #turns: Turns;
  readonly #backups: Backups | null;
  readonly #ending = new AbortController();
  #underWay: Promise<void> | null = null;

  constructor(record: OpenRecord, turns: Turns, backups: Backups | null) {
    this.#record = record;
    this.#turns = turns;
    this.#backups = backups;
    this.#remember();
    if (this.#isDue()) void turns.take(() => this.#clear());
  }

  /** Resolves when the file takes changes again; null while it does. */
  get underWay(): Promise<void> | null {
    return this.#underWay;
  }

  end(): void {
    this.#ending.abort();
  }

  /** What erasing a patient would take away, and what would still hold it. */
  of({ id }: Input<'erasure.of'>): Output<'erasure.of'> {
    const { store } = this.#record;
    getPatient(store, { id });
    return {
      extent: extentOf(store, id),
      ...retentionOf(store, id, localDay(now())),
      copies: this.#copies(),
    };
  }

  async run(input: Input<'erasure.run'>): Promise<Output<'erasure.run'>> {
    const isCleared = await this.#erase('erasure.run', (at) => erasePatient(this.#record.store, input, at));
    return { isCleared, copies: this.#copies() };
  }

  returned(): Output<'erasure.returned'> {
    return { patients: this.#returned().length };
  }

  /** Erases again whom a restored backup has brought back, or lets them stay. */
  async settle({ again }: Input<'erasure.settle'>): Promise<Output<'erasure.settle'>> {
    const { store, files } = this.#record;
    const ids = this.#returned();
    if (ids.length === 0) throw new PracticeError('not-found', 'No erased patient has come back.');
    const done = (summary: string): Done<null> => ({
      value: null,
      subject: { kind: 'practice', id: null },
      summary: `${summary}: ${ids.join(', ')}`,
    });
    if (again) {
      const isCleared = await this.#erase('erasure.settle', (at) => {
        eraseRows(store, [...new Set(ids.flatMap((id) => mergedWith(store, id)))], at);
        return done('erased again');
      });
      return { isCleared };
    }
    change(store, 'erasure.settle', now(), () => done('stay'));
    letStay(files.erased, ids);
    return { isCleared: true };
  }

  /** Erases as soon as no backup is being made, which would hold what goes; gives whether the file is clear of it. */
  #erase(verb: VerbName, work: (at: string) => Done<null>): Promise<boolean> {
    const { store } = this.#record;
    return this.#turns.take(async () => {
      const at = now();
      change(store, verb, at, () => work(at));
      this.#remember();
      await this.#clear();
      return !this.#isDue();
    });
  }

  /** Erased is who was erased: a list that cannot be written now is written when the record is opened next. */
  #remember(): void {
    try {
      rememberErased(this.#record.files.erased, this.#record.store);
    } catch (cause) {
      console.error(`erasure: the list is not written yet, ${toPracticeError(cause).code}`);
    }
  }

  async #clear(): Promise<void> {
    this.#underWay = this.#runClearing().finally(() => {
      this.#underWay = null;
    });
    await this.#underWay;
  }

  async #runClearing(): Promise<void> {
    const { store, files, key } = this.#record;
    // What this connection would write now is refused at once; waiting for it would keep everybody waiting.
    store.setPatience(0);
    try {
      const { all } = erasures(store);
      const errand = { kind: 'clear', database: files.database, key, erasures: all } as const;
      await runErrand<void>(errand, this.#ending.signal);
    } catch (cause) {
      console.error(`erasure: the file is not cleared yet, ${toPracticeError(cause).code}`);
    } finally {
      if (!this.#ending.signal.aborted) store.setPatience();
    }
  }

  #isDue(): boolean {
    if (this.#ending.signal.aborted) return true;
    const { all, cleared } = erasures(this.#record.store);
    return all > cleared;
  }

  #returned = (): string[] => returned(this.#record.files.erased, this.#record.store);

  #copies = () => this.#backups?.copies() ?? { backups: 0, forGood: 0, setAside: 0 };
}

const now = () => new Date().toISOString();
