import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { PracticeStatus } from '../../shared/contract/practice.ts';
import { backupFiles } from '../database/backup.ts';
import { diskFull, toPracticeError } from '../database/errors.ts';
import {
  ensureFolder,
  moveIntoPlace,
  type PracticeFiles,
  practiceFiles,
  removeDatabase,
} from '../database/files.ts';
import {
  EMPTY_KEY_FILE,
  newDatabaseKey,
  type Unwrapped,
  withPassphrase,
  withRecoveryCode,
  writeKeyFile,
} from '../database/keys.ts';
import { type FolderLock, lockFolder } from '../database/lock.ts';
import { openDatabase } from '../database/open.ts';
import { newRecoveryCode } from '../database/recovery-code.ts';
import { finishRestore, stageNothing } from '../database/restore.ts';
import type { Store } from '../database/store.ts';
import { AuditTrail } from './audit/trail.ts';
import { Backups } from './backups/backups.ts';
import { backupName } from './backups/names.ts';
import { Turns } from './backups/turns.ts';
import { Erasing } from './erasing/erasing.ts';
import { Exports } from './exchange/exports.ts';
import { Imports } from './exchange/imports.ts';
import { KeyRing, PACE, type Pace } from './key-ring.ts';
import { type Keychain, NO_KEYCHAIN } from './keychain.ts';
import { Checks } from './mending/checks.ts';
import { Mending } from './mending/mending.ts';
import { changePerson, everybody, leave, peopleHere, personAtWork, setAtWork, whoComesIn } from './people.ts';
import type { PracticeOptions } from './practice-client.ts';
import { change } from './record.ts';
import { fillSample } from './sample.ts';
import { type Founding, foundPractice } from './settings.ts';

/** A record while it is open. */
interface OpenPractice {
  readonly store: Store;
  readonly trail: AuditTrail;
  /** Of the database; zeroed when it is closed. Backups are made under it. */
  readonly key: Buffer;
  /** The sample practice has none. */
  readonly backups: Backups | null;
  readonly checks: Checks | null;
  readonly exports: Exports;
  readonly erasing: Erasing;
  readonly imports: Imports;
}

/**
 * The door of one data folder: makes, unlocks and locks its record. Every method throws a PracticeError or what the
 * system throws. The methods that derive a key take a while; the router lets one of them run at a time.
 */
export class Practice {
  readonly #files: PracticeFiles;
  readonly #sample: boolean;
  readonly #keys: KeyRing;
  readonly #mending: Mending;
  #lock: FolderLock | null = null;
  #open: OpenPractice | null = null;
  /** Resolves when another record has taken the place of this one, or failed to. */
  #replacing: Promise<unknown> | null = null;

  constructor(options: PracticeOptions, pace: Pace = PACE, keychain: Keychain = NO_KEYCHAIN) {
    this.#sample = options.sample;
    this.#files = practiceFiles(
      options.sample ? join(tmpdir(), `ashi-sample-${randomUUID()}`) : options.folder!,
    );
    this.#keys = new KeyRing(this.#files.key, pace, keychain);
    this.#mending = new Mending(this.#files);
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** The open record; refuses while the practice is locked. */
  get store(): Store {
    return this.#opened().store;
  }

  /** What opens the practice, and for whom; the sample practice has nothing of the kind. */
  get keys(): KeyRing {
    this.#claim();
    this.#refuseForSample();
    return this.#keys;
  }

  /** Tells the audit trail what an answer has shown of the open record. */
  async noteRead<V extends VerbName>(verb: V, input: Input<V>, output: Output<V>): Promise<void> {
    await this.#open?.trail.reads.note(verb, input, output);
  }

  /** The audit trail of the open record. */
  get trail(): AuditTrail {
    return this.#opened().trail;
  }

  /** The backups of the open record. */
  get backups(): Backups {
    const { backups } = this.#opened();
    if (backups === null) {
      throw new PracticeError('invalid', 'The sample practice is not backed up: it is gone when it closes.');
    }
    return backups;
  }

  get exports(): Exports {
    return this.#opened().exports;
  }

  /** What takes patients off the open record. */
  get erasing(): Erasing {
    return this.#opened().erasing;
  }

  /** Resolves when the file of the open record may take changes again; null while it does. */
  get busy(): Promise<unknown> | null {
    return this.#replacing ?? this.#open?.erasing.underWay ?? this.#open?.imports.underWay ?? null;
  }

  get imports(): Imports {
    return this.#opened().imports;
  }

  /** The checks of the open record. */
  get checks(): Checks {
    const { checks } = this.#opened();
    if (checks === null) {
      throw new PracticeError('invalid', 'The sample practice is not checked: it is gone when it closes.');
    }
    return checks;
  }

  /** What is known of damage to this folder. */
  get mending(): Mending {
    this.#claim();
    return this.#mending;
  }

  status(): PracticeStatus {
    this.#claim();
    const { progress } = this.#mending;
    const damage = this.#mending.damage(this.isOpen);
    return { state: this.#state(), sample: this.#sample, damage, progress };
  }

  /** The record is complete under a temporary name before its key is written, and gets its own name after that. */
  async create({
    passphrase,
    settings,
    practitioner,
  }: Input<'practice.create'>): Promise<Output<'practice.create'>> {
    this.#claim();
    this.#mending.refuseDamaged();
    if (this.#state() !== 'new') {
      throw new PracticeError('exists', 'There is a practice in this data folder already. Please unlock it.');
    }
    const { key: keyPath, newDatabase, database } = this.#files;
    const key = newDatabaseKey();
    try {
      const recoveryCode = newRecoveryCode();
      const founder = { id: randomUUID(), name: practitioner.name };
      const cost = await this.#keys.cost();
      const keyFile = await withPassphrase(EMPTY_KEY_FILE, key, founder, passphrase, cost);
      makeDatabase(newDatabase, key, { settings, practitioner: { ...practitioner, id: founder.id } });
      writeKeyFile(keyPath, withRecoveryCode(keyFile, key, recoveryCode));
      moveIntoPlace(newDatabase, database);
      this.#open = this.#openRecord(key);
      return { recoveryCode };
    } catch (cause) {
      if (!existsSync(keyPath)) removeDatabase(newDatabase);
      throw cause;
    } finally {
      key.fill(0);
    }
  }

  async unlock(given: Input<'practice.unlock'>): Promise<PracticeStatus> {
    this.#claim();
    this.#refuseForSample();
    if (this.#state() === 'new')
      throw new PracticeError('locked', 'There is no practice in this data folder yet.');
    this.#mending.refuseDamaged();
    const wrongTries = this.#keys.wrongTries;
    const unwrapped = await this.#keys.unlock(given);
    const means = 'keychain' in given ? 'keychain' : 'recoveryCode' in given ? 'recovery code' : 'passphrase';
    const before = wrongTries === 0 ? '' : `, wrong tries before: ${wrongTries}`;
    try {
      if (!this.isOpen) await this.#mending.checkAfterCrash(unwrapped.key);
      this.#letIn(unwrapped, 'practice.unlock', `unlocked with the ${means}${before}`);
    } finally {
      unwrapped.key.fill(0);
    }
    return this.status();
  }

  /** Closes the record. It locks even where the audit row cannot be written: a full disk must not keep a record open. */
  lock(): PracticeStatus {
    this.#refuseForSample();
    const { store, trail } = this.#opened();
    trail.reads.flush();
    try {
      this.#note(store, 'practice.lock', 'locked');
    } catch (cause) {
      console.error(`practice.lock: no audit row, ${toPracticeError(cause).code}`);
    }
    this.#shut();
    return this.status();
  }

  /** Puts a backup of the list in the place of the record, which is set aside; goes on with the restored one. */
  async restore({ name }: Input<'backups.restore'>): Promise<PracticeStatus> {
    const from = this.backups.folderOf(name);
    const { store, key } = this.#opened();
    const unwrapped = { key: Buffer.from(key), personId: personAtWork(store).id };
    try {
      await this.#replaceRecord(from, unwrapped);
    } finally {
      unwrapped.key.fill(0);
    }
    return this.status();
  }

  /** The same for a backup that lies anywhere, while nothing is open. */
  async restoreFrom({ folder, secret }: Input<'backups.restoreFrom'>): Promise<PracticeStatus> {
    this.#refuseWhileOpen();
    const backup = backupFiles(folder);
    refuseIncomplete(backup.database, backup.key);
    const unwrapped = await this.#keys.unwrap(secret, 'secret', backup.key);
    try {
      await this.#replaceRecord(folder, unwrapped);
    } finally {
      unwrapped.key.fill(0);
    }
    return this.status();
  }

  /** The same in the place of a damaged record. */
  restoreDamaged({ from, secret }: Input<'mending.restore'>): Promise<PracticeStatus> {
    return this.restoreFrom({ folder: this.#mending.folderOf(from), secret });
  }

  /** Puts what can be read of a damaged record in its place, and goes on with that. */
  async salvage({ secret }: Input<'mending.salvage'>): Promise<Output<'mending.salvage'>> {
    this.#refuseWhileOpen();
    this.#mending.refuseDamaged();
    const unwrapped = await this.#keys.unwrap(secret, 'secret');
    try {
      const report = await this.#mending.stageSalvaged(unwrapped);
      this.#finishReplacing();
      this.#letIn(unwrapped, 'practice.unlock', 'unlocked after salvaging');
      return report;
    } finally {
      unwrapped.key.fill(0);
    }
  }

  /** Puts the key of a backup beside the record, where it opens it. */
  async takeKey({ from, secret }: Input<'mending.takeKey'>): Promise<PracticeStatus> {
    this.#refuseWhileOpen();
    const folder = this.#mending.folderOf(from);
    const backup = backupFiles(folder);
    refuseIncomplete(backup.key);
    const unwrapped = await this.#keys.unwrap(secret, 'secret', backup.key);
    try {
      this.#mending.stageKey(folder, unwrapped);
      this.#finishReplacing();
      await this.#mending.checkAfterCrash(unwrapped.key);
      this.#letIn(unwrapped, 'mending.takeKey', 'took the key of a backup; the one of before is set aside');
    } finally {
      unwrapped.key.fill(0);
    }
    return this.status();
  }

  /** Sets a damaged record aside; what is sound is not left this way. */
  beginAnew(): PracticeStatus {
    this.#refuseWhileOpen();
    if (this.#mending.damage(false) === null) {
      throw new PracticeError('conflict', 'This record is not known to be damaged. Please unlock it.');
    }
    stageNothing(this.#files, backupName(new Date()));
    this.#finishReplacing();
    return this.status();
  }

  /** Who can unlock. */
  atDoor(): Promise<Output<'people.atDoor'>> {
    this.#claim();
    return this.#keys.atDoor();
  }

  /** Whoever is at work, and what the keychain of this computer does for them. */
  async atWork(): Promise<Output<'people.atWork'>> {
    const person = personAtWork(this.store);
    return { person, ...(await this.#keys.keychainOf(person.id)) };
  }

  /** Changes what is written of somebody; the choice of people shows the new name. */
  changePerson(input: Input<'people.change'>): Person {
    const person = change(this.store, 'people.change', now(), () => changePerson(this.store, input));
    this.#settleKeys(this.store);
    return person;
  }

  /**
   * Takes somebody out of the practice. The record says so first: it is asked whenever somebody comes in, so that their slot
   * lets nobody in, whatever happens before it is taken off.
   */
  leave({ id }: Input<'people.leave'>): Person {
    const at = now();
    const person = change(this.store, 'people.leave', at, () => leave(this.store, id, at));
    this.#settleKeys(this.store);
    return person;
  }

  /** Ends the wait after a wrong passphrase, so that closing does not wait for it. */
  hurry(): void {
    this.#keys.hurry();
    this.#mending.hurry();
  }

  /** Closes the record and frees the folder; the sample practice is removed. */
  close(): void {
    this.#shut();
    this.#lock?.release();
    this.#lock = null;
    if (this.#sample) rmSync(this.#files.folder, { recursive: true, force: true });
  }

  /** Takes the folder for this process; tried again with every request until it succeeds. */
  #claim(): void {
    if (this.#lock !== null) return;
    ensureFolder(this.#files.folder);
    const lock = lockFolder(this.#files.lock);
    try {
      finishRestore(this.#files);
      if (this.#sample) this.#open = this.#openSample();
      this.#lock = lock;
    } catch (cause) {
      lock.release();
      throw cause;
    }
  }

  #state(): PracticeStatus['state'] {
    if (this.#open !== null) return 'open';
    const { key, database } = this.#files;
    return existsSync(key) || existsSync(database) ? 'locked' : 'new';
  }

  #refuseWhileOpen(): void {
    this.#claim();
    this.#refuseForSample();
    if (this.#open !== null) {
      throw new PracticeError('conflict', 'Please lock the practice before another one takes its place.');
    }
  }

  #opened(): OpenPractice {
    this.#claim();
    if (this.#open === null)
      throw new PracticeError('locked', 'The practice is locked. Please unlock it first.');
    return this.#open;
  }

  #openRecord(key: Buffer): OpenPractice {
    const { database, newDatabase, backups: folder, key: keyFile } = this.#files;
    // The machine died between the last two steps of `create`.
    if (!existsSync(database)) moveIntoPlace(newDatabase, database);
    const store = this.#mending.open({ path: database, key, backup: { folder, keyFile } });
    try {
      return this.#withServices(store, Buffer.from(key));
    } catch (cause) {
      store.close();
      throw cause;
    }
  }

  /** An open record with what works on it. `own` is a key of its own. */
  #withServices(store: Store, own: Buffer): OpenPractice {
    const { database } = this.#files;
    const record = { files: this.#files, store, key: own };
    const turns = new Turns();
    const backups = new Backups(record, turns);
    const checks = new Checks(record, turns, (findings) => this.#mending.found(findings));
    const backupFolders = () => backups.folders();
    const trail = new AuditTrail({ database, store, key: own, backupFolders });
    const erasing = new Erasing(record, turns, backups);
    const exchange = { exports: new Exports(record, turns), imports: new Imports(record, turns, backups) };
    return { store, trail, key: own, backups, checks, ...exchange, erasing };
  }

  /**
   * Opens the record where it is not open yet, for somebody who works here and is at work from now on; it stays closed where
   * the audit row cannot be written.
   */
  #letIn({ key, personId }: Unwrapped, verb: VerbName, summary: string): void {
    const isOpen = this.#open !== null;
    try {
      this.#open ??= this.#openRecord(key);
      const { store } = this.#open;
      const person = whoComesIn(everybody(store), personId);
      if (person === undefined) throw doesNotWorkHere();
      if (isOpen && personAtWork(store).id !== person.id) {
        throw new PracticeError('conflict', 'Somebody else is at work. Lock the practice to change places.');
      }
      change(store, verb, now(), () => {
        setAtWork(store, person.id);
        return { value: null, subject: PRACTICE, summary };
      });
    } catch (cause) {
      this.#mending.met(cause, verb);
      if (!isOpen) this.#shut();
      throw cause;
    }
    this.#settleKeys(this.store);
  }

  /** What a dead process left undone, or a changed name; where it cannot be written now, the next time will do. */
  #settleKeys(store: Store): void {
    try {
      this.#keys.settle(peopleHere(store));
    } catch (cause) {
      console.error(`practice.key is not settled: ${toPracticeError(cause).code}`);
    }
  }

  #shut(): void {
    if (this.#open !== null && !this.#sample) this.#settleKeys(this.#open.store);
    this.#open?.backups?.end();
    this.#open?.checks?.end();
    this.#open?.erasing.end();
    this.#open?.exports.end();
    this.#open?.imports.end();
    this.#open?.trail.end();
    this.#open?.store.close();
    this.#open?.key.fill(0);
    this.#open = null;
  }

  async #replaceRecord(from: string, unwrapped: Unwrapped): Promise<void> {
    const staged = this.#mending.stageRestore(from, unwrapped);
    this.#replacing = staged.catch(() => {});
    try {
      await staged;
      this.#finishReplacing();
      this.#letIn(unwrapped, 'backups.restore', 'restored from a backup; the record of before is set aside');
    } finally {
      this.#replacing = null;
    }
  }

  /** Closes the record and puts in its place what was made ready. */
  #finishReplacing(): void {
    this.#shut();
    finishRestore(this.#files);
    this.#mending.forget();
  }

  #openSample(): OpenPractice {
    const key = newDatabaseKey();
    removeDatabase(this.#files.database);
    const store = openDatabase({ path: this.#files.database, key, backup: null });
    fillSample(store, new Date());
    const record = { files: this.#files, store, key };
    const { database } = this.#files;
    const trail = new AuditTrail({ database, store, key, backupFolders: () => [] });
    const turns = new Turns();
    const erasing = new Erasing(record, turns, null);
    const exchange = { exports: new Exports(record, turns), imports: new Imports(record, turns, null) };
    return { store, trail, key, backups: null, checks: null, ...exchange, erasing };
  }

  #note(store: Store, verb: VerbName, summary: string): void {
    change(store, verb, now(), () => ({ value: null, subject: PRACTICE, summary }));
  }

  #refuseForSample(): void {
    if (this.#sample) {
      throw new PracticeError(
        'invalid',
        'The sample practice has no passphrase: its key is gone when it closes.',
      );
    }
  }
}

/** A complete first database in one file. */
function makeDatabase(path: string, key: Buffer, founding: Founding): void {
  removeDatabase(path);
  const store = openDatabase({ path, key, backup: null });
  try {
    change(store, 'practice.create', now(), () => foundPractice(store, founding));
  } finally {
    store.close();
  }
  // The log stays where it could not be moved into the file; without it the file would be a torso.
  if (existsSync(`${path}-wal`)) throw diskFull();
}

const doesNotWorkHere = () =>
  new PracticeError('wrong-passphrase', 'This person no longer works in the practice.', 'passphrase');

/** Refuses a folder that lacks what is wanted of a backup. */
function refuseIncomplete(...files: readonly string[]): void {
  if (files.every((file) => existsSync(file))) return;
  throw new PracticeError(
    'not-found',
    'There is no backup in this folder: a backup holds practice.db and practice.key.',
    'folder',
  );
}

const PRACTICE = { kind: 'practice', id: null } as const;

const now = () => new Date().toISOString();
