import { randomBytes } from 'node:crypto';
import type { Keychain } from '../../electron/practice/keychain.ts';
import type { KeychainState } from '../../shared/contract/people.ts';

/** A computer's keychain; what another one sealed it does not read. */
export interface TestKeychain extends Keychain {
  /** What the system says of it from now on. */
  becomes(state: KeychainState): void;
  /** As after another sign-in, or on another computer. */
  forgets(): void;
}

export function testKeychain(): TestKeychain {
  const sealed = new Map<string, string>();
  let now: KeychainState = 'ready';
  return {
    state: async () => now,
    seal: async (secret) => {
      const name = randomBytes(24).toString('base64');
      sealed.set(name, secret);
      return name;
    },
    unseal: async (name) => sealed.get(name) ?? null,
    becomes: (state) => {
      now = state;
    },
    forgets: () => sealed.clear(),
  };
}
