import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { PracticeError } from '../../shared/contract/errors.ts';
import { writeAtomically } from './files.ts';
import { readRecoveryCode } from './recovery-code.ts';

/** What opens a practice, and for whom; without `personId` for whoever's it is. */
export type Secret =
  | { passphrase: string; personId?: string | undefined }
  | { recoveryCode: string }
  /** What the system's keychain gave back for this person: 32 bytes. */
  | { keychain: Buffer; personId: string };

const bytes = (length: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === length, `Not ${length} bytes.`);

/** scrypt's parameters as stored; the limits keep a hostile file from asking for more than a gigabyte (128 N r bytes). */
const Scrypt = z.strictObject({
  name: z.literal('scrypt'),
  N: z
    .int()
    .min(2 ** 14)
    .max(2 ** 20)
    .refine((n) => Number.isInteger(Math.log2(n))),
  r: z.literal(8),
  p: z.int().min(1).max(4),
  salt: bytes(16),
});
const Hkdf = z.strictObject({ name: z.literal('hkdf-sha256'), salt: bytes(16) });

/** The database key, encrypted with AES-256-GCM under a key made from one secret. */
const Wrapped = { nonce: bytes(12), wrapped: bytes(32), tag: bytes(16) };
/** Of the time when one person worked in a practice: nobody is named. */
const FirstSlot = z.strictObject({ kind: z.literal('passphrase'), derivation: Scrypt, ...Wrapped });
/** A person's own. The name is for the choice of people before anything is unlocked. */
const PassphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  personId: z.uuid(),
  name: z.string().min(1).max(160),
  derivation: Scrypt,
  ...Wrapped,
});
/** `sealed`: the wrapping key of 32 bytes in the form in which only the system's keychain reads it, in base64. */
const KeychainSlot = z.strictObject({
  kind: z.literal('keychain'),
  personId: z.uuid(),
  sealed: z.base64().min(1).max(8192),
  ...Wrapped,
});
const RecoverySlot = z.strictObject({ kind: z.literal('recovery'), derivation: Hkdf, ...Wrapped });
type Slot = z.infer<typeof FirstSlot | typeof PassphraseSlot | typeof KeychainSlot | typeof RecoverySlot>;

/** Of people who work in one practice at a time. */
export const MOST_PEOPLE = 20;

const FirstKeyFile = z.strictObject({
  format: z.literal(1),
  slots: z
    .array(z.discriminatedUnion('kind', [FirstSlot, RecoverySlot]))
    .min(1)
    .max(16),
});
const OwnedKeyFile = z.strictObject({
  format: z.literal(2),
  slots: z
    .array(z.discriminatedUnion('kind', [PassphraseSlot, KeychainSlot, RecoverySlot]))
    .min(1)
    .max(2 * MOST_PEOPLE + 1),
});
/** A key file in which every passphrase has its owner. */
export type OwnedKeyFile = z.infer<typeof OwnedKeyFile>;

/** The content of practice.key: the same database key, wrapped once per secret. It is copied into every backup. */
const KeyFile = z.discriminatedUnion('format', [FirstKeyFile, OwnedKeyFile]);
export type KeyFile = z.infer<typeof KeyFile>;

/** How hard a passphrase is to try. Stored in its slot, so that it can grow without shutting anyone out. */
export type ScryptCost = Pick<z.infer<typeof Scrypt>, 'N' | 'r' | 'p'>;

/** A new random key for a database: 32 bytes that never touch the disk unwrapped. */
export const newDatabaseKey = () => randomBytes(32);

/** Reads practice.key. Throws `damaged` when it is not one, and the system's ENOENT when it is missing. */
export function readKeyFile(path: string): KeyFile {
  const parsed = KeyFile.safeParse(parseJson(readFileSync(path, 'utf8')));
  if (!parsed.success) {
    throw new PracticeError(
      'damaged',
      'The file practice.key is damaged, so the record cannot be unlocked. Put back the practice.key of a backup.',
    );
  }
  return parsed.data;
}

/** Writes practice.key so that it is never half written. */
export function writeKeyFile(path: string, keyFile: KeyFile): void {
  writeAtomically(path, `${JSON.stringify(keyFile, null, 2)}\n`);
}

/** Somebody who unlocks. */
export interface KeyHolder {
  readonly id: string;
  readonly name: string;
}

/** Who has a passphrase, in the order in which they got the first one; none in a file of the first format, which names nobody. */
export function holdersOf({ slots }: KeyFile): KeyHolder[] {
  return slots.flatMap((slot) =>
    slot.kind === 'passphrase' && 'personId' in slot ? [{ id: slot.personId, name: slot.name }] : [],
  );
}

/** A person's wrapping key as the keychain sealed it; null where the person does not use the keychain. */
export function sealedFor({ slots }: KeyFile, personId: string): string | null {
  for (const slot of slots) if (slot.kind === 'keychain' && slot.personId === personId) return slot.sealed;
  return null;
}

export const EMPTY_KEY_FILE: OwnedKeyFile = { format: 2, slots: [] };

/** The key file with this passphrase as the person's only one. In a file of the first format the one passphrase is the person's. */
export async function withPassphrase(
  keyFile: KeyFile,
  databaseKey: Buffer,
  { id: personId, name }: KeyHolder,
  passphrase: string,
  cost: ScryptCost,
): Promise<OwnedKeyFile> {
  const salt = randomBytes(16);
  const wrappingKey = await scryptKey(passphrase, salt, cost);
  const head = { kind: 'passphrase' as const, personId, name };
  const slot: OwnedSlot = {
    ...head,
    derivation: { name: 'scrypt', ...cost, salt: salt.toString('base64') },
    ...wrap(databaseKey, wrappingKey, head),
  };
  const isOlder = (other: OwnedSlot) => other.kind === 'passphrase' && other.personId === personId;
  const slots = ownedSlots(keyFile);
  const place = slots.findIndex(isOlder);
  return { format: 2, slots: place < 0 ? [...slots, slot] : slots.with(place, slot) };
}

/** The key file with this recovery code as the only one. */
export function withRecoveryCode(
  keyFile: OwnedKeyFile,
  databaseKey: Buffer,
  recoveryCode: string,
): OwnedKeyFile {
  const salt = randomBytes(16);
  const head = { kind: 'recovery' as const };
  const slot: OwnedSlot = {
    ...head,
    derivation: { name: 'hkdf-sha256', salt: salt.toString('base64') },
    ...wrap(databaseKey, recoveryKey(recoveryCode, salt)!, head),
  };
  return { format: 2, slots: [...keyFile.slots.filter(({ kind }) => kind !== 'recovery'), slot] };
}

/** The key file with the keychain as a person's second way in; `wrappingKey` is 32 bytes, `sealed` what the keychain made of them. */
export function withKeychain(
  keyFile: OwnedKeyFile,
  databaseKey: Buffer,
  personId: string,
  wrappingKey: Buffer,
  sealed: string,
): OwnedKeyFile {
  const head = { kind: 'keychain' as const, personId };
  const slot: OwnedSlot = { ...head, sealed, ...wrap(databaseKey, wrappingKey, head) };
  return { format: 2, slots: [...withoutKeychain(keyFile, personId).slots, slot] };
}

export function withoutKeychain(keyFile: OwnedKeyFile, personId: string): OwnedKeyFile {
  const slots = keyFile.slots.filter((slot) => slot.kind !== 'keychain' || slot.personId !== personId);
  return { format: 2, slots };
}

/** The key file with the slots of these people alone, under the names they have; the same one where it is so already. */
export function heldBy(keyFile: KeyFile, people: readonly KeyHolder[]): KeyFile {
  if (keyFile.format === 1) return keyFile;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const slots = keyFile.slots.flatMap((slot): OwnedSlot[] => {
    if (slot.kind === 'recovery') return [slot];
    const name = names.get(slot.personId);
    if (name === undefined) return [];
    return [slot.kind === 'keychain' || slot.name === name ? slot : { ...slot, name }];
  });
  return isDeepStrictEqual(slots, keyFile.slots) ? keyFile : { format: 2, slots };
}

type OwnedSlot = OwnedKeyFile['slots'][number];

/** The slots that stay when a file of the first format becomes one of the second: recovery codes are nobody's own. */
const ownedSlots = (keyFile: KeyFile): OwnedSlot[] =>
  keyFile.format === 2 ? keyFile.slots : keyFile.slots.filter((slot) => slot.kind === 'recovery');

/** A database key, and who opened it: null, where a recovery code or a file of the first format did, which name nobody. */
export interface Unwrapped {
  readonly key: Buffer;
  readonly personId: string | null;
}

/** The database key, or null when the secret does not open this practice. The caller zeroes it after use. */
export async function unwrap(keyFile: KeyFile, secret: Secret): Promise<Unwrapped | null> {
  for (const slot of keyFile.slots) {
    const wrappingKey = await wrappingKeyOf(slot, secret);
    if (wrappingKey === null) continue;
    try {
      const nonce = Buffer.from(slot.nonce, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', wrappingKey, nonce, { authTagLength: 16 });
      decipher.setAAD(associatedData(slot));
      decipher.setAuthTag(Buffer.from(slot.tag, 'base64'));
      const key = Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'base64')), decipher.final()]);
      return { key, personId: 'personId' in slot ? slot.personId : null };
    } catch {
      // Not this slot's secret: the tag does not fit.
    } finally {
      wrappingKey.fill(0);
    }
  }
  return null;
}

/** The database key under a wrapping key, which is zeroed. */
function wrap(databaseKey: Buffer, wrappingKey: Buffer, head: SlotHead) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce, { authTagLength: 16 });
  cipher.setAAD(associatedData(head));
  const wrapped = Buffer.concat([cipher.update(databaseKey), cipher.final()]);
  wrappingKey.fill(0);
  return {
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** The key that a slot is wrapped under, from a secret for it; null for another kind, or another person's. */
async function wrappingKeyOf(slot: Slot, secret: Secret): Promise<Buffer | null> {
  if (slot.kind === 'recovery') {
    if (!('recoveryCode' in secret)) return null;
    return recoveryKey(secret.recoveryCode, Buffer.from(slot.derivation.salt, 'base64'));
  }
  if ('recoveryCode' in secret) return null;
  const isAnothers = 'personId' in slot && secret.personId !== undefined && slot.personId !== secret.personId;
  if (isAnothers) return null;
  if (slot.kind === 'keychain') return 'keychain' in secret ? Buffer.from(secret.keychain) : null;
  if (!('passphrase' in secret)) return null;
  return scryptKey(secret.passphrase, Buffer.from(slot.derivation.salt, 'base64'), slot.derivation);
}

/** A recovery code cannot be guessed, so nothing slow is needed. Null when it is none. */
function recoveryKey(typed: string, salt: Buffer): Buffer | null {
  const code = readRecoveryCode(typed);
  return code === null ? null : Buffer.from(hkdfSync('sha256', code, salt, 'ashi recovery', 32));
}

/** scrypt of the passphrase in Unicode's composed form, so that every keyboard types the same one. */
export function scryptKey(passphrase: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  const { N, r, p } = cost;
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

type SlotHead = Pick<Slot, 'kind'> & { readonly personId?: string };

/** Binds a wrapped key to its kind and its person; what names nobody is bound as in the first format. */
const associatedData = ({ kind, personId }: SlotHead) =>
  Buffer.from(
    personId === undefined ? `ashi practice.key 1 ${kind}` : `ashi practice.key 2 ${kind} ${personId}`,
  );

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
