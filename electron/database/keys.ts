import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { PracticeError } from '../../shared/contract/errors.ts';
import { writeAtomically } from './files.ts';
import { readRecoveryCode } from './recovery-code.ts';

/** What opens a practice. */
export type Secret = { passphrase: string } | { recoveryCode: string };

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
const PassphraseSlot = z.strictObject({ kind: z.literal('passphrase'), derivation: Scrypt, ...Wrapped });
const RecoverySlot = z.strictObject({ kind: z.literal('recovery'), derivation: Hkdf, ...Wrapped });
const Slot = z.discriminatedUnion('kind', [PassphraseSlot, RecoverySlot]);
type Slot = z.infer<typeof Slot>;

/** The content of practice.key: the same database key, wrapped once per secret. It is copied into every backup. */
const KeyFile = z.strictObject({ format: z.literal(1), slots: z.array(Slot).min(1).max(16) });
export type KeyFile = z.infer<typeof KeyFile>;

/** How hard a passphrase is to try. Stored in its slot, so that it can grow without shutting anyone out. */
export type ScryptCost = Pick<z.infer<typeof Scrypt>, 'N' | 'r' | 'p'>;

/** About half a second and 128 MB on a computer of 2020. */
export const SCRYPT_COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

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

/** The key file with the slot of this kind of secret replaced: the earlier passphrase or recovery code stops working. */
export async function withSecret(
  keyFile: KeyFile,
  databaseKey: Buffer,
  secret: Secret,
  cost: ScryptCost,
): Promise<KeyFile> {
  const slot = await wrap(databaseKey, secret, cost);
  return { ...keyFile, slots: [...keyFile.slots.filter((other) => other.kind !== slot.kind), slot] };
}

export const EMPTY_KEY_FILE: KeyFile = { format: 1, slots: [] };

/** The database key, or null when the secret does not open this practice. The caller zeroes it after use. */
export async function unwrap(keyFile: KeyFile, secret: Secret): Promise<Buffer | null> {
  for (const slot of keyFile.slots) {
    const wrappingKey = await wrappingKeyOf(slot, secret);
    if (wrappingKey === null) continue;
    try {
      const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(slot.nonce, 'base64'), {
        authTagLength: 16,
      });
      decipher.setAAD(associatedData(slot.kind));
      decipher.setAuthTag(Buffer.from(slot.tag, 'base64'));
      return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'base64')), decipher.final()]);
    } catch {
      // Not this slot's secret: the tag does not fit.
    } finally {
      wrappingKey.fill(0);
    }
  }
  return null;
}

async function wrap(databaseKey: Buffer, secret: Secret, cost: ScryptCost): Promise<Slot> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const stored = salt.toString('base64');
  const head =
    'passphrase' in secret
      ? { kind: 'passphrase' as const, derivation: { name: 'scrypt' as const, ...cost, salt: stored } }
      : { kind: 'recovery' as const, derivation: { name: 'hkdf-sha256' as const, salt: stored } };
  const wrappingKey = (await wrappingKeyOf(head, secret))!;
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce, { authTagLength: 16 });
  cipher.setAAD(associatedData(head.kind));
  const wrapped = Buffer.concat([cipher.update(databaseKey), cipher.final()]);
  wrappingKey.fill(0);
  return {
    ...head,
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** The key that a slot is wrapped under, from a secret of its kind; null for another kind. */
async function wrappingKeyOf(
  slot: Pick<z.infer<typeof PassphraseSlot> | z.infer<typeof RecoverySlot>, 'kind' | 'derivation'>,
  secret: Secret,
): Promise<Buffer | null> {
  const salt = Buffer.from(slot.derivation.salt, 'base64');
  if (slot.derivation.name === 'scrypt') {
    return 'passphrase' in secret ? scryptKey(secret.passphrase, salt, slot.derivation) : null;
  }
  if (!('recoveryCode' in secret)) return null;
  const code = readRecoveryCode(secret.recoveryCode);
  return code === null ? null : Buffer.from(hkdfSync('sha256', code, salt, 'ashi recovery', 32));
}

/** scrypt of the passphrase in Unicode's composed form, so that every keyboard types the same one. */
function scryptKey(passphrase: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  const { N, r, p } = cost;
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

const associatedData = (kind: Slot['kind']) => Buffer.from(`ashi practice.key 1 ${kind}`);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
