import { z } from 'zod';
import { PersonDraft } from '../model/person.ts';
import { Passphrase } from '../model/practice.ts';
import { Id, Instant } from '../model/text.ts';
import { administering, atWork, command, query, whileLocked } from './verb.ts';

const Nothing = z.strictObject({});
/** The passphrase of whoever asks, typed once more. */
const OwnPassphrase = z.string().min(1, 'Please enter your passphrase.').max(256);

/** Somebody who works, or worked, in the practice. */
export const Person = PersonDraft.extend({
  id: Id,
  /** Null: works here. Whoever left stays in the record, because signatures name them. */
  leftAt: Instant.nullable(),
});
export type Person = z.infer<typeof Person>;

/**
 * Whether the system keeps keys for Ashi on this computer: `ready`; `unprotected`, where it would keep them without
 * encryption (Linux without a secret store); `absent`, where there is none, as for a page in a browser.
 */
export const KeychainState = z.enum(['ready', 'unprotected', 'absent']);
export type KeychainState = z.infer<typeof KeychainState>;

export const peopleContract = {
  /** Who can unlock, for the choice of people. Empty where one passphrase has no name yet, and before the first start. */
  'people.atDoor': whileLocked(
    query(
      Nothing,
      z.strictObject({
        people: z.array(
          z.strictObject({
            id: Id,
            name: z.string(),
            /** Whether this computer can unlock for them without a passphrase. */
            byKeychain: z.boolean(),
          }),
        ),
      }),
    ),
  ),
  /** Whoever has unlocked. `usesKeychain`: this computer unlocks for them. */
  'people.atWork': query(
    Nothing,
    z.strictObject({ person: Person, keychain: KeychainState, usesKeychain: z.boolean() }),
  ),
  /** Everybody in the order in which they came, those who left among them. */
  'people.list': administering(query(Nothing, z.strictObject({ people: z.array(Person) }))),
  /** Adds somebody with a first passphrase. */
  'people.add': administering(
    command(z.strictObject({ own: OwnPassphrase, passphrase: Passphrase, person: PersonDraft }), Person),
  ),
  /** `before` is what the change was made on; when the record has moved on meanwhile, the answer is the error `conflict`. */
  'people.change': administering(
    command(z.strictObject({ id: Id, before: PersonDraft, person: PersonDraft }), Person),
  ),
  /** Takes somebody's passphrase and keychain away. */
  'people.leave': administering(command(z.strictObject({ id: Id }), Person)),
  /** A new passphrase for somebody who forgot it; whoever had left works here again. */
  'people.setPassphrase': administering(
    command(z.strictObject({ own: OwnPassphrase, id: Id, passphrase: Passphrase }), Person),
  ),
  /** Lets this computer unlock for whoever is at work. */
  'people.useKeychain': atWork(command(z.strictObject({ own: OwnPassphrase }), Nothing)),
  'people.forgetKeychain': atWork(command(Nothing, Nothing)),
};
