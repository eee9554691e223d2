import { existsSync, readdirSync, rmSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { isSameDay } from 'date-fns/isSameDay';
import type { Backup } from '../../../shared/contract/backups.ts';
import type { Copies } from '../../../shared/contract/erasure.ts';
import { PracticeError } from '../../../shared/contract/errors.ts';
import type { Input, Output, VerbName } from '../../../shared/contract/index.ts';
import { backupFiles, backupsIn } from '../../database/backup.ts';
import { toPracticeError } from '../../database/errors.ts';
import type { PracticeFiles } from '../../database/files.ts';
import { type Store, sqlFor } from '../../database/store.ts';
import { change } from '../record.ts';
import { runErrand } from './errands.ts';
import { folderProblem, problemOnWriting } from './folder.ts';
import { backupInstant, backupName } from './names.ts';
import { outdated } from './rotation.ts';
import type { Turns } from './turns.ts';

/** After opening, the first screen comes first; then the day's backup is looked after so often. Milliseconds. */
const FIRST_LOOK_MS = 20_000;
const LOOK_EVERY_MS = 15 * 60_000;

/** The open record, as its backups need it. */
export interface OpenRecord {
  readonly files: PracticeFiles;
  readonly store: Store;
  /** 32 bytes; zeroed when the record is closed. */
  readonly key: Buffer;
}

/** Makes, lists and rotates the backups of one open record, one a day by itself. Ended with the record. */
export class Backups {
  readonly #record: OpenRecord;
  readonly #turns: Turns;
  readonly #ending = new AbortController();
  readonly #timers: readonly NodeJS.Timeout[];
  #running: Promise<Backup> | null = null;

  constructor(record: OpenRecord, turns: Turns) {
    this.#record = record;
    this.#turns = turns;
    const look = () => void this.#makeOfToday().catch(reportFailure);
    this.#timers = [setTimeout(look, FIRST_LOOK_MS), setInterval(look, LOOK_EVERY_MS)];
    for (const timer of this.#timers) timer.unref();
  }

  end(): void {
    this.#ending.abort();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  list(): Output<'backups.list'> {
    const chosen = this.#chosen();
    const folder = chosen || this.#record.files.backups;
    const problem = chosen === '' ? null : folderProblem(chosen);
    const backups = problem === null ? this.#in(folder).reverse() : [];
    return { folder, isChosen: chosen !== '', problem, backups };
  }

  /** Makes a backup now; whoever asks while one is being made gets that one. */
  make(): Promise<Backup> {
    this.#running ??= this.#turns
      .take(() => this.#make())
      .finally(() => {
        this.#running = null;
      });
    return this.#running;
  }

  choose({ folder }: Input<'backups.choose'>, at: string): Output<'backups.choose'> {
    if (folder !== '') {
      const problem = isAbsolute(folder)
        ? (folderProblem(folder) ?? problemOnWriting(folder))
        : 'Please enter the whole path of the folder.';
      if (problem !== null) throw new PracticeError('invalid', problem, 'folder');
    }
    return change(this.#record.store, 'backups.choose', at, () => {
      this.#record.store.run(
        sqlFor.updateTable('settings').set({ backup_folder: folder }).where('id', '=', 1),
      );
      return {
        value: {},
        subject: PRACTICE,
        summary: folder === '' ? 'in the data folder' : 'in a chosen folder',
      };
    });
  }

  compare({ name }: Input<'backups.compare'>): Promise<Output<'backups.compare'>> {
    const { files, key } = this.#record;
    const backup = backupFiles(this.folderOf(name)).database;
    const errand = { kind: 'compare', backup, practice: files.database, key } as const;
    return runErrand(errand, this.#ending.signal);
  }

  /** Every folder that may hold backups of this record now. */
  folders(): string[] {
    const chosen = this.#chosen();
    const { backups } = this.#record.files;
    return chosen === '' || folderProblem(chosen) !== null ? [backups] : [backups, chosen];
  }

  /** The folder of a backup of the list. */
  folderOf(name: string): string {
    const { folder, backups } = this.list();
    if (!backups.some((backup) => backup.name === name)) {
      throw new PracticeError('not-found', 'This backup is no longer in its folder.', 'name');
    }
    return join(folder, name);
  }

  /** Copies of the record that were made earlier, wherever Ashi put them. */
  copies(): Copies {
    const backups = this.folders().flatMap((place) => this.#in(place));
    const forGood = backups.filter(({ at }) => at === null).length;
    return { backups: backups.length - forGood, forGood, setAside: this.#setAside().length };
  }

  /** Makes a backup now, and once it stands deletes all earlier ones and every record that was set aside. */
  async replaceAll(): Promise<Output<'backups.replaceAll'>> {
    const { problem } = this.list();
    if (problem !== null) throw new PracticeError('unreachable', problem);
    const earlier = [
      ...this.folders().flatMap((place) => this.#in(place).map(({ name }) => join(place, name))),
      ...this.#setAside(),
    ];
    return this.#turns.take(async () => {
      await this.#copy();
      for (const folder of earlier) rmSync(folder, { recursive: true, force: true });
      const removed = earlier.length;
      return this.#noted('backups.replaceAll', { removed }, `deleted ${removed} earlier copies`);
    });
  }

  #setAside(): string[] {
    const { setAside } = this.#record.files;
    return existsSync(setAside) ? readdirSync(setAside).map((name) => join(setAside, name)) : [];
  }

  async #make(): Promise<Backup> {
    return this.#noted('backups.make', await this.#copy(), 'backed up');
  }

  #noted<T>(verb: VerbName, value: T, summary: string): T {
    const { store } = this.#record;
    return change(store, verb, new Date().toISOString(), () => ({ value, subject: PRACTICE, summary }));
  }

  async #copy(): Promise<Backup> {
    const { files, key } = this.#record;
    const chosen = this.#chosen();
    // A drive that is not there today must not cost the day's backup.
    const folder = chosen === '' || folderProblem(chosen) !== null ? files.backups : chosen;
    const name = backupName(new Date());
    const job = { kind: 'make', database: files.database, key, keyFile: files.key, folder, name } as const;
    await runErrand<void>(job, this.#ending.signal);
    for (const old of this.#outdatedIn(folder)) {
      // A clock that was set back dates it before all others; it is the one that was asked for.
      if (old.name !== name) rmSync(join(folder, old.name), { recursive: true, force: true });
    }
    return this.#in(folder).find((backup) => backup.name === name)!;
  }

  async #makeOfToday(): Promise<void> {
    const { folder } = this.list();
    const isMade = [folder, this.#record.files.backups].some((place) =>
      this.#in(place).some(({ at }) => at !== null && isSameDay(new Date(at), new Date())),
    );
    if (!isMade) await this.make();
  }

  #in(folder: string): Backup[] {
    return backupsIn(folder).map(({ name, bytes }) => ({
      name,
      at: backupInstant(name)?.toISOString() ?? null,
      bytes,
    }));
  }

  #outdatedIn(folder: string) {
    const dated = this.#in(folder).flatMap(({ name, at }) =>
      at === null ? [] : [{ name, at: new Date(at) }],
    );
    return outdated(dated);
  }

  #chosen(): string {
    return this.#record.store.first(sqlFor.selectFrom('settings').select('backup_folder'))!.backup_folder;
  }
}

const PRACTICE = { kind: 'practice', id: null } as const;

/** For the log; the list of backups shows people that today's is missing. */
function reportFailure(cause: unknown): void {
  console.error(`backups.make: ${toPracticeError(cause).code}`);
}
