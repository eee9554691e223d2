import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';
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
  readKeyFile,
  SCRYPT_COST,
  type ScryptCost,
  type Secret,
  unwrap,
  withSecret,
  writeKeyFile,
} from '../database/keys.ts';
import { type FolderLock, lockFolder } from '../database/lock.ts';
import { openDatabase } from '../database/open.ts';
import { newRecoveryCode, readRecoveryCode } from '../database/recovery-code.ts';
import { finishRestore, stageRestore } from '../database/restore.ts';
import type { Store } from '../database/store.ts';
import { AuditTrail } from './audit/trail.ts';
import { Backups } from './backups/backups.ts';
import { backupName } from './backups/names.ts';
import { Turns } from './backups/turns.ts';
import { Erasing } from './erasing/erasing.ts';
import { Exports } from './exchange/exports.ts';
import { Imports } from './exchange/imports.ts';
import type { PracticeOptions } from './practice-client.ts';
import { change } from './record.ts';
import { fillSample } from './sample.ts';
import { foundPractice } from './settings.ts';

/** What makes guessing slow: the work of trying a passphrase, and the wait after a wrong one. */
export interface Pace {
  readonly cost: ScryptCost;
  wait(milliseconds: number, signal: AbortSignal): Promise<unknown>;
}

const PACE: Pace = {
  cost: SCRYPT_COST,
  wait: (milliseconds, signal) => pause(milliseconds, undefined, { signal }).catch(() => {}),
};

/** A record while it is open. */
interface OpenPractice {
  readonly store: Store;
  readonly trail: AuditTrail;
  /** Of the database; zeroed when it is closed. Backups are made under it. */
  readonly key: Buffer;
  /** The sample practice has none. */
  readonly backups: Backups | null;
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
  readonly #pace: Pace;
  #lock: FolderLock | null = null;
  #open: OpenPractice | null = null;
  readonly #closing = new AbortController();
  #failures = 0;

  constructor(options: PracticeOptions, pace: Pace = PACE) {
    this.#sample = options.sample;
    this.#files = practiceFiles(
      options.sample ? join(tmpdir(), `ashi-sample-${randomUUID()}`) : options.folder!,
    );
    this.#pace = pace;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** The open record; refuses while the practice is locked. */
  get store(): Store {
    return this.#opened().store;
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

  /** Resolves when the file of the open record takes changes again; null while it does. */
  get clearing(): Promise<void> | null {
    return this.#open?.erasing.underWay ?? null;
  }

  get imports(): Imports {
    return this.#opened().imports;
  }

  status(): PracticeStatus {
    this.#claim();
    return { state: this.#state(), sample: this.#sample };
  }

  /** The record is complete under a temporary name before its key is written, and gets its own name after that. */
  async create({
    passphrase,
    settings,
    practitioner,
  }: Input<'practice.create'>): Promise<Output<'practice.create'>> {
    this.#claim();
    if (this.#state() !== 'new') {
      throw new PracticeError('exists', 'There is a practice in this data folder already. Please unlock it.');
    }
    const { key: keyPath, newDatabase, database } = this.#files;
    const { cost } = this.#pace;
    const key = newDatabaseKey();
    try {
      const recoveryCode = newRecoveryCode();
      const withPassphrase = await withSecret(EMPTY_KEY_FILE, key, { passphrase }, cost);
      const keyFile = await withSecret(withPassphrase, key, { recoveryCode }, cost);
      makeDatabase(newDatabase, key, { settings, practitioner });
      writeKeyFile(keyPath, keyFile);
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

  async unlock(secret: Secret): Promise<PracticeStatus> {
    this.#claim();
    this.#refuseForSample();
    if (this.#state() === 'new')
      throw new PracticeError('locked', 'There is no practice in this data folder yet.');
    const field = 'passphrase' in secret ? 'passphrase' : 'recoveryCode';
    const key = await this.#unwrap(this.#files.key, secret, field);
    try {
      const means = 'passphrase' in secret ? 'passphrase' : 'recovery code';
      this.#openNoting(key, 'practice.unlock', `unlocked with the ${means}`);
    } finally {
      key.fill(0);
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
  restore({ name }: Input<'backups.restore'>): PracticeStatus {
    const from = this.backups.folderOf(name);
    const key = Buffer.from(this.#opened().key);
    try {
      this.#replaceRecord(from, key);
    } finally {
      key.fill(0);
    }
    return this.status();
  }

  /** The same for a backup that lies anywhere, while nothing is open. */
  async restoreFrom({ folder, secret }: Input<'backups.restoreFrom'>): Promise<PracticeStatus> {
    this.#claim();
    this.#refuseForSample();
    if (this.#open !== null) {
      throw new PracticeError('conflict', 'Please lock the practice before another one takes its place.');
    }
    const backup = backupFiles(folder);
    if (![backup.database, backup.key].every((file) => existsSync(file))) {
      throw new PracticeError(
        'not-found',
        'There is no backup in this folder: a backup holds practice.db and practice.key.',
        'folder',
      );
    }
    const key = await this.#unwrap(backup.key, secret, 'secret');
    try {
      this.#replaceRecord(folder, key);
    } finally {
      key.fill(0);
    }
    return this.status();
  }

  async changePassphrase({
    current,
    next,
  }: Input<'practice.changePassphrase'>): Promise<Record<string, never>> {
    const known = readRecoveryCode(current) === null ? { passphrase: current } : { recoveryCode: current };
    await this.#replaceSecret(known, 'current', { passphrase: next }, 'practice.changePassphrase');
    return {};
  }

  async renewRecoveryCode({
    passphrase,
  }: Input<'practice.renewRecoveryCode'>): Promise<{ recoveryCode: string }> {
    const recoveryCode = newRecoveryCode();
    await this.#replaceSecret({ passphrase }, 'passphrase', { recoveryCode }, 'practice.renewRecoveryCode');
    return { recoveryCode };
  }

  /** Ends the wait after a wrong passphrase, so that closing does not wait for it. */
  hurry(): void {
    this.#closing.abort();
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
    const { key, database, newDatabase } = this.#files;
    if (!existsSync(key)) {
      if (!existsSync(database)) return 'new';
      throw new PracticeError(
        'damaged',
        'The file practice.key is missing beside practice.db, so the record cannot be unlocked. Restore a backup.',
      );
    }
    if (existsSync(database) || existsSync(newDatabase)) return 'locked';
    throw new PracticeError('damaged', 'The record practice.db is missing beside its key. Restore a backup.');
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
    const store = openDatabase({ path: database, key, backup: { folder, keyFile } });
    const own = Buffer.from(key);
    const record = { files: this.#files, store, key: own };
    const turns = new Turns();
    const backups = new Backups(record, turns);
    const backupFolders = () => backups.folders();
    const trail = new AuditTrail({ database, store, key: own, backupFolders });
    const erasing = new Erasing(record, turns, backups);
    const exchange = { exports: new Exports(record, turns), imports: new Imports(record, turns, backups) };
    return { store, trail, key: own, backups, ...exchange, erasing };
  }

  /** Opens the record where it is not open yet; it stays closed where the audit row cannot be written. */
  #openNoting(key: Buffer, verb: VerbName, summary: string): void {
    const isOpen = this.#open !== null;
    this.#open ??= this.#openRecord(key);
    try {
      this.#note(this.#open.store, verb, summary);
    } catch (cause) {
      if (!isOpen) this.#shut();
      throw cause;
    }
  }

  #shut(): void {
    this.#open?.backups?.end();
    this.#open?.erasing.end();
    this.#open?.exports.end();
    this.#open?.imports.end();
    this.#open?.trail.end();
    this.#open?.store.close();
    this.#open?.key.fill(0);
    this.#open = null;
  }

  #replaceRecord(from: string, key: Buffer): void {
    stageRestore(this.#files, from, key, backupName(new Date()));
    this.#shut();
    finishRestore(this.#files);
    this.#openNoting(key, 'backups.restore', 'restored from a backup; the record of before is set aside');
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
    return { store, trail, key, backups: null, ...exchange, erasing };
  }

  async #replaceSecret(
    known: Secret,
    field: string,
    replacement: Secret,
    verb: 'practice.changePassphrase' | 'practice.renewRecoveryCode',
  ): Promise<void> {
    this.#refuseForSample();
    const key = await this.#unwrap(this.#files.key, known, field);
    try {
      const before = readKeyFile(this.#files.key);
      const after = await withSecret(before, key, replacement, this.#pace.cost);
      let isReplaced = false;
      try {
        change(this.store, verb, now(), () => {
          isReplaced = true;
          writeKeyFile(this.#files.key, after);
          return { value: null, subject: PRACTICE, summary: 'replaced; the earlier one no longer unlocks' };
        });
      } catch (cause) {
        // Whoever is told that nothing was changed goes on using the earlier secret.
        if (isReplaced) writeKeyFile(this.#files.key, before);
        throw cause;
      }
    } finally {
      key.fill(0);
    }
  }

  /** The database key, or a refusal that takes longer with every wrong try in a row. */
  async #unwrap(keyFile: string, secret: Secret, field: string): Promise<Buffer> {
    if ('recoveryCode' in secret && readRecoveryCode(secret.recoveryCode) === null) {
      const message = 'This is not a recovery code: one of its characters is wrong, missing or too many.';
      throw new PracticeError('wrong-passphrase', message, field);
    }
    const key = await unwrap(readKeyFile(keyFile), secret);
    if (key !== null) {
      this.#failures = 0;
      return key;
    }
    this.#failures += 1;
    await this.#pace.wait(delayAfter(this.#failures), this.#closing.signal);
    const message =
      'passphrase' in secret
        ? 'This passphrase does not unlock the practice.'
        : 'This recovery code does not unlock the practice.';
    throw new PracticeError('wrong-passphrase', message, field);
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
function makeDatabase(
  path: string,
  key: Buffer,
  founding: Pick<Input<'practice.create'>, 'settings' | 'practitioner'>,
): void {
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

/** Milliseconds before the n-th wrong try in a row is refused: half a second, doubling, at most 15 seconds. */
export const delayAfter = (failures: number): number => Math.min(500 * 2 ** (failures - 1), 15_000);

const PRACTICE = { kind: 'practice', id: null } as const;

const now = () => new Date().toISOString();
