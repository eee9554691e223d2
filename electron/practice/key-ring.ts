import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { KeychainState } from '../../shared/contract/people.ts';
import {
  heldBy,
  holdersOf,
  type KeyFile,
  type KeyHolder,
  type OwnedKeyFile,
  readKeyFile,
  type ScryptCost,
  type Secret,
  sealedFor,
  type Unwrapped,
  unwrap,
  writeKeyFile,
} from '../database/keys.ts';
import { readRecoveryCode } from '../database/recovery-code.ts';
import { calibratedCost } from '../database/scrypt-cost.ts';
import type { Keychain } from './keychain.ts';

/** What makes guessing slow: the work of trying a passphrase that is chosen now, and the wait after a wrong one. */
export interface Pace {
  cost(): Promise<ScryptCost>;
  wait(milliseconds: number, signal: AbortSignal): Promise<unknown>;
}

export const PACE: Pace = {
  cost: calibratedCost,
  wait: (milliseconds, signal) => pause(milliseconds, undefined, { signal }).catch(() => {}),
};

type TypedSecret = Exclude<Secret, { keychain: Buffer }>;

/** Writes the record, and the key file by calling `write`, in one transaction. */
type Commit<T> = (write: () => void) => T;

/** What somebody types is tried here on practice.key, and what lies in it is exchanged here. */
export class KeyRing {
  readonly keychain: Keychain;
  readonly #path: string;
  readonly #pace: Pace;
  readonly #closing = new AbortController();
  #failures = 0;

  constructor(path: string, pace: Pace, keychain: Keychain) {
    this.#path = path;
    this.#pace = pace;
    this.keychain = keychain;
  }

  /** The cost of a passphrase that is chosen now. */
  cost(): Promise<ScryptCost> {
    return this.#pace.cost();
  }

  /** Ends the wait after a wrong passphrase, so that closing does not wait for it. */
  hurry(): void {
    this.#closing.abort();
  }

  /** Who can unlock, and for whom this computer can. */
  async atDoor(): Promise<Output<'people.atDoor'>> {
    if (!existsSync(this.#path)) return { people: [] };
    const keyFile = readKeyFile(this.#path);
    const isReady = (await this.keychain.state()) === 'ready';
    const people = holdersOf(keyFile).map((holder) => ({
      ...holder,
      byKeychain: isReady && sealedFor(keyFile, holder.id) !== null,
    }));
    return { people };
  }

  /** Of whoever is at work: what the keychain of this computer can do, and whether it unlocks for them. */
  async keychainOf(personId: string): Promise<{ keychain: KeychainState; usesKeychain: boolean }> {
    const isSealed = existsSync(this.#path) && sealedFor(readKeyFile(this.#path), personId) !== null;
    return { keychain: await this.keychain.state(), usesKeychain: isSealed };
  }

  /** Wrong tries since the last right one, in this process. */
  get wrongTries(): number {
    return this.#failures;
  }

  /** The database key by what was given at the door, or a refusal that takes longer with every wrong try in a row. */
  async unlock(given: Input<'practice.unlock'>): Promise<Unwrapped> {
    if ('keychain' in given) return this.#byKeychain(given.personId);
    if ('recoveryCode' in given) return this.unwrap(given, 'recoveryCode');
    return this.unwrap(given, 'passphrase');
  }

  /** The database key by a secret, from this practice's key file or a backup's. The caller zeroes it. */
  async unwrap(secret: TypedSecret, field: string, path = this.#path): Promise<Unwrapped> {
    if ('recoveryCode' in secret && readRecoveryCode(secret.recoveryCode) === null) {
      const message = 'This is not a recovery code: one of its characters is wrong, missing or too many.';
      throw new PracticeError('wrong-passphrase', message, field);
    }
    const unwrapped = await unwrap(readKeyFile(path), secret);
    if (unwrapped !== null) {
      this.#failures = 0;
      return unwrapped;
    }
    this.#failures += 1;
    await this.#pace.wait(delayAfter(this.#failures), this.#closing.signal);
    const message =
      'passphrase' in secret
        ? 'This passphrase does not unlock the practice.'
        : 'This recovery code does not unlock the practice.';
    throw new PracticeError('wrong-passphrase', message, field);
  }

  /**
   * Exchanges secrets under one that is known. `commit` writes the record and, last within its transaction, the key file;
   * where it fails the key file is put back. A machine that dies in between leaves slots of nobody, which `settle` takes off.
   */
  async exchange<T>(
    { secret, field }: { readonly secret: TypedSecret; readonly field: string },
    make: (keyFile: KeyFile, databaseKey: Buffer) => Promise<OwnedKeyFile>,
    commit: Commit<T>,
  ): Promise<T> {
    const { key } = await this.unwrap(secret, field);
    try {
      const before = readKeyFile(this.#path);
      return this.#replace(before, await make(before, key), commit);
    } finally {
      key.fill(0);
    }
  }

  /** The same for a way in that is taken away, which needs no secret. */
  withdraw<T>(make: (keyFile: KeyFile) => KeyFile, commit: Commit<T>): T {
    const before = readKeyFile(this.#path);
    return this.#replace(before, make(before), commit);
  }

  /** Keeps the slots of those alone who work here, under the names that they have in the record. */
  settle(people: readonly KeyHolder[]): void {
    const before = readKeyFile(this.#path);
    const after = heldBy(before, people);
    if (after !== before) writeKeyFile(this.#path, after);
  }

  #replace<T>(before: KeyFile, after: KeyFile, commit: Commit<T>): T {
    let isReplaced = false;
    try {
      return commit(() => {
        isReplaced = true;
        writeKeyFile(this.#path, after);
      });
    } catch (cause) {
      // Whoever is told that nothing was changed goes on using the earlier secret.
      if (isReplaced) writeKeyFile(this.#path, before);
      throw cause;
    }
  }

  async #byKeychain(personId: string): Promise<Unwrapped> {
    const keyFile = readKeyFile(this.#path);
    const sealed = sealedFor(keyFile, personId);
    // What lies open on this computer is not used, whoever sealed it.
    const isReady = sealed !== null && (await this.keychain.state()) === 'ready';
    const secret = isReady ? await this.keychain.unseal(sealed) : null;
    const unwrapped =
      secret === null ? null : await unwrap(keyFile, { keychain: Buffer.from(secret, 'base64'), personId });
    if (unwrapped !== null) return unwrapped;
    const message = 'This computer no longer holds your key. Please type your passphrase.';
    throw new PracticeError('wrong-passphrase', message, 'keychain');
  }
}

/** Milliseconds before the n-th wrong try in a row is refused: half a second, doubling, at most 15 seconds. */
export const delayAfter = (failures: number): number => Math.min(500 * 2 ** (failures - 1), 15_000);
