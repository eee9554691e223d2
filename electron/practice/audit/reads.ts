import type { Input, Output, VerbName } from '../../../shared/contract/index.ts';
import { appendToTrail, type TrailRow } from '../../database/audit-chain.ts';
import { toPracticeError } from '../../database/errors.ts';
import type { Store } from '../../database/store.ts';
import { trailEntry } from './entry.ts';
import { SHOWN, type Shown } from './shown.ts';

/** The same person, verb and patient leave one row in so long. Milliseconds. */
const ONE_ROW_IN_MS = 10 * 60_000;

/**
 * Writes into the trail of an open record who was shown whose data. Answers that are given together share one
 * transaction, and leave only after it. Reading never fails for it: what cannot be written waits, with its own time, for
 * the next read that can be, and the log says so; what still waits when the record is closed is lost.
 */
export class Reads {
  readonly #store: Store;
  readonly #clock: () => number;
  /** When which row was last written, by the clock. */
  readonly #written = new Map<string, number>();
  #waiting: Omit<TrailRow, 'id'>[] = [];
  #turn: Promise<void> | null = null;
  #isFailing = false;

  /** @param clock milliseconds that only grow, whatever is done to the computer's date */
  constructor(store: Store, clock: () => number = () => performance.now()) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Resolves when what an answer shows stands in the trail, or waits to be written there. */
  note<V extends VerbName>(verb: V, input: Input<V>, output: Output<V>): Promise<void> {
    try {
      const shows = SHOWN[verb as keyof typeof SHOWN] as
        | ((store: Store, input: Input<V>, output: Output<V>) => Shown | null)
        | null;
      const shown = shows?.(this.#store, input, output) ?? null;
      if (shown !== null) this.#keep(verb, shown);
    } catch (cause) {
      this.#reportFailure(cause);
    }
    if (this.#waiting.length === 0) return Promise.resolve();
    this.#turn ??= new Promise((resolve) => {
      setImmediate(() => {
        this.#turn = null;
        this.flush();
        resolve();
      });
    });
    return this.#turn;
  }

  /** Writes what waits, or leaves it waiting. */
  flush(): void {
    if (this.#waiting.length === 0) return;
    try {
      this.#store.transaction(() => {
        for (const row of this.#waiting) appendToTrail(this.#store, row);
      });
      this.#waiting = [];
      this.#isFailing = false;
    } catch (cause) {
      this.#reportFailure(cause);
    }
  }

  #keep(verb: VerbName, shown: Shown): void {
    const row = trailEntry(this.#store, { at: new Date().toISOString(), verb, ...shown });
    const key = [row.practitioner_id, verb, row.subject_kind, row.subject_id].join();
    const now = this.#clock();
    for (const [old, at] of this.#written) {
      // In the order in which they were written: the rest is younger.
      if (now - at < ONE_ROW_IN_MS) break;
      this.#written.delete(old);
    }
    if (this.#written.has(key)) return;
    this.#written.set(key, now);
    this.#waiting.push(row);
  }

  /** Once for each stretch of failing, without any text of the record. */
  #reportFailure(cause: unknown): void {
    if (!this.#isFailing)
      console.error(`audit: a read is not in the trail yet, ${toPracticeError(cause).code}`);
    this.#isFailing = true;
  }
}
