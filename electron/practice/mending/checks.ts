import type { Output } from '../../../shared/contract/index.ts';
import type { Progress } from '../../database/check.ts';
import { toPracticeError } from '../../database/errors.ts';
import { sqlFor } from '../../database/store.ts';
import type { OpenRecord } from '../backups/backups.ts';
import { runErrand } from '../backups/errands.ts';
import type { Turns } from '../backups/turns.ts';
import { change } from '../record.ts';

/** After opening, the first screen comes first; then it is looked so often whether a full check is due. Milliseconds. */
const FIRST_LOOK_MS = 5_000;
const LOOK_EVERY_MS = 60 * 60_000;
const FULL_EVERY_MS = 7 * 24 * 60 * 60_000;

type Outcome = Output<'checks.run'>['outcome'];

/** Checks one open record beside other work: soon after it was opened, in full once a week and at a press. Ended with the record. */
export class Checks {
  readonly #record: OpenRecord;
  readonly #turns: Turns;
  readonly #onDamage: (findings: readonly string[]) => void;
  readonly #timers: readonly NodeJS.Timeout[];
  #running: {
    readonly outcome: Promise<Outcome>;
    readonly ending: AbortController;
    progress: Progress;
  } | null = null;

  constructor(record: OpenRecord, turns: Turns, onDamage: (findings: readonly string[]) => void) {
    this.#record = record;
    this.#turns = turns;
    this.#onDamage = onDamage;
    this.#timers = [
      setTimeout(() => this.#look('quick'), FIRST_LOOK_MS),
      setInterval(() => this.#look(null), LOOK_EVERY_MS),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  end(): void {
    this.stop();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  get(): Output<'checks.get'> {
    return { checkedAt: this.#checkedAt(), running: this.#running?.progress ?? null };
  }

  /** Checks in full; whoever asks while a check runs begins anew. */
  async run(): Promise<Output<'checks.run'>> {
    this.stop();
    return { outcome: await this.#check('full') };
  }

  stop(): void {
    this.#running?.ending.abort();
    this.#running = null;
  }

  /** @param otherwise what is checked where no full check is due */
  #look(otherwise: 'quick' | null): void {
    if (this.#running !== null) return;
    const since = this.#checkedAt() ?? this.#foundedAt();
    const isDue = Date.now() - Date.parse(since) > FULL_EVERY_MS;
    const depth = isDue ? 'full' : otherwise;
    if (depth === null) return;
    this.#check(depth).catch((cause) => console.error(`checks.run: ${toPracticeError(cause).code}`));
  }

  #check(depth: 'quick' | 'full'): Promise<Outcome> {
    const { files, key } = this.#record;
    const ending = new AbortController();
    const errand = { kind: 'check', database: files.database, key, depth } as const;
    const findings = this.#turns.take(() => {
      ending.signal.throwIfAborted();
      return runErrand<string[]>(errand, ending.signal, (progress) => {
        running.progress = progress;
      });
    });
    const outcome = findings.then(
      (found) => this.#conclude(found, depth),
      (cause) => {
        if (ending.signal.aborted) return 'stopped' as const;
        throw cause;
      },
    );
    const running = { outcome, ending, progress: { done: 0, total: 1 } };
    this.#running = running;
    return outcome.finally(() => {
      if (this.#running === running) this.#running = null;
    });
  }

  #conclude(findings: readonly string[], depth: 'quick' | 'full'): Outcome {
    if (findings.length > 0) {
      this.#onDamage(findings);
      return 'damaged';
    }
    if (depth === 'full') {
      const at = new Date().toISOString();
      const { store } = this.#record;
      change(store, 'checks.run', at, () => {
        store.run(sqlFor.updateTable('settings').set({ checked_at: at }).where('id', '=', 1));
        return { value: null, subject: { kind: 'practice', id: null }, summary: 'found sound' };
      });
    }
    return 'sound';
  }

  /** A record that was never checked was whole when it was made. */
  #foundedAt(): string {
    const first = sqlFor.selectFrom('audit').select('at').orderBy('id').limit(1);
    return this.#record.store.first(first)!.at;
  }

  #checkedAt(): string | null {
    return this.#record.store.first(sqlFor.selectFrom('settings').select('checked_at'))?.checked_at ?? null;
  }
}
