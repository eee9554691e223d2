import { randomBytes, randomUUID } from 'node:crypto';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';
import type { Person } from '../../shared/contract/people.ts';
import {
  type KeyFile,
  type OwnedKeyFile,
  withKeychain,
  withoutKeychain,
  withPassphrase,
  withRecoveryCode,
} from '../database/keys.ts';
import { newRecoveryCode, readRecoveryCode } from '../database/recovery-code.ts';
import type { Store } from '../database/store.ts';
import type { Done } from './done.ts';
import type { KeyRing } from './key-ring.ts';
import { addPerson, comeBack, everybody, personAtWork } from './people.ts';
import { change } from './record.ts';

/** An open record with its keys. The store is asked for when it is written: deriving takes a while, and somebody may lock meanwhile. */
export interface Keyed {
  readonly store: Store;
  readonly keys: KeyRing;
}

/** Another passphrase for whoever is at work. The keychain and everybody else's secrets stay. */
export async function changePassphrase(
  door: Keyed,
  { current, next }: Input<'practice.changePassphrase'>,
): Promise<Output<'practice.changePassphrase'>> {
  const me = personAtWork(door.store);
  const known =
    readRecoveryCode(current) === null ? { passphrase: current, personId: me.id } : { recoveryCode: current };
  return door.keys.exchange(
    { secret: known, field: 'current' },
    async (keyFile, key) => withPassphrase(keyFile, key, me, next, await door.keys.cost()),
    committing(door, 'practice.changePassphrase', () => ({
      value: {},
      subject: PRACTICE,
      summary: REPLACED,
    })),
  );
}

/** Another recovery code for the practice. */
export async function renewRecoveryCode(
  door: Keyed,
  { passphrase }: Input<'practice.renewRecoveryCode'>,
): Promise<Output<'practice.renewRecoveryCode'>> {
  const recoveryCode = newRecoveryCode();
  return underOwnPassphrase(
    door,
    { passphrase, field: 'passphrase' },
    async (keyFile, key) => withRecoveryCode(keyFile, key, recoveryCode),
    committing(door, 'practice.renewRecoveryCode', () => ({
      value: { recoveryCode },
      subject: PRACTICE,
      summary: REPLACED,
    })),
  );
}

/** Adds somebody with a first passphrase. */
export function add(door: Keyed, { own, passphrase, person }: Input<'people.add'>): Promise<Person> {
  const id = randomUUID();
  const { name } = person;
  return underOwnPassphrase(
    door,
    { passphrase: own, field: 'own' },
    async (keyFile, key) => withPassphrase(keyFile, key, { id, name }, passphrase, await door.keys.cost()),
    committing(door, 'people.add', () => addPerson(door.store, id, person)),
  );
}

/** Another passphrase for somebody else, who comes back with it where they had left. */
export async function setPassphrase(
  door: Keyed,
  { own, id, passphrase }: Input<'people.setPassphrase'>,
): Promise<Person> {
  const { name } = everybody(door.store).find((person) => person.id === id) ?? { name: '' };
  if (name === '') throw new PracticeError('not-found', 'Nobody of this practice is meant.', 'id');
  return underOwnPassphrase(
    door,
    { passphrase: own, field: 'own' },
    async (keyFile, key) => withPassphrase(keyFile, key, { id, name }, passphrase, await door.keys.cost()),
    committing(door, 'people.setPassphrase', () => comeBack(door.store, id)),
  );
}

/** Lets the keychain of this computer unlock for whoever is at work. */
export async function useKeychain(door: Keyed, { own }: Input<'people.useKeychain'>): Promise<NoAnswer> {
  const { keychain } = door.keys;
  if ((await keychain.state()) !== 'ready') {
    throw noKeychain();
  }
  const me = personAtWork(door.store).id;
  return underOwnPassphrase(
    door,
    { passphrase: own, field: 'own' },
    async (keyFile, key) => {
      const wrappingKey = randomBytes(32);
      const sealed = await keychain.seal(wrappingKey.toString('base64'));
      if (sealed === null) throw noKeychain();
      return withKeychain(keyFile, key, me, wrappingKey, sealed);
    },
    committing(door, 'people.useKeychain', () => ({
      value: {},
      subject: { kind: 'person', id: me },
      summary: 'this computer unlocks for them',
    })),
  );
}

/** From now on only the passphrase unlocks for whoever is at work. */
export function forgetKeychain(door: Keyed): NoAnswer {
  const me = personAtWork(door.store).id;
  return door.keys.withdraw(
    (keyFile) => (keyFile.format === 1 ? keyFile : withoutKeychain(keyFile, me)),
    committing(door, 'people.forgetKeychain', () => ({
      value: {},
      subject: { kind: 'person', id: me },
      summary: 'this computer no longer unlocks for them',
    })),
  );
}

const noKeychain = () => new PracticeError('not-allowed', 'This computer has no protected place for a key.');

type NoAnswer = Record<string, never>;

/** Exchanges secrets for whoever knows the passphrase of the person at work; their slot is given its owner on the way. */
function underOwnPassphrase<T>(
  door: Keyed,
  { passphrase, field }: { passphrase: string; field: string },
  make: (keyFile: OwnedKeyFile, key: Buffer) => Promise<OwnedKeyFile>,
  commit: (write: () => void) => T,
): Promise<T> {
  const me = personAtWork(door.store);
  const owned = async (keyFile: KeyFile, key: Buffer) =>
    keyFile.format === 2 ? keyFile : withPassphrase(keyFile, key, me, passphrase, await door.keys.cost());
  return door.keys.exchange(
    { secret: { passphrase, personId: me.id }, field },
    async (keyFile, key) => make(await owned(keyFile, key), key),
    commit,
  );
}

/** One transaction: what is written of it in the record, its row in the audit trail, and the key file. */
const committing =
  <T>(door: Keyed, verb: VerbName, work: () => Done<T>) =>
  (write: () => void): T =>
    change(door.store, verb, new Date().toISOString(), () => {
      const done = work();
      write();
      return done;
    });

const REPLACED = 'replaced; the earlier one no longer unlocks';

const PRACTICE = { kind: 'practice', id: null } as const;
