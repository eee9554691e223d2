import { copyFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PracticeError } from '../../../shared/contract/errors.ts';
import type { Input, Output, VerbName } from '../../../shared/contract/index.ts';
import type { PracticeStatus } from '../../../shared/contract/practice.ts';
import { backupFiles, backupsIn } from '../../database/backup.ts';
import { damaged, toPracticeError } from '../../database/errors.ts';
import type { PracticeFiles } from '../../database/files.ts';
import type { Unwrapped } from '../../database/keys.ts';
import { type DatabasePlace, openDatabase } from '../../database/open.ts';
import { peopleOf, stage } from '../../database/restore.ts';
import { isKeyOf } from '../../database/salvage/pages.ts';
import type { Store } from '../../database/store.ts';
import type { Errand } from '../backups/errand-thread.ts';
import { runErrand } from '../backups/errands.ts';
import { backupInstant, backupName } from '../backups/names.ts';
import { refuseNonAdministrator } from '../people.ts';
import { type Damage, damageOfFiles, damageRefusal } from './damage.ts';
import { damageReport } from './report.ts';

/** What is known of the damage to one data folder, and what can be done about it while nothing is open. */
export class Mending {
  readonly #files: PracticeFiles;
  readonly #closing = new AbortController();
  /** What was found wrong beyond what the files show; null: nothing is known. */
  #found: { readonly damage: Damage; readonly findings: readonly string[] } | null = null;
  #progress: PracticeStatus['progress'] = null;

  constructor(files: PracticeFiles) {
    this.#files = files;
  }

  /** How far the work is that somebody waits for. */
  get progress(): PracticeStatus['progress'] {
    return this.#progress;
  }

  /** Ends what runs, so that closing does not wait for it. */
  hurry(): void {
    this.#closing.abort();
  }

  damage(isOpen: boolean): Damage | null {
    return (isOpen ? null : damageOfFiles(this.#files)) ?? this.#found?.damage ?? null;
  }

  /** Remembers that the record is damaged. What is open stays open: people decide when to leave it. */
  found(findings: readonly string[], damage: Damage = 'record'): void {
    this.#found = { damage, findings };
  }

  /** Remembers that a verb came upon damage, if nothing more exact is known. */
  met(cause: unknown, verb: VerbName): void {
    if (toPracticeError(cause).code === 'damaged' && this.#found === null) {
      this.found([`${verb}: could not be read.`]);
    }
  }

  /** The record that was damaged is no longer there. */
  forget(): void {
    this.#found = null;
  }

  refuseDamaged(): void {
    const damage = damageOfFiles(this.#files);
    if (damage !== null) throw damageRefusal(damage);
  }

  /** What a dead process left behind is looked through before anybody sees it. */
  async checkAfterCrash(key: Buffer): Promise<void> {
    const { database } = this.#files;
    if (!existsSync(`${database}-wal`)) return;
    const errand = { kind: 'check', database, key, depth: 'afterCrash' } as const;
    const findings = await this.#runShown<string[]>(errand);
    if (findings.length === 0) return;
    this.found(findings);
    throw damaged();
  }

  /** Opens the database, and remembers when it cannot be opened because it is damaged. */
  open(place: DatabasePlace): Store {
    try {
      const store = openDatabase(place);
      this.forget();
      return store;
    } catch (cause) {
      if (toPracticeError(cause).code === 'damaged') {
        const findings = ['practice.db: cannot be opened with this key.'];
        const isForeign = statSync(place.path).size > 0 && !isKeyOf(place.path, place.key);
        this.found(findings, isForeign ? 'key' : 'record');
      }
      throw cause;
    }
  }

  look(): Output<'mending.look'> {
    const backups = backupsIn(this.#files.backups).map(({ name, bytes }) => ({
      name,
      at: backupInstant(name)?.toISOString() ?? null,
      bytes,
    }));
    return { backups: backups.reverse() };
  }

  report(): Output<'mending.report'> {
    return { text: damageReport(this.#files, this.#found?.findings ?? null) };
  }

  folderOf(from: Input<'mending.restore'>['from']): string {
    if ('folder' in from) return from.folder;
    if (!backupsIn(this.#files.backups).some(({ name }) => name === from.name)) {
      throw new PracticeError('not-found', 'This backup is no longer in its folder.', 'from');
    }
    return join(this.#files.backups, from.name);
  }

  /** Makes what can be read of the record ready to take its place. */
  stageSalvaged({ key, personId }: Unwrapped): Promise<Output<'mending.salvage'>> {
    const stamp = backupName(new Date());
    return this.#runShown({ kind: 'salvage', files: this.#files, key, personId, stamp });
  }

  /** Makes a backup ready to take the place of the record. */
  stageRestore(from: string, { key, personId }: Unwrapped): Promise<void> {
    const stamp = backupName(new Date());
    return this.#runShown({ kind: 'restore', files: this.#files, from, key, personId, stamp });
  }

  /** Makes the key of a backup ready to take the place of the record's own, where it opens the record. */
  stageKey(folder: string, { key, personId }: Unwrapped): void {
    const { database } = this.#files;
    if (!existsSync(database)) throw damageRefusal('noRecord');
    if (!isKeyOf(database, key)) {
      const message = 'The key of this backup does not open the record that is here. Nothing was changed.';
      throw new PracticeError('not-found', message, 'from');
    }
    // Where damage hides who works here, the key alone decides.
    const people = peopleOf(database, key);
    if (people !== null) refuseNonAdministrator(people, personId);
    stage(this.#files, backupName(new Date()), (coming) => copyFileSync(backupFiles(folder).key, coming.key));
  }

  /** An errand that people wait for, with its progress. */
  async #runShown<T>(errand: Errand): Promise<T> {
    try {
      return await runErrand<T>(errand, this.#closing.signal, (progress) => {
        this.#progress = progress;
      });
    } finally {
      this.#progress = null;
    }
  }
}
